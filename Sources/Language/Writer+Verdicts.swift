import Inquiry
import Knowledge
import Pages

extension Writer {
  /// What is to be done with each muscle: what is due first, what is not known last.
  func verdicts(
    _ action: Action?, _ findings: [Finding], _ answer: Answer, _ names: inout Names
  ) -> [Block] {
    var blocks: [Block] = []
    if let premise = answer.failingPremise, findings.contains(where: { $0.pattern == premise }) {
      blocks += premiseFails(premise, [], &names)
    }
    // A question for reasons is not answered by yes or no.
    let asked = answer.asksWhy ? nil : action
    guard findings.count > 1 else {
      return blocks + findings.map { headline(opening(asked, $0) + reason($0, &names, action)) }
        + (action == .release ? practice(findings) : [])
    }
    let groups = Dictionary(grouping: findings) { Group($0) }
    let ordered = findings.map { Group($0) }.uniqued().enumerated().sorted { left, right in
      (left.element.rank, left.offset) < (right.element.rank, right.offset)
    }.map(\.element)
    if ordered.count > 1 { blocks.append(headline(summary(findings, answer, &names))) }
    let isFull = answer.detail == .full
    let items = ordered.map { item(asked, action, groups[$0] ?? [], isFull: isFull, &names) }
    let isCut = !isFull && !manner.isSingle && items.contains { $0.isCut }
    return blocks + (items.count == 1 ? [.paragraph(items[0].item.spans)] : [.items(items.map(\.item))])
      + (isCut ? [.paragraph([Span(EnglishText.listAll, .faint)])] : [])
      + (action == .release ? practice(findings) : [])
  }

  /// The first line where several muscles do not fare alike.
  private func summary(_ findings: [Finding], _ answer: Answer, _ names: inout Names) -> String {
    let due = findings.filter(\.isDue)
    switch answer.verdict {
    case .release? where due.count == findings.count: return "Yes, release them, but not all in the same way"
    case .lengthen? where due.count == findings.count: return "Yes, stretch them, but not all in the same way"
    case .activate? where due.isEmpty: return "Yes, they want activating"
    case .doNotRelease?, .no?: return "No"
    case .release?, .lengthen?, .activate?, .depends?, .refer?, .yes?, nil: break
    }
    guard !due.isEmpty, let verdict = due.first?.verdict, due.allSatisfy({ $0.verdict == verdict }) else {
      return "It depends on the muscle"
    }
    let unknown = findings.count { $0.state == .unknown && $0.bar == nil }
    let barred = findings.filter { !$0.isDue && !($0.state == .unknown && $0.bar == nil) }
    var parts = ["\(verb(verdict)) \(names.some(due.map(\.subject), most: 3))"]
    if barred.count > 2 {
      parts.append("not the other \(barred.count)")
    } else if !barred.isEmpty {
      parts.append("not \(names.list(barred.map(\.subject)))")
    }
    if unknown > 0 { parts.append("of \(unknown == 1 ? "one" : "\(unknown)") more I do not know") }
    return parts.joined(separator: "; ")
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

    /// What is due comes first, then what is done instead, then what is left alone, then what is not known.
    var rank: Int {
      switch verdict {
      case .release, .lengthen, .activate, .yes: 0
      case .doNotRelease, .no: instead == nil ? 2 : 1
      case .depends, .refer: instead == nil ? 3 : 1
      }
    }
  }

  private func item(
    _ asked: Action?, _ action: Action?, _ findings: [Finding], isFull: Bool, _ names: inout Names
  ) -> (item: Item, isCut: Bool) {
    guard let first = findings.first else { return (Item(.bullet, []), false) }
    let all = findings.map(\.subject)
    let subjects = isFull ? names.grouped(all) : names.some(all, most: Self.mostNames)
    let many = findings.count > 1 || names.isPlural(first.subject)
    let text = (opening(asked, first) + advice(first, many, &names, action: action)).sentence
    let isCut = Names.grouping(all, base).count > Self.mostNames + 1
    return (Item(.bullet, [Span(subjects.capitalised + ": ", .term), Span(text)]), isCut)
  }

  /// More muscles that fare alike are only counted.
  private static let mostNames = 4

  /// "Yes: " or "No: " where the question can be answered so.
  private func opening(_ action: Action?, _ finding: Finding) -> String {
    guard action != nil else { return "" }
    switch finding.verdict {
    case .release, .lengthen, .activate, .yes: return "yes, "
    case .doNotRelease, .no: return "no, "
    case .depends, .refer: return isKeptFromTools(finding) ? "" : "that depends: "
    }
  }

  /// Whether a muscle is tight, has no technique, and it is known why nobody presses it themselves.
  private func isKeptFromTools(_ finding: Finding) -> Bool {
    finding.bar == .noTechnique && finding.state == .overactive && hazard(finding.subject) != nil
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
      let state = finding.verdict == .activate ? "weak (underactive)" : "tight (overactive and short)"
      return "\(verb(finding.verdict)) \(object): \(many ? "they are" : "it is") \(state)\(after(finding, &names))"
    case .doNotRelease, .no:
      return notReason(finding, it, pronoun, action) + instead(finding, pronoun) + opponents(finding, &names)
    case .depends, .refer:
      if isKeptFromTools(finding), let hazard = hazard(finding.subject) {
        return "not with a tool, for \(hazard): \(it) tight (overactive and short)" + instead(finding, pronoun)
      }
      if finding.bar == .noTechnique, finding.state == .overactive {
        return notReason(finding, it, pronoun, action) + instead(finding, pronoun)
      }
      return
        "nothing I know says whether \(it) tight (overactive) or weak (underactive); release only what is tight and "
        + "short, and activate what is weak and lengthened"
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
      return "\(it) tight (overactive and short), but there is no safe way that I know to press \(pronoun) yourself"
    case (_, .underactive): return "\(it) weak (underactive and lengthened); \(never)"
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

  /// Whether a place may be worked, why, and what to do instead.
  func zoneText(_ action: Action, _ zone: Entity) -> [Block] {
    let parts = base.references(zone, "split")
    if !parts.isEmpty {
      let texts = parts.map {
        "\(base.name($0).capitalised): \(base.text($0, "because") ?? "") \(base.text($0, "instead") ?? "")"
      }
      return [headline("That depends on the place")] + [.bullets(texts.map { [Span($0.sentence)] })]
    }
    let allowed = base.text(zone, "press") == "yes"
    let reason = base.text(zone, "because")?.unstopped
    guard !allowed else {
      return [headline("Yes, \(base.name(zone)) may be worked")]
        + ["because", "instead"].compactMap { base.text(zone, $0) }.map(line)
    }
    return [headline("No, do not press \(base.name(zone))\(reason.map { ": " + $0.uncapitalised } ?? "")")]
      + [base.text(zone, "instead")].compactMap { $0 }.map { line("Instead: " + $0) }
  }
}

extension Finding {
  /// Whether what was asked about is to be done.
  fileprivate var isDue: Bool { [.release, .lengthen, .activate, .yes].contains(verdict) }
}
