/// One line of a conversation and what is expected of the reply.
public struct Turn: Hashable, Sendable {
  /// The number of the line the turn begins on, counted from one.
  public let line: Int
  /// What is said.
  public let input: String
  /// What must hold of the meaning of the reply.
  public internal(set) var checks: [Check]
  /// The words expected; nil where none are given.
  public internal(set) var expected: [ExpectedLine]?
  /// Where the expected text stands in the file.
  var textLines: Range<Int>

  /// Whether nothing is expected, so that the turn can only be run.
  public var isUnchecked: Bool {
    checks.isEmpty && expected == nil
  }
}
