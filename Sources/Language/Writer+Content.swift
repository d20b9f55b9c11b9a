import Inquiry
import Knowledge
import Pages

extension Writer {
  /// The answer itself, before its reasons.
  func content(_ answer: Answer, _ names: inout Names) -> [Block] {
    switch answer.content {
    case .verdicts(let action, let findings): return verdicts(action, findings, answer, &names)
    case .zone(let action, let zone): return zoneText(action, zone)
    case .comesFirst(let first, _, let corrected): return comesFirst(first, corrected, answer, &names)
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
    case .skipped(let subject, let quiet, let tight): return skipped(subject, quiet, tight, answer.findings, &names)
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

  // MARK: Order

  private func comesFirst(_ first: Entity, _ corrected: Entity?, _ answer: Answer, _ names: inout Names) -> [Block] {
    var text = ""
    if let corrected {
      text = "\(names.the(corrected)) \(names.isPlural(corrected) ? "do" : "does") not come first; "
    }
    text += "\(names.the(first)) \(text.isEmpty ? "comes first" : "does"): it is tight and by reciprocal inhibition "
    text += "holds back its opponent\(opponent(in: answer, &names)) so its release opens the way for the muscles that "
    text += "have to wait for it"
    return [headline(text)]
  }

  /// The muscle that a release lets re-awaken by the chain, named as an apposition.
  private func opponent(in answer: Answer, _ names: inout Names) -> String {
    let awake = answer.chain.first { $0.fact.relation == base.relation("re-awakens") }
    return awake.map { ", \(names.the(Entity($0.fact.arguments[1])))," } ?? ","
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
    let (earlier, after) = (names.the(first), names.the(later))
    let order = headline("\(lead)\(earlier) \(names.isPlural(first) ? "come" : "comes") before \(after)")
    guard let hazard = hazard(later) else { return [order] }
    return [order, line(notPressed(later, names.the(later), hazard, names))]
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
        "After \(names.the(subject)) \(many ? "come" : "comes") \(names.list(step.muscles)): \(Self.verb(step.phase)) \(many ? "them" : "it")"
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

  private func skipped(
    _ subject: Entity, _ quiet: [Entity], _ tight: [Entity], _ findings: [Finding], _ names: inout Names
  ) -> [Block] {
    let name = names.the(subject)
    guard !(quiet.isEmpty && tight.isEmpty) else { return [headline(loss(name, names.isPlural(subject), findings))] }
    var text = "If you skip \(name), "
    text +=
      quiet.isEmpty
      ? "\(names.isPlural(subject) ? "they stay" : "it stays") underactive"
      : "\(names.list(quiet)) \(quiet.count > 1 ? "stay" : "stays") inhibited and underactive"
    if !tight.isEmpty {
      text +=
        ", and \(names.list(tight)) must go on compensating, so releasing \(tight.count > 1 ? "them" : "it") will not last"
    }
    return [headline(text), line("The school teaches that; it was not tested")]
  }

  /// What is lost by skipping something that nothing waits for.
  private func loss(_ name: String, _ many: Bool, _ findings: [Finding]) -> String {
    let (it, stay) = many ? ("them", "they stay") : ("it", "it stays")
    guard let first = findings.first(where: { $0.state != .unknown }) else {
      return "nothing I know asks for \(name), so skipping \(it) loses nothing that I know of"
    }
    let effect = "nothing waits for \(name); by skipping \(it) you lose only \(many ? "their" : "its") own effect"
    switch first.state {
    case .overactive: return "\(effect): \(stay) tight (overactive and short)"
    case .underactive, .shortUnderactive: return "\(effect): \(stay) weak (underactive)"
    case .longOveractive, .unknown: return "nothing waits for \(name), and nothing is to be done for \(it) anyway"
    }
  }
}
