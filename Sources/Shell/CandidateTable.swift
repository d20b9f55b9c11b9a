/// Candidates in columns, as many as fit a screen.
struct CandidateTable {
  /// The rows, none as wide as the screen.
  let lines: [String]

  private static let gap = 2

  init(_ texts: [String], columns: Int, rows: Int) {
    let texts = texts.map { Self.cut($0, to: columns - 1) }
    let width = (texts.map(Self.width).max() ?? 0) + Self.gap
    let across = max(1, (columns - 1 + Self.gap) / width)
    let height = (texts.count + across - 1) / across
    let most = max(rows - 3, 1)
    let table = (0..<height).map { row in
      let cells = stride(from: row, to: texts.count, by: height).map { texts[$0] }
      let padded = cells.dropLast().map { $0 + String(repeating: " ", count: width - Self.width($0)) }
      return padded.joined() + (cells.last ?? "")
    }
    lines = table.count > most ? table.prefix(most) + ["..."] : table
  }

  private static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + LineLayout.width($1) }
  }

  private static func cut(_ text: String, to columns: Int) -> String {
    var text = text
    while width(text) > max(columns, 1) { text.removeLast() }
    return text
  }
}
