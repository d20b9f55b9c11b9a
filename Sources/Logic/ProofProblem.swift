/// What is wrong with a proof.
public enum ProofProblem: Hashable, Sendable {
  /// The fact is said to be given, but was not.
  case notGiven(Fact)
  /// The fact is said to be absent, but holds.
  case notAbsent(Fact)
  /// The fact is said to follow by a rule that the program does not have.
  case unknownRule(Rule.ID, Fact)
  /// The fact is said to follow from more or fewer premises than the rule asks for.
  case wrongPremiseCount(Rule.ID, Fact, expected: Int, found: Int)
  /// What is said to give the fact does not meet a condition of the rule, told by its place.
  case unmetCondition(Rule.ID, Fact, condition: Int)
  /// The rule concludes something else from these premises.
  case wrongConclusion(Rule.ID, Fact)
}
