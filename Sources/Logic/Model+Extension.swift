extension Model {
  /// The model that would be derived if other facts were given.
  ///
  /// The result is the one that the program would have with the remaining given facts followed by the added ones:
  /// the same facts in the same order for the same reasons. It shares all that is as it was with this model and looks
  /// only at what may come out otherwise: facts whose proofs rest on one that has changed, and what follows from those.
  ///
  /// So a conclusion "unless denied" goes when the denial is added, and comes back when it is taken away. A fact that
  /// was given and is taken away still holds if it follows from others.
  ///
  /// - Parameters:
  ///   - added: facts to be given from now on, each of a declared relation and with as many arguments; those given
  ///     already change nothing.
  ///   - removed: given facts to be taken away, before the others are added; those not given change nothing.
  public func extended(with added: [Fact] = [], without removed: [Fact] = []) -> Model {
    var gone: Set<Int> = []
    let lost = removed.compactMap(number).filter { layers.rule(of: $0) == nil && gone.insert($0).inserted }
    var seen: Set<Fact> = []
    let new = added.filter { fact in
      let arity = program.signatures[Int(fact.relation.index)].arity
      precondition(arity == fact.arguments.count, "a fact has as many arguments as its relation has places")
      guard seen.insert(fact).inserted else { return false }
      return number(of: fact).map { layers.rule(of: $0) != nil || gone.contains($0) } ?? true
    }
    guard !lost.isEmpty || !new.isEmpty else { return self }
    let result = Extension(of: layers, with: new, without: lost).layers
    return result.isThin ? Model(result) : Model(program, restoring: result.cells)
  }
}
