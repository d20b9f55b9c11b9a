/// A mistake that keeps rules and facts from being a program.
public enum ProgramError: Error, Hashable, Sendable {
  /// A place in a program where an atom or a fact stands.
  public enum Place: Hashable, Sendable {
    /// A given fact, by its place in the list.
    case given(Int)
    /// A condition of a rule, by its place in the rule.
    case condition(Int, of: Rule.ID)
    /// The conclusion of a rule.
    case conclusion(of: Rule.ID)
  }

  /// The relation has no signature.
  case undeclaredRelation(Place, Relation)
  /// The constant at a position has no kind.
  case undeclaredConstant(Place, position: Int, Constant)
  /// The variable at a position has no name in its rule.
  case undeclaredVariable(Place, position: Int, variable: Int)
  /// There are more or fewer arguments than the signature asks for.
  case wrongArity(Place, Relation, expected: Int, found: Int)
  /// The constant at a position is not of the kind the signature asks for.
  case wrongKind(Place, position: Int, Constant)
  /// A variable stands where two different kinds are asked for, so that nothing could fit.
  case mixedKinds(Rule.ID, variable: String)
  /// A variable occurs in no condition that asks for a fact to hold, so that nothing says what it stands for.
  case unsafeVariable(Rule.ID, variable: String)
  /// A relation depends on its own absence.
  ///
  /// The relations stand in the order of the cycle: each depends on the next and the last on the first, by the rule
  /// at the same place. The first dependency is on an absence.
  case cycleThroughNegation(relations: [String], rules: [Rule.ID])
  /// Two rules have the same name.
  case duplicateRule(Rule.ID)
}

/// All the mistakes found in a program: never empty.
public struct ProgramErrors: Error, Hashable, Sendable {
  /// The mistakes: those in rules by the order of the rules, those in facts by theirs, then cycles.
  public let all: [ProgramError]
}
