/// How a step of a proof fits the rule it names.
///
/// This is all the checker knows of rules; no plan, index or join of the evaluation has a part in it.
struct RuleFit {
  /// What the rule's variables stand for in the step.
  private(set) var substitution: Substitution
  /// Where the step does not fit.
  private(set) var problems: [ProofProblem] = []

  /// Compares a step with a rule.
  init(of premises: [Reason], to rule: Rule, concluding fact: Fact) {
    substitution = Substitution(for: rule)
    let expected = rule.conditions.count { $0.required != nil || $0.forbidden != nil }
    guard premises.count == expected else {
      problems = [.wrongPremiseCount(rule.id, fact, expected: expected, found: premises.count)]
      return
    }
    var left = premises[...]
    for (place, condition) in rule.conditions.enumerated() where !fits(&left, condition) {
      problems.append(.unmetCondition(rule.id, fact, condition: place))
    }
    // A difference can stand before the conditions that say what its terms are.
    for case (let place, .different(let first, let second)) in rule.conditions.enumerated()
    where substitution.value(of: first) == substitution.value(of: second) {
      problems.append(.unmetCondition(rule.id, fact, condition: place))
    }
    if substitution.fact(rule.conclusion) != fact { problems.append(.wrongConclusion(rule.id, fact)) }
  }

  /// Takes the next premise for a condition on facts, and tells whether it is what the condition asks for.
  private mutating func fits(_ premises: inout ArraySlice<Reason>, _ condition: Condition) -> Bool {
    switch condition {
    case .different: return true
    case .holds(let atom):
      switch premises.popFirst() {
      case .given(let fact), .derived(let fact, _, _): return substitution.match(atom, fact)
      case .absent, nil: return false
      }
    case .absent(let atom):
      switch premises.popFirst() {
      case .absent(let fact): return substitution.match(atom, fact)
      case .given, .derived, nil: return false
      }
    }
  }
}
