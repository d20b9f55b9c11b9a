import Inquiry
import Knowledge
import Pages

extension Writer {
  /// The answer itself, before its reasons.
  func content(_ answer: Answer, _ names: inout Names) -> [Block] {
    switch answer.content {
    case .verdicts(let action, let findings): return verdicts(action, findings, answer, &names)
    case .zone(let action, let zone): return zoneText(action, zone)
    case .comesFirst(let first, let others, let corrected): return comesFirst(first, others, corrected, &names)
    case .seriesFirst(let group, let leader): return seriesFirst(group, leader, &names)
    case .before(let first, let later, let swapped): return before(first, later, swapped, &names)
    case .noOrder(let left, let right):
      return [line("Nothing I know puts \(names.the(left)) before \(names.the(right)), or the other way round.")]
    case .whyState(let findings): return whyState(findings, &names)
    case .signs(let findings, let patterns): return signs(findings, patterns, &names)
    case .premiseFails(let pattern, let muscles, _): return premiseFails(pattern, muscles, &names)
    case .plan(let plan): return overview(plan, &names)
    case .next(let subject, let step): return next(subject, step, &names)
    case .opposites(let subject, let prime, let mixed): return opposites(subject, prime, mixed, &names)
    case .opposes(let left, let right, let movements, let shared):
      return opposes(left, right, movements, shared, &names)
    case .descriptions(let entities): return descriptions(entities, &names)
    case .inhibits(let tight, let quiet, let holds): return inhibits(tight, quiet, holds, &names)
    case .functions(let entity): return functions(entity, &names)
    case .performers(let movement, let prime, let helpers): return performers(movement, prime, helpers, &names)
    case .states(let pattern, let over, let under, let long, let wanted):
      return states(pattern, over, under, long, wanted, &names)
    case .causes(let pattern, let habit): return causes(pattern, habit, &names)
    case .effect(let subject, let wakes, let relieves): return effect(subject, wakes, relieves, &names)
    case .skipped(let subject, let quiet, let tight): return skipped(subject, quiet, tight, &names)
    case .techniques(let action, let chosen, let findings):
      return techniques(action, chosen, findings, answer, &names)
    case .dose(let entity): return dose(entity)
    case .limits: return limits()
    case .claim(let claim): return self.claim(claim)
    case .planned(let muscles, let steps): return planned(muscles, steps, &names)
    case .explanation(let explanation): return self.explanation(explanation, &names)
    case .arranged(let findings): return arranged(findings, answer, &names)
    case .faulty: return [line(EnglishText.faulty)]
    case .nothingKnown(let entities): return [line(nothingKnown(entities, &names))]
    }
  }

  func line(_ text: String) -> Block { .paragraph([Span(text.sentence)]) }

  func headline(_ text: String, _ style: Style = .strong) -> Block { .paragraph([Span(text.sentence, style)]) }

  private func nothingKnown(_ entities: [Entity], _ names: inout Names) -> String {
    entities.isEmpty
      ? "I know too little to answer that: name a muscle or a posture, or tell me how you sit and stand"
      : "I know nothing about \(names.list(entities)) that would answer that"
  }

  private func planned(_ muscles: [Entity], _ steps: [PlanStep], _ names: inout Names) -> [Block] {
    muscles.prefix(4).compactMap { muscle in
      guard let place = steps.firstIndex(where: { $0.muscles.contains(muscle) }) else { return nil }
      return headline(
        "\(names.the(muscle)) \(names.isPlural(muscle) ? "are" : "is") in your plan: step \(place + 1) of \(steps.count), "
          + "\(Self.verb(steps[place].phase)) \(names.isPlural(muscle) ? "them" : "it")")
    }
  }

  // MARK: Verdicts

  private func verdicts(
    _ action: Action?, _ findings: [Finding], _ answer: Answer, _ names: inout Names
  ) -> [Block] {
    var blocks: [Block] = []
    if let premise = answer.failingPremise, findings.contains(where: { $0.pattern == premise }) {
      blocks += premiseFails(premise, [], &names)
    }
    guard findings.count > 1 else {
      return blocks + findings.map { headline(opening(action, $0) + reason($0, &names, action)) }
        + (action == .release ? practice(findings) : [])
    }
    let groups = Dictionary(grouping: findings) { Group($0) }
    // What nothing is known of comes last.
    let all = findings.map { Group($0) }.uniqued()
    let ordered = all.filter { $0.state != .unknown } + all.filter { $0.state == .unknown }
    if ordered.count > 1 { blocks.append(headline(summary(answer.verdict))) }
    let items = ordered.map { group in item(action, groups[group] ?? [], &names) }
    return blocks + (items.count == 1 ? [.paragraph(items[0].spans)] : [.items(items)])
      + (action == .release ? practice(findings) : [])
  }

  /// The first line where several muscles do not fare alike.
  private func summary(_ verdict: Finding.Verdict?) -> String {
    switch verdict {
    case .release?: "Yes, release them, but not all in the same way"
    case .lengthen?: "Yes, stretch them, but not all in the same way"
    case .activate?: "Yes, they want activating"
    case .doNotRelease?, .no?: "No"
    case .depends?, .refer?, .yes?, nil: "It depends on the muscle"
    }
  }

  /// Findings of one kind are told together.
  private struct Group: Hashable {
    let verdict: Finding.Verdict
    let instead: Action?
    let state: Finding.State
    let after: [Entity]
    let bar: Finding.Bar?

    init(_ finding: Finding) {
      (verdict, instead, state, after, bar) =
        (finding.verdict, finding.instead, finding.state, finding.after, finding.bar)
    }
  }

  private func item(_ action: Action?, _ findings: [Finding], _ names: inout Names) -> Item {
    guard let first = findings.first else { return Item(.bullet, []) }
    let subjects = names.grouped(findings.map(\.subject)).capitalised
    let many = findings.count > 1 || names.isPlural(first.subject)
    return Item(
      .bullet,
      [
        Span(subjects + ": ", .term),
        Span((opening(action, first) + advice(first, many, &names, action: action)).sentence),
      ])
  }

  /// "Yes: " or "No: " where the question can be answered so.
  private func opening(_ action: Action?, _ finding: Finding) -> String {
    guard action != nil else { return "" }
    switch finding.verdict {
    case .release, .lengthen, .activate, .yes: return "yes, "
    case .doNotRelease, .no: return "no, "
    case .depends, .refer: return "that depends: "
    }
  }

  /// The reason for one muscle, with its name as the subject.
  private func reason(_ finding: Finding, _ names: inout Names, _ action: Action?) -> String {
    advice(
      finding, names.isPlural(finding.subject), &names, subject: names.the(finding.subject), action: action)
  }

  private func advice(
    _ finding: Finding, _ many: Bool, _ names: inout Names, subject: String? = nil, action: Action? = nil
  ) -> String {
    let pronoun = many ? "them" : "it"
    let object = subject ?? pronoun
    let are = many ? "are" : "is"
    let it = subject == nil ? (many ? "they " + are : "it " + are) : object + " " + are
    switch finding.verdict {
    case .release, .lengthen, .activate, .yes:
      let state = finding.verdict == .activate ? "underactive" : "overactive and short"
      return "\(verb(finding.verdict)) \(object): \(many ? "they are" : "it is") \(state)\(after(finding, &names))"
    case .doNotRelease, .no:
      return notReason(finding, it, pronoun, action) + instead(finding, pronoun) + opponents(finding, &names)
    case .depends, .refer:
      if finding.bar == .noTechnique, finding.state == .overactive {
        return notReason(finding, it, pronoun, action) + instead(finding, pronoun)
      }
      return "nothing I know says whether \(it) overactive or underactive; release only what is overactive and short, "
        + "and activate what is underactive and lengthened"
    }
  }

  private func verb(_ verdict: Finding.Verdict) -> String {
    switch verdict {
    case .release: "release"
    case .lengthen: "stretch"
    case .activate: "strengthen"
    case .doNotRelease, .yes, .no, .depends, .refer: "treat"
    }
  }

  private func after(_ finding: Finding, _ names: inout Names) -> String {
    guard !finding.after.isEmpty else { return "" }
    let parts = finding.after.map { muscle in
      finding.verdict == .release && muscle == finding.after.last && finding.after.count > 1
        ? "\(names.the(muscle)) has been activated" : "\(names.the(muscle)) has been released"
    }
    return "; but only after " + Names.list(parts)
  }

  private func notReason(_ finding: Finding, _ it: String, _ pronoun: String, _ action: Action?) -> String {
    let never =
      action == .lengthen ? "what is lengthened is not stretched further" : "what is underactive is never released"
    if case .zone(let zone)? = finding.bar {
      return "\(it) not to be pressed. \((base.text(zone, "because") ?? base.name(zone)).unstopped)"
    }
    switch (finding.bar, finding.state) {
    case (.muscle?, _): return "\(it) not to be pressed"
    case (.noTechnique?, .overactive):
      return "\(it) overactive and short, but there is no safe way that I know to press \(pronoun) yourself"
    case (_, .underactive): return "\(it) underactive and lengthened; \(never)"
    case (_, .shortUnderactive): return "\(it) short but underactive; \(never)"
    case (_, .longOveractive):
      return "\(it) long and under tension: lengthened already, so neither a roller nor a stretch helps; the short "
        + "muscles on the other side are the root"
    case (_, .overactive): return "\(it) overactive and short already"
    case (_, .unknown): return "\(it) not to be pressed"
    }
  }

  private func opponents(_ finding: Finding, _ names: inout Names) -> String {
    guard !finding.opponents.isEmpty else { return "" }
    let list = names.list(finding.opponents.prefix(3))
    return ". The tight side is the opposite one: \(list)"
  }

  private func instead(_ finding: Finding, _ pronoun: String) -> String {
    switch finding.instead {
    case .activate?: ". Activate (strengthen) \(pronoun) instead"
    case .lengthen?: ". Stretch \(pronoun) instead"
    case .release?: ". Release \(pronoun) instead"
    case nil: ""
    }
  }

  private func zoneText(_ action: Action, _ zone: Entity) -> [Block] {
    let parts = base.references(zone, "split")
    if !parts.isEmpty {
      let texts = parts.map {
        "\(base.name($0).capitalised): \(base.text($0, "because") ?? "") \(base.text($0, "instead") ?? "")"
      }
      return [headline("That depends on the place")] + [.bullets(texts.map { [Span($0.sentence)] })]
    }
    let allowed = base.text(zone, "press") == "yes"
    var blocks = [headline(allowed ? "Yes, \(base.name(zone)) may be worked" : "No, do not press \(base.name(zone))")]
    for field in ["because", "instead"] {
      if let text = base.text(zone, field) {
        blocks.append(line(field == "instead" && !allowed ? "Instead: " + text : text))
      }
    }
    return blocks
  }

  // MARK: Order

  private func comesFirst(_ first: Entity, _ others: [Entity], _ corrected: Entity?, _ names: inout Names) -> [Block] {
    var text = ""
    if let corrected {
      text = "\(names.the(corrected)) \(names.isPlural(corrected) ? "do" : "does") not come first; "
    }
    text +=
      "\(names.the(first)) \(text.isEmpty ? "comes first" : "does"): it is tight and inhibits its opponent (reciprocal inhibition), so its "
    text += "release opens the way for the muscles that wait behind it"
    return [headline(text)]
  }

  private func seriesFirst(_ group: Entity, _ leader: Entity?, _ names: inout Names) -> [Block] {
    var text =
      "\(names.the(group)) come before all other muscles, because they are the root: shortened by sitting, they "
    text += "tip the pelvis forward, and by reciprocal inhibition they quiet the glutes"
    if let leader { text += ". Among them \(names.the(leader)) comes first" }
    return [headline(text)]
  }

  private func before(_ first: Entity, _ later: Entity, _ swapped: Bool, _ names: inout Names) -> [Block] {
    let lead = swapped ? "It is the other way round: " : ""
    return [headline("\(lead)\(names.the(first)) comes before \(names.the(later))")]
  }

  func premiseFails(_ pattern: Entity, _ muscles: [Entity], _ names: inout Names) -> [Block] {
    var text = "With \(names.the(pattern)) the premise of the usual order fails: the hip flexors are not short and "
    text += "overactive"
    if !muscles.isEmpty { text += " (\(names.list(muscles)))" }
    text += ", so the order 'hip flexors first' is not forced here; check their length first, for example with the "
    text += "modified Thomas test"
    return [headline(text)]
  }

  private func next(_ subject: Entity, _ step: PlanStep?, _ names: inout Names) -> [Block] {
    guard let step else { return [headline("Nothing comes after \(names.the(subject)): that was the last step")] }
    let many = step.muscles.count > 1 || names.isPlural(step.muscle)
    return [
      headline(
        "After \(names.the(subject)) comes \(names.list(step.muscles)): \(Self.verb(step.phase)) \(many ? "them" : "it")"
      )
    ]
  }

  private func effect(_ subject: Entity, _ wakes: [Entity], _ relieves: [Entity], _ names: inout Names) -> [Block] {
    var text = "Releasing \(names.the(subject)) lets \(names.list(wakes)) slowly re-awaken"
    if !relieves.isEmpty {
      text +=
        "; once \(wakes.count > 1 ? "they work" : "it works") again, \(names.list(relieves)) need not stay tight, which makes "
      text += "\(relieves.count > 1 ? "their" : "its") later release easier"
    }
    return [headline(text)]
  }

  private func skipped(_ subject: Entity, _ quiet: [Entity], _ tight: [Entity], _ names: inout Names) -> [Block] {
    var text = "If you skip \(names.the(subject)), "
    text +=
      quiet.isEmpty
      ? "\(names.isPlural(subject) ? "they stay" : "it stays") underactive"
      : "\(names.list(quiet)) \(quiet.count > 1 ? "stay" : "stays") inhibited and underactive"
    if !tight.isEmpty {
      text +=
        ", and \(names.list(tight)) must go on compensating, so releasing \(tight.count > 1 ? "them" : "it") will not last"
    }
    return [headline(text)]
  }
}
