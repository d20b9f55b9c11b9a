/// One part of a page that stands on lines of its own.
public indirect enum Block: Hashable, Sendable {
  /// A title, set tight above the block it belongs to.
  case heading([Span])
  /// Running text, wrapped to the width of the page.
  case paragraph([Span])
  /// A list, its items numbered or bulleted, without empty lines between them.
  case items([Item])
  /// Lines kept as they are, never wrapped.
  case verbatim([[Span]])
  /// Blocks set further in.
  case indented([Block])

  /// A list with a bullet before each item.
  ///
  /// - Parameter items: What each item says.
  public static func bullets(_ items: [[Span]]) -> Block {
    .items(items.map { Item(.bullet, $0) })
  }

  /// Plain lines kept as they are.
  ///
  /// - Parameter text: The lines, separated by line breaks.
  public static func verbatim(_ text: String) -> Block {
    .verbatim(text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { [Span(String($0))] })
  }

  /// Whether nothing would be shown.
  public var isEmpty: Bool {
    switch self {
    case .heading(let spans), .paragraph(let spans): spans.allSatisfy(\.isBlank)
    case .items(let items): items.isEmpty
    case .verbatim(let lines): lines.joined().allSatisfy(\.isBlank)
    case .indented(let blocks): blocks.allSatisfy(\.isEmpty)
    }
  }

  /// Whether what follows is set tight beneath the block.
  var isHeading: Bool {
    switch self {
    case .heading: true
    case .paragraph, .items, .verbatim, .indented: false
    }
  }
}
