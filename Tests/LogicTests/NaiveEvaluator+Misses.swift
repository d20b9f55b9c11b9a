import Logic

/// What the slow evaluation knows of a near miss.
struct Miss: Equatable {
  let rule: Rule.ID
  let bindings: [Constant?]
  let isMet: [Bool]
}

extension NaiveEvaluator {
  /// For each rule that could have given a fact the choice of facts for its conditions under which fewest fail.
  func misses(of fact: Fact) -> [Miss] {
    guard proofs[fact] == nil else { return [] }
    let found = program.rules.compactMap { nearest($0, fact) }
    return found.enumerated().sorted { left, right in
      let counts = [left, right].map { $0.element.isMet.count { !$0 } }
      return (counts[0], left.offset) < (counts[1], right.offset)
    }.map(\.element)
  }

  private func nearest(_ rule: Rule, _ fact: Fact) -> Miss? {
    guard let start = bound(rule.conclusion, to: fact, Array(repeating: nil, count: rule.variables.count)) else {
      return nil
    }
    let atoms = rule.conditions.compactMap { condition in
      if case .holds(let atom) = condition { atom } else { nil }
    }
    let all = choices(atoms[...], start).map { values in (values, order(rule, atoms, values)) }
    return all.min { $0.1.lexicographicallyPrecedes($1.1) }.map { values, _ in
      Miss(rule: rule.id, bindings: values, isMet: rule.conditions.map { isMet($0, values) })
    }
  }

  /// All ways to choose a fact or none for each atom.
  private func choices(_ atoms: ArraySlice<Atom>, _ values: [Constant?]) -> [[Constant?]] {
    guard let atom = atoms.first else { return [values] }
    let chosen = facts.compactMap { bound(atom, to: $0, values) }
    return (chosen + [values]).flatMap { choices(atoms.dropFirst(), $0) }
  }

  /// The number of failures, and for each atom the place of the fact that meets it.
  private func order(_ rule: Rule, _ atoms: [Atom], _ values: [Constant?]) -> [Int] {
    [rule.conditions.count { !isMet($0, values) }]
      + atoms.map { atom in filled(atom, values).flatMap(facts.firstIndex) ?? .max }
  }

  private func isMet(_ condition: Condition, _ values: [Constant?]) -> Bool {
    switch condition {
    case .holds(let atom): filled(atom, values).map { proofs[$0] != nil } ?? false
    case .absent(let atom): filled(atom, values).map { proofs[$0] == nil } ?? false
    case .different(let left, let right):
      value(left, values) != value(right, values) && value(left, values) != nil && value(right, values) != nil
    }
  }

  private func bound(_ atom: Atom, to fact: Fact, _ values: [Constant?]) -> [Constant?]? {
    guard atom.relation == fact.relation else { return nil }
    var values = values
    for (term, argument) in zip(atom.terms, fact.arguments) {
      if case .variable(let variable) = term, values[variable] == nil { values[variable] = argument }
      guard value(term, values) == argument else { return nil }
    }
    return values
  }

  private func filled(_ atom: Atom, _ values: [Constant?]) -> Fact? {
    let arguments = atom.terms.compactMap { value($0, values) }
    return arguments.count == atom.terms.count ? Fact(atom.relation, arguments) : nil
  }

  private func value(_ term: Term, _ values: [Constant?]) -> Constant? {
    switch term {
    case .variable(let variable): values[variable]
    case .constant(let constant): constant
    }
  }
}
