extension Model {
  /// The model that would be derived if other facts were given.
  ///
  /// The result is the one that the program would have with the remaining given facts followed by the added ones:
  /// the same facts in the same order for the same reasons. Only relations that are touched are derived again, stratum
  /// by stratum; all others are taken over with their proofs. A relation is *touched* if
  ///
  /// - its own given facts change, or
  /// - a rule that concludes it asks, for a fact or an absence, about a relation that is touched in the same stratum or
  ///   that has come out different in a lower one.
  ///
  /// So a conclusion "unless denied" goes when the denial is added, and comes back when it is taken away. A fact that
  /// was given and is taken away still holds if it follows from others.
  ///
  /// - Parameters:
  ///   - added: facts to be given from now on, each of a declared relation and with as many arguments; those given
  ///     already change nothing.
  ///   - removed: given facts to be taken away, before the others are added; those not given change nothing.
  public func extended(with added: [Fact] = [], without removed: [Fact] = []) -> Model {
    let gone = Set(removed.compactMap(number).filter { table.rule(of: $0) == nil })
    var seen: Set<Fact> = []
    let new = added.filter { fact in
      let arity = program.signatures[Int(fact.relation.index)].arity
      precondition(arity == fact.arguments.count, "a fact has as many arguments as its relation has places")
      guard seen.insert(fact).inserted else { return false }
      return number(of: fact).map { table.rule(of: $0) != nil || gone.contains($0) } ?? true
    }
    guard !gone.isEmpty || !new.isEmpty else { return self }
    let result = Extension(of: self, with: new, without: gone)
    // The given facts are in the table; those of the old program are no longer right.
    let rules = Program(unchecked: program.signatures, constantKinds: program.constantKinds, rules: program.rules)
    return Model(rules, restoring: result.database.cells, IndexCache(cache, except: result.changed))
  }
}
