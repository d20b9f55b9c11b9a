/// A box of a graph with its words broken into lines and its size known.
struct GraphBox {
  let node: Graph.Node
  let lines: [String]
  let facing: [[String]]
  let footnotes: [String]
  let size: GraphSize

  static let lineHeight = 17.0
  static let padding = 10.0
  /// The mean width of a letter at the size drawn, erring on the wide side.
  static let letter = 7.1
  private static let columns = 30
  private static let facingColumns = 15
  /// The room for the arrow between two that face each other.
  static let between = 36.0

  init(_ node: Graph.Node) {
    self.node = node
    lines = Self.wrapped(node.text, to: Self.columns)
    facing = node.facing.map { Self.wrapped($0, to: Self.facingColumns) }
    footnotes = node.footnote.map { Self.wrapped($0, to: Self.columns) } ?? []
    let longest = (lines + footnotes).map(\.count).max() ?? 0
    let own = Double(longest) * Self.letter + 2 * Self.padding
    let sides = facing.map { Self.width(of: $0) }
    let across = sides.isEmpty ? 0 : sides.reduce(0, +) + Self.between
    let rows = Double(lines.count + footnotes.count)
    size = GraphSize(
      width: max(own, across + 2 * Self.padding),
      height: Self.facingHeight(facing) + rows * Self.lineHeight
        + 2 * Self.padding)
  }

  /// The width of one of two small boxes.
  static func width(of lines: [String]) -> Double {
    Double(lines.map(\.count).max() ?? 0) * letter + 2 * padding
  }

  /// The height of the row of small boxes, with the room below it.
  static func facingHeight(_ facing: [[String]]) -> Double {
    facing.isEmpty ? 0 : Double(facing.map(\.count).max() ?? 0) * lineHeight + 2 * padding
  }

  /// Words broken into lines; a word longer than a line has one of its own.
  static func wrapped(_ text: String, to columns: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, last.count + 1 + word.count <= columns {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
