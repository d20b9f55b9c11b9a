extension Model {
  /// Tells why a fact does not hold: for each rule that could have given it, what failed.
  ///
  /// A rule could have given the fact if its conclusion can stand for it. What else its variables stand for is told by
  /// choosing facts for some of the conditions that ask for one to hold; a condition on something still unknown is not
  /// met. Of all choices the one with the fewest conditions not met is told; of equals the one that meets the earlier
  /// conditions of the rule, by the earlier facts of the model. So nothing in the model fits a condition told as
  /// ``NearMiss/Verdict/unmet``.
  ///
  /// - Parameter fact: the fact asked about.
  /// - Returns: one miss for each such rule, those with the fewest failures first, of equals in the order of the rules;
  ///   none if the fact holds.
  public func misses(of fact: Fact) -> [NearMiss] {
    guard !contains(fact) else { return [] }
    let rules = program.rules.filter { $0.conclusion.relation == fact.relation }
    let misses = rules.compactMap { MissSearch(of: $0, in: self).nearest(to: fact) }
    let most = misses.map(\.failures).max() ?? 0
    return (0...most).flatMap { failures in misses.filter { $0.failures == failures } }
  }

  /// How a condition of a rule stands, given what some of its variables stand for.
  func verdict(on condition: Condition, under known: Substitution) -> NearMiss.Verdict {
    switch condition {
    case .holds(let atom): return known.fact(atom).map(contains) == true ? .met : .unmet
    case .absent(let atom):
      guard let fact = known.fact(atom) else { return .open }
      return contains(fact) ? .unmet : .met
    case .different(let left, let right):
      guard let left = known.value(of: left), let right = known.value(of: right) else { return .open }
      return left == right ? .unmet : .met
    }
  }
}
