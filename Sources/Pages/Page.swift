/// Text to be shown, as a value: what it says and in which order, not how wide or how coloured it will be.
public struct Page: Hashable, Sendable {
  /// The blocks, top to bottom.
  public var blocks: [Block]

  /// Creates a page.
  ///
  /// - Parameter blocks: The blocks, top to bottom.
  public init(_ blocks: [Block] = []) {
    self.blocks = blocks
  }

  /// Creates a page of one plain paragraph.
  ///
  /// - Parameter sentence: The words of the paragraph.
  public init(_ sentence: String) {
    blocks = [.paragraph([Span(sentence)])]
  }

  /// Whether nothing would be shown.
  public var isEmpty: Bool {
    blocks.allSatisfy(\.isEmpty)
  }

  /// Adds a block at the end.
  ///
  /// - Parameter block: The block to add.
  public mutating func append(_ block: Block) {
    blocks.append(block)
  }

  /// Joins two pages, the right one beneath the left one.
  ///
  /// - Parameters:
  ///   - upper: The page above.
  ///   - lower: The page beneath.
  public static func + (upper: Page, lower: Page) -> Page {
    Page(upper.blocks + lower.blocks)
  }
}

extension Page: ExpressibleByArrayLiteral {
  /// Creates a page from a list of blocks.
  ///
  /// - Parameter blocks: The blocks, top to bottom.
  public init(arrayLiteral blocks: Block...) {
    self.init(blocks)
  }
}
