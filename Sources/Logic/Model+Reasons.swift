extension Model {
  /// Lists different proofs of a fact, the best first.
  ///
  /// A proof of the list is that the fact was given, or one way in which a rule concludes it, each premise with the
  /// proof that ``reason(_:)`` tells. A way whose premises themselves rest on the fact is no reason for it and left
  /// out. So the list is finite, has no proof twice, and begins with the one that ``reason(_:)`` tells; the others
  /// follow in the order in which it would prefer them.
  ///
  /// - Parameters:
  ///   - fact: the fact to be explained.
  ///   - limit: how many proofs to list at most.
  /// - Returns: the proofs, none if the fact does not hold.
  public func reasons(for fact: Fact, most limit: Int) -> [Reason] {
    guard let number = number(of: fact), limit > 0 else { return [] }
    let given = layers.rule(of: number) == nil ? [Reason.given(fact)] : []
    let ways = ways(to: fact).filter { !rests($0, on: number) }.sorted { precedes($0, $1) }
    return given + ways.prefix(limit - given.count).map { way in reason(fact, by: way) }
  }

  /// One way in which a rule concludes a fact; its height is that of the highest premise.
  struct Way {
    let rule: Int
    let premises: [Int]
    let height: Int
    let size: Int
  }

  /// All ways in which the rules conclude a fact.
  func ways(to fact: Fact) -> [Way] {
    let layers = layers
    var ways: [Way] = []
    for (place, rule) in program.rules.enumerated() where rule.conclusion.relation == fact.relation {
      let absences = rule.conditions.count { $0.forbidden != nil }
      RuleInstances(of: rule, in: self).forEach(concluding: fact) { premises in
        let height = premises.reduce(0) { max($0, layers.height(of: $1)) }
        let size = premises.reduce(1 + absences) { saturatingSum($0, layers.size(of: $1)) }
        ways.append(Way(rule: place, premises: premises, height: height, size: size))
      }
    }
    return ways
  }

  /// Tells whether the premises of a way to a fact follow from the fact itself.
  private func rests(_ way: Way, on number: Int) -> Bool {
    // What follows from a fact has a higher proof, which spares most searches.
    let height = layers.height(of: number)
    let suspects = way.premises.filter { layers.height(of: $0) >= height }
    return !suspects.isEmpty && support(of: suspects).contains(number)
  }

  private func precedes(_ left: Way, _ right: Way) -> Bool {
    guard (left.height, left.size, left.rule) == (right.height, right.size, right.rule) else {
      return (left.height, left.size, left.rule) < (right.height, right.size, right.rule)
    }
    return left.premises.lexicographicallyPrecedes(right.premises) { layers.compare($0, $1) < 0 }
  }

  private func reason(_ fact: Fact, by way: Way) -> Reason {
    let reasons = reasons(of: way.premises)
    return step(to: fact, by: program.rules[way.rule], from: way.premises.compactMap { reasons[$0] })
  }
}
