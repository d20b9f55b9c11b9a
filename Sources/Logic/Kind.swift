/// A sort of constant, such as all that may stand in one place of a relation.
public struct Kind: Hashable, Sendable {
  /// The number of the kind.
  public let index: Int32

  /// Creates the kind with a number.
  ///
  /// - Parameter index: its number.
  public init(_ index: Int) {
    self.index = Int32(index)
  }
}
