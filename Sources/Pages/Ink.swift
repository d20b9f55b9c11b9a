/// Text as it is written: lines, and the terminal sequences that turn styles on and off.
struct Ink {
  private let colour: Bool
  private var bytes: [UInt8] = []
  private var style = Style.plain
  /// Spaces are written only once something follows them, so that no line ends in one.
  private var pendingSpaces = 0

  init(colour: Bool) {
    self.colour = colour
    bytes.reserveCapacity(2_048)
  }

  /// What was written, without line feeds at the end.
  var text: String {
    var finished = self
    finished.change(to: .plain)
    let end = finished.bytes.lastIndex { $0 != UInt8(ascii: "\n") } ?? -1
    return String(decoding: finished.bytes[...end], as: UTF8.self)
  }

  /// Ends the line, if there is one, and begins the next.
  mutating func startLine(indent: Int) {
    emptyLine()
    pendingSpaces = indent
  }

  /// Ends the line, if there is one.
  mutating func emptyLine() {
    change(to: .plain)
    if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
    pendingSpaces = 0
  }

  /// Writes the space between two words.
  mutating func space(before next: Style) {
    if next != style { change(to: .plain) }
    pendingSpaces += 1
  }

  /// Writes text that holds no line feed.
  mutating func write(_ text: some BidirectionalCollection<UInt8>, _ style: Style) {
    var end = text.endIndex
    var spacesAtEnd = 0
    while end > text.startIndex, text[text.index(before: end)] == UInt8(ascii: " ") {
      end = text.index(before: end)
      spacesAtEnd += 1
    }
    if end > text.startIndex {
      for _ in 0..<pendingSpaces { bytes.append(UInt8(ascii: " ")) }
      pendingSpaces = 0
      change(to: style)
      bytes.append(contentsOf: text[..<end])
    }
    pendingSpaces += spacesAtEnd
  }

  private mutating func change(to next: Style) {
    guard colour, next != style else { return }
    if style.terminalCode != nil { bytes.append(contentsOf: "\u{1B}[0m".utf8) }
    if let code = next.terminalCode { bytes.append(contentsOf: "\u{1B}[\(code)m".utf8) }
    style = next
  }
}
