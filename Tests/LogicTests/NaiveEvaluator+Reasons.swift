import Logic

extension NaiveEvaluator {
  /// The proofs of a fact that differ in their last step and do not rest on the fact itself, best first.
  func reasons(for fact: Fact) -> [Reason] {
    var found: [(order: [Int], reason: Reason)] = []
    if proofs[fact]?.height == 0 { found.append(([-1], .given(fact))) }
    for (place, rule) in program.rules.enumerated() {
      forEachInstance(of: rule) { values in
        guard Self.fact(rule.conclusion, values) == fact else { return }
        let reason = reason(by: rule, values)
        guard !reason.premises.contains(where: { mentions(fact, in: $0) }) else { return }
        let premises = rule.conditions.compactMap { condition in
          if case .holds(let atom) = condition { facts.firstIndex(of: Self.fact(atom, values)) } else { nil }
        }
        found.append(([reason.height, reason.size, place] + premises, reason))
      }
    }
    return found.sorted { $0.order.lexicographicallyPrecedes($1.order) }.map(\.reason)
  }

  private func reason(by rule: Rule, _ values: [Constant]) -> Reason {
    let premises = rule.conditions.compactMap { condition -> Reason? in
      switch condition {
      case .holds(let atom): proofs[Self.fact(atom, values)]?.reason
      case .absent(let atom): .absent(Self.fact(atom, values))
      case .different: nil
      }
    }
    return .derived(Self.fact(rule.conclusion, values), by: rule.id, from: premises)
  }

  private func mentions(_ fact: Fact, in reason: Reason) -> Bool {
    if case .absent = reason { return false }
    return reason.fact == fact || reason.premises.contains { mentions(fact, in: $0) }
  }
}
