import Knowledge
import Logic

extension Expert {
  /// Gives an answer that has no verdict yet the yes or no its question wants, where the facts of the answer decide it.
  func decide(_ question: Question, _ answer: inout Answer) {
    guard answer.verdict == nil, answer.status == .answered, let whether = question.asksWhether,
      let verdict = verdict(on: whether, question, answer)
    else { return }
    answer.verdict = verdict
    answer.decides = whether
  }

  private func verdict(on whether: Whether, _ question: Question, _ answer: Answer) -> Finding.Verdict? {
    switch answer.content {
    case .descriptions(let things): verdict(on: whether, things)
    case .verdicts(nil, let findings) where whether == .theyAreTheSame && findings.count > 1: .no
    case .causes(let pattern, _): whether == .itIsAMuscle ? nil : verdict(on: pattern, causedBy: question)
    case .arranged(let findings): whether == .theOrderIsRight ? verdict(on: findings, question) : nil
    case .before(_, _, let swapped): swapped ? .no : .yes
    case .whyState(let findings): verdict(on: whether, findings)
    case .limits: .yes
    case .dose: .depends
    case .verdicts, .zone, .comesFirst, .seriesFirst, .noOrder, .signs, .premiseFails, .plan, .next, .opposites,
      .opposes, .inhibits, .functions, .performers, .states, .effect, .skipped, .techniques, .claim, .planned,
      .explanation, .nothingKnown, .faulty:
      nil
    }
  }

  private func verdict(on whether: Whether, _ things: [Entity]) -> Finding.Verdict? {
    switch whether {
    case .theyAreTheSame: things.count > 1 ? .no : nil
    case .itIsAMuscle:
      things.first.map { [.muscle, .group].contains(base.kind($0)) ? .yes : .no }
    case .itHolds, .theOrderIsRight, .itIsTight, .itIsWeak: nil
    }
  }

  /// Whether a posture comes from what the question names: a habit it arises from, the muscles it starts at, or
  /// muscles that are out of balance in it.
  private func verdict(on pattern: Entity, causedBy question: Question) -> Finding.Verdict? {
    let habits = question.patterns.filter { $0 != pattern }
    let muscles = question.subjects.filter { [.muscle, .group].contains(base.kind($0)) }
    guard !(habits + muscles).isEmpty else { return nil }
    let arises = habits.contains { holds(relations.arises, pattern, $0) }
    let starts = muscles.contains { holds(relations.startsAt, pattern, $0) }
    let isInvolved = muscles.flatMap(members).contains { state(of: $0, in: pattern) != nil }
    return arises || starts || isInvolved ? .yes : .depends
  }

  /// Whether muscles were named in the order of their turns.
  private func verdict(on ordered: [Finding], _ question: Question) -> Finding.Verdict {
    let turns = question.subjects.uniqued().compactMap { subject in
      let own = members(of: subject)
      return ordered.firstIndex { own.contains($0.subject) }
    }
    return turns == turns.sorted() ? .yes : .no
  }

  private func verdict(on whether: Whether, _ findings: [Finding]) -> Finding.Verdict? {
    let wanted: Set<Finding.State>
    switch whether {
    case .itIsTight: wanted = [.overactive]
    case .itIsWeak: wanted = [.underactive, .shortUnderactive]
    case .itHolds, .theyAreTheSame, .itIsAMuscle, .theOrderIsRight: return nil
    }
    let known = findings.filter { $0.state != .unknown }
    guard !known.isEmpty else { return .depends }
    let fitting = known.count { wanted.contains($0.state) }
    return fitting == known.count ? .yes : fitting == 0 ? .no : .depends
  }
}
