import Knowledge

/// Words of a line that name something.
public struct Mention: Hashable, Sendable {
  /// The places of the first word and of the word after the last.
  public let range: Range<Int>
  /// What the words may name; more than one where they are ambiguous.
  public let entities: [Entity]
}
