/// What a fact says of its arguments, known only by its number.
///
/// Relations are numbered from 0 without gaps; the number finds the relation's ``Signature`` in a ``Program``.
public struct Relation: Hashable, Sendable {
  /// The number of the relation.
  public let index: Int32

  /// Creates the relation with a number.
  ///
  /// - Parameter index: its number, from 0.
  public init(_ index: Int) {
    self.index = Int32(index)
  }
}
