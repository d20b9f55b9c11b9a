extension Model {
  /// Tells why a fact holds, or returns nil if it does not.
  ///
  /// - Parameter fact: the fact to be explained.
  public func reason(_ fact: Fact) -> Reason? {
    number(of: fact).flatMap { reasons(of: [$0])[$0] }
  }

  /// The reasons of some facts and of all they rest on, by number.
  func reasons(of numbers: [Int]) -> [Int: Reason] {
    var reasons: [Int: Reason] = [:]
    let layers = layers
    // Premises come before what follows from them.
    for number in support(of: numbers).sorted(by: { layers.compare($0, $1) < 0 }) {
      guard let rule = layers.rule(of: number) else {
        reasons[number] = .given(layers.fact(number))
        continue
      }
      let premises = layers.premises(of: number).compactMap { reasons[Int($0)] }
      reasons[number] = step(to: layers.fact(number), by: program.rules[rule], from: premises)
    }
    return reasons
  }

  /// The facts, by number, that the proofs of some facts rest on, these facts included.
  func support(of numbers: [Int]) -> Set<Int> {
    var support = Set(numbers)
    var open = numbers
    while let next = open.popLast() {
      for premise in layers.premises(of: next) where support.insert(Int(premise)).inserted { open.append(Int(premise)) }
    }
    return support
  }

  /// The step that concludes a fact by a rule from reasons for what must hold, with the absences put between.
  func step(to fact: Fact, by rule: Rule, from reasons: [Reason]) -> Reason {
    var positive = reasons[...]
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
    return .derived(fact, by: rule.id, from: premises)
  }
}
