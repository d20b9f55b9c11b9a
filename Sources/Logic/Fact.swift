/// A statement without variables: a relation, and what it holds of.
public struct Fact: Hashable, Sendable {
  /// The relation that holds.
  public let relation: Relation
  /// The things it holds of, place by place.
  public let arguments: [Constant]

  /// States that a relation holds of some things.
  ///
  /// - Parameters:
  ///   - relation: the relation that holds.
  ///   - arguments: the things it holds of, place by place.
  public init(_ relation: Relation, _ arguments: [Constant]) {
    self.relation = relation
    self.arguments = arguments
  }
}
