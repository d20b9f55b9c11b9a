import Inquiry
import Knowledge
import Logic
import Pages

extension Writer {
  /// What a supposition changes, and why; nothing else.
  func changes(_ changes: Changes, _ names: inout Names) -> [Block] {
    let supposed = supposition(changes.supposition, &names)
    let head = "Suppose that \(supposed)"
    // What the plan loses by a step left out is told with what else that costs.
    if !changes.supposition.leftOut.isEmpty, ofMuscles(changes, &names).isEmpty {
      return plan(changes, &names).map(line)
    }
    guard !changes.isEmpty else {
      return [.paragraph([Span("\(head): nothing that I say changes.", .strong)])]
    }
    let reasons = self.reasons(for: changes, &names)
    return [.paragraph([Span("\(head). This changes:", .strong)]), .bullets(items(changes, &names).map { [Span($0)] })]
      + (reasons.isEmpty ? [] : [line("The reason: " + reasons)])
  }

  /// A supposition as a clause: "you do not sit much and you only have a ball".
  public func supposition(_ supposition: Supposition) -> String {
    var names = Names(base)
    return self.supposition(supposition, &names)
  }

  private func supposition(_ supposition: Supposition, _ names: inout Names) -> String {
    var clauses = supposition.told.map { habit($0, isDenied: false) }
    clauses += supposition.denied.map { habit($0, isDenied: true) }
    for (relation, muscles) in [("tests-strong", supposition.strong), ("tests-loose", supposition.loose)] {
      clauses += muscles.map { clause(relation, $0, &names) }
    }
    clauses += supposition.weak.map { "\(names.the($0)) \(names.isPlural($0) ? "are" : "is") weak" }
    clauses += supposition.tight.map { "\(names.the($0)) \(names.isPlural($0) ? "are" : "is") tight" }
    clauses += supposition.leftOut.map { "you leave out \(names.the($0))" }
    if let tools = supposition.tools { clauses.append(self.tools(tools)) }
    return Names.list(clauses)
  }

  private func clause(_ relation: String, _ muscle: Entity, _ names: inout Names) -> String {
    let relation = base.relation(relation)
    let slot = base.slots(relation).first ?? ""
    return Wording(base: base).fill(base.wording(relation), Wording.Slots([slot], [muscle.constant]), &names)
  }

  /// The only tools there are, or the ones that are not there, whichever is the shorter to say.
  private func tools(_ tools: [Entity]) -> String {
    let missing = base.entities(.tool).filter { !tools.contains($0) }
    return missing.count < tools.count
      ? "you have no \(Names.list(missing.map { base.name($0) }, joining: "or"))"
      : "you only have \(Names.list(tools.map(article)))"
  }

  private func article(_ tool: Entity) -> String {
    let name = base.name(tool)
    return ("aeiou".contains(name.first ?? " ") ? "an " : "a ") + name
  }

  /// "you sit a lot", in the words of the assumption where there is one.
  private func habit(_ pattern: Entity, isDenied: Bool) -> String {
    let assumption = base.entities(.assumption).first { base.references($0, "expects").first == pattern }
    if let text = assumption.flatMap({ base.text($0, isDenied ? "denied" : "told") }) { return text }
    return isDenied ? "you have no \(base.name(pattern))" : "you have \(base.name(pattern))"
  }

  // MARK: What changes

  private func items(_ changes: Changes, _ names: inout Names) -> [String] {
    ofMuscles(changes, &names) + plan(changes, &names)
  }

  /// What changes beside the plan; that a muscle left out is not due any more goes without saying.
  private func ofMuscles(_ changes: Changes, _ names: inout Names) -> [String] {
    var items: [String] = []
    if let (before, after) = changes.leader,
      after != nil || !changes.supposition.leftOut.contains(where: { $0 == before })
    {
      items.append(leader(before, after, &names))
    }
    let kinds = changes.muscles.map { MuscleChange($0) }.uniqued()
    for kind in kinds {
      let muscles = changes.muscles.filter { MuscleChange($0) == kind }.map(\.after.subject)
      items.append("\(kind.text): \(names.some(muscles, most: 7))".sentence)
    }
    return items + otherwise(changes, &names)
  }

  private func leader(_ before: Entity?, _ after: Entity?, _ names: inout Names) -> String {
    switch (before, after) {
    case (let before?, let after?): "\(names.the(after)) comes first, not \(names.the(before))".sentence
    case (let before?, nil): "Nothing has to come first any more, not even \(names.the(before))."
    case (nil, let after?): "\(names.the(after)) comes first".sentence
    case (nil, nil): ""
    }
  }

  private func otherwise(_ changes: Changes, _ names: inout Names) -> [String] {
    let shown = changes.otherwise.prefix(6).map { before, after in
      "\(names.list(after.muscles)): \(after.technique.map { base.name($0) } ?? "nothing I know")"
    }
    guard !shown.isEmpty else { return [] }
    let more = changes.otherwise.count - shown.count
    return ["By other means: \(shown.joined(separator: "; "))\(more > 0 ? "; and \(more) more" : "").".sentence]
  }

  /// What becomes of the plan; how many steps it would have in all says nothing to somebody who saw a short one.
  private func plan(_ changes: Changes, _ names: inout Names) -> [String] {
    if changes.steps == 0, !changes.gone.isEmpty { return ["The plan has no steps left."] }
    let parts = [("What falls away", changes.gone), ("What comes in", changes.new)]
    return parts.compactMap { label, steps in
      guard !steps.isEmpty else { return nil }
      let told = Phase.allCases.compactMap { phase -> String? in
        let muscles = steps.filter { $0.phase == phase }.flatMap(\.muscles).uniqued()
        return muscles.isEmpty ? nil : "\(Self.verb(phase)) \(names.some(muscles, most: Self.mostMuscles))"
      }
      return "\(label): \(told.joined(separator: "; "))".sentence
    }
  }

  /// Of more muscles only the number is told.
  private static let mostMuscles = 3

  // MARK: Why

  private func reasons(for changes: Changes, _ names: inout Names) -> String {
    let wording = Wording(base: base)
    var told = Names.Understood(nil)
    var reasons: [String] = []
    if !changes.patterns.gone.isEmpty {
      let gone = Names.list(changes.patterns.gone.map { base.name($0) })
      reasons.append("what rested on \(gone) falls away".sentence)
    }
    if !changes.patterns.new.isEmpty {
      let new = Names.list(changes.patterns.new.map { base.name($0) })
      reasons.append("\(new) \(changes.patterns.new.count > 1 ? "count" : "counts") now".sentence)
    }
    for broken in changes.breaks.prefix(2) {
      let lost = wording.denial(broken.lost, &names, &told)
      let because = broken.hindrance.map { ", because " + wording.sentence($0, &names).unstopped.uncapitalised } ?? ""
      reasons.append((lost + because).sentence)
    }
    return reasons.joined(separator: " ")
  }
}

/// How a muscle came to fare otherwise; muscles of one kind are told together.
private struct MuscleChange: Hashable {
  let text: String

  init(_ change: Changes.Muscle) {
    let (before, after) = (change.before, change.after)
    text = Self.now(after, before) ?? Self.noLonger(before)
  }

  private static func now(_ finding: Finding, _ before: Finding) -> String? {
    switch (finding.verdict, finding.instead, finding.state) {
    case (.release, _, _): "Tight, so released"
    case (_, .activate?, _): "Weak, so activated and never released"
    case (_, .lengthen?, _): before.verdict == .release ? "Stretched, not released" : "Tight, but only stretched"
    case (_, _, .longOveractive): "Long and under tension, so left alone"
    default: nil
    }
  }

  private static func noLonger(_ finding: Finding) -> String {
    switch finding.state {
    case .overactive: "No longer known to be tight, so no longer released or stretched"
    case .underactive, .shortUnderactive: "No longer known to be weak, so no longer activated"
    case .longOveractive: "No longer known to be long and under tension"
    case .unknown: "No longer judged"
    }
  }
}
