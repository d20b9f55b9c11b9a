/// What the variables of one rule stand for, as far as known.
struct Substitution {
  private(set) var values: [Constant?]

  /// Knows nothing yet of the variables of a rule.
  init(for rule: Rule) {
    values = Array(repeating: nil, count: rule.variables.count)
  }

  /// The thing a term stands for, if known.
  func value(of term: Term) -> Constant? {
    switch term {
    case .constant(let constant): constant
    case .variable(let variable): values[variable]
    }
  }

  /// The fact an atom stands for, if all its variables are known.
  func fact(_ atom: Atom) -> Fact? {
    var arguments: [Constant] = []
    for term in atom.terms {
      guard let argument = value(of: term) else { return nil }
      arguments.append(argument)
    }
    return Fact(atom.relation, arguments)
  }

  /// A condition with what is known put in place of its variables.
  func filled(_ condition: Condition) -> Condition {
    switch condition {
    case .holds(let atom): .holds(Atom(atom.relation, atom.terms.map(filled)))
    case .absent(let atom): .absent(Atom(atom.relation, atom.terms.map(filled)))
    case .different(let left, let right): .different(filled(left), filled(right))
    }
  }

  private func filled(_ term: Term) -> Term {
    value(of: term).map(Term.constant) ?? term
  }

  /// Makes an atom stand for a fact, learning the variables not yet known.
  ///
  /// - Returns: false if it cannot, given what is known.
  mutating func match(_ atom: Atom, _ fact: Fact) -> Bool {
    guard atom.relation == fact.relation, atom.terms.count == fact.arguments.count else { return false }
    for (term, argument) in zip(atom.terms, fact.arguments) {
      if let known = value(of: term) {
        guard known == argument else { return false }
      } else if case .variable(let variable) = term {
        values[variable] = argument
      }
    }
    return true
  }
}
