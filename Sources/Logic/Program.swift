/// Rules and given facts that have been checked to fit together.
public struct Program: Sendable {
  /// The declaration of each relation, by the relation's number.
  public let signatures: [Signature]
  /// The kind of each constant, by the constant's number.
  public let constantKinds: [Kind]
  /// The rules; of proofs otherwise alike the one by the earlier rule is told.
  public let rules: [Rule]
  /// The facts that need no proof.
  public let given: [Fact]

  /// Checks rules and facts and makes a program of them.
  ///
  /// - Parameters:
  ///   - signatures: the declaration of each relation, by the relation's number.
  ///   - constantKinds: the kind of each constant, by the constant's number.
  ///   - rules: the rules.
  ///   - given: the facts that need no proof; of equal ones the first counts.
  /// - Throws: every mistake there is, not only the first.
  public init(
    signatures: [Signature], constantKinds: [Kind], rules: [Rule], given: [Fact]
  ) throws(ProgramErrors) {
    self.init(unchecked: signatures, constantKinds: constantKinds, rules: rules, given: given)
    let errors = ProgramCheck(of: self).errors
    guard errors.isEmpty else { throw ProgramErrors(all: errors) }
  }

  /// Makes a program of rules and facts that were checked before, such as when they were compiled.
  ///
  /// Nothing is promised of a program that would not have passed the check. With a model restored from its table the
  /// given facts can be left out: the table has them.
  ///
  /// - Parameters:
  ///   - signatures: the declaration of each relation, by the relation's number.
  ///   - constantKinds: the kind of each constant, by the constant's number.
  ///   - rules: the rules.
  ///   - given: the facts that need no proof.
  public init(unchecked signatures: [Signature], constantKinds: [Kind], rules: [Rule], given: [Fact] = []) {
    self.signatures = signatures
    self.constantKinds = constantKinds
    self.rules = rules
    self.given = given
  }
}
