/// One entry of a list.
public struct Item: Hashable, Sendable {
  /// What stands before an item.
  public enum Marker: Hashable, Sendable {
    /// A number, given by the author of the page, so that a list may leave gaps.
    case number(Int)
    /// A bullet.
    case bullet
  }

  /// What stands before the item.
  public var marker: Marker
  /// What the item says.
  public var spans: [Span]
  /// What is said by the way, such as a source; shown in square brackets after the text, which the renderer adds.
  public var aside: [Span]
  /// Blocks that belong to the item, set beneath its text.
  public var blocks: [Block]

  /// Creates an item.
  ///
  /// - Parameters:
  ///   - marker: What stands before the item.
  ///   - spans: What the item says.
  ///   - aside: What is said by the way, without brackets.
  ///   - blocks: Blocks that belong to the item.
  public init(_ marker: Marker, _ spans: [Span], aside: [Span] = [], blocks: [Block] = []) {
    self.marker = marker
    self.spans = spans
    self.aside = aside
    self.blocks = blocks
  }
}
