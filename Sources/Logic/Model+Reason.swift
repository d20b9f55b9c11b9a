extension Model {
  /// Tells why a fact holds, or returns nil if it does not.
  ///
  /// - Parameter fact: the fact to be explained.
  public func reason(_ fact: Fact) -> Reason? {
    guard let number = number(of: fact) else { return nil }
    var reasons: [Int: Reason] = [:]
    // Premises have lower numbers than what follows from them.
    for step in support(of: number).sorted() { reasons[step] = reason(step, from: reasons) }
    return reasons[number]
  }

  /// The facts, by number, that the proof of a fact rests on, the fact itself included.
  private func support(of number: Int) -> Set<Int> {
    var support: Set<Int> = [number]
    var open = [number]
    while let next = open.popLast() {
      open += table.premises(of: next).filter { support.insert($0).inserted }
    }
    return support
  }

  private func reason(_ number: Int, from reasons: [Int: Reason]) -> Reason {
    guard let place = table.rule(of: number) else { return .given(table.fact(number)) }
    let rule = program.rules[place]
    var positive = table.premises(of: number).compactMap { reasons[$0] }[...]
    var substitution = Substitution(for: rule)
    for (atom, premise) in zip(rule.conditions.compactMap(\.required), positive) {
      _ = substitution.match(atom, premise.fact)
    }
    let premises = rule.conditions.compactMap { condition -> Reason? in
      switch condition {
      case .holds: positive.popFirst()
      case .absent(let atom): substitution.fact(atom).map(Reason.absent)
      case .different: nil
      }
    }
    return .derived(table.fact(number), by: rule.id, from: premises)
  }
}
