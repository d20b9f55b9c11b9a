/// Spans cut into words, kept as bytes because the time to render is mostly spent here.
///
/// A word is one piece, or several where the style changes within it.
struct Words {
  /// A run of text without white space, in one style.
  struct Piece {
    /// Where the text stands among the bytes of all words.
    let bytes: Range<Int>
    let style: Style
    let width: Int
    /// Whether white space stands before the piece, so that a line may end there.
    let opensWord: Bool
  }

  private(set) var bytes: [UInt8] = []
  private(set) var pieces: [Piece] = []
  private let unicode: Bool
  private var atBreak = true

  init(unicode: Bool) {
    self.unicode = unicode
  }

  /// Whether a byte separates words; control characters do, so that none is ever written.
  static func isBreak(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x7F
  }

  /// Adds the words of a span, the first joined to the word before unless white space stands between them.
  mutating func append(_ span: Span) {
    var start = bytes.count
    var isASCII = true
    for byte in span.text.utf8 {
      if Self.isBreak(byte) {
        endPiece(from: start, span.style, isASCII: isASCII)
        (start, isASCII, atBreak) = (bytes.count, true, true)
      } else {
        bytes.append(byte)
        if byte >= 0x80 { isASCII = false }
      }
    }
    endPiece(from: start, span.style, isASCII: isASCII)
  }

  /// Ends the word.
  mutating func endWord() {
    atBreak = true
  }

  /// Makes the bytes at the end a piece.
  private mutating func endPiece(from start: Int, _ style: Style, isASCII: Bool) {
    guard start < bytes.count else { return }
    let width = isASCII ? bytes.count - start : makeSafe(from: start)
    // A word of nothing but invisible characters is none.
    guard start < bytes.count else { return }
    pieces.append(Piece(bytes: start..<bytes.count, style: style, width: width, opensWord: atBreak))
    atBreak = false
  }

  /// Replaces the bytes at the end by what may be shown of them, and returns its width.
  private mutating func makeSafe(from start: Int) -> Int {
    let safe = String(decoding: bytes[start...], as: UTF8.self).sanitised()
    let shown = unicode ? safe : safe.plainASCII
    bytes.replaceSubrange(start..., with: shown.utf8)
    return shown.displayWidth
  }
}
