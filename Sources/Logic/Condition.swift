/// One thing a rule asks for before it concludes.
public enum Condition: Hashable, Sendable {
  /// A fact of this form must hold.
  case holds(Atom)
  /// No fact of this form may hold.
  case absent(Atom)
  /// Two terms must not be the same thing.
  case different(Term, Term)
}

extension Condition {
  /// The atom of a condition that asks for a fact to hold, else nil.
  var required: Atom? {
    if case .holds(let atom) = self { atom } else { nil }
  }

  /// The atom of a condition that asks for a fact to be absent, else nil.
  var forbidden: Atom? {
    if case .absent(let atom) = self { atom } else { nil }
  }

  /// The terms of the condition, in the order written.
  var terms: [Term] {
    switch self {
    case .holds(let atom), .absent(let atom): atom.terms
    case .different(let left, let right): [left, right]
    }
  }
}
