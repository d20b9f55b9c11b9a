/// Lays out blocks, one line after another.
struct Typesetter {
  let width: Int
  let unicode: Bool
  var ink: Ink

  /// Sets blocks one beneath the other, an empty line between them except under a heading.
  mutating func set(_ blocks: [Block], indent: Int) {
    var needsGap = false
    for block in blocks where !block.isEmpty {
      if needsGap { ink.emptyLine() }
      set(block, indent: indent)
      needsGap = !block.isHeading
    }
  }

  private mutating func set(_ block: Block, indent: Int) {
    switch block {
    case .heading(let spans):
      set(spans.map { Span($0.text, $0.style == .plain ? .strong : $0.style) }, indent: indent)
    case .paragraph(let spans):
      set(spans, indent: indent)
    case .items(let items):
      set(items, indent: indent)
    case .verbatim(let lines):
      for line in lines { setVerbatim(line, indent: indent) }
    case .indented(let blocks):
      set(blocks, indent: indent + 2)
    }
  }

  private mutating func set(_ spans: [Span], indent: Int) {
    var words = Words(unicode: unicode)
    for span in spans { words.append(span) }
    ink.startLine(indent: limited(indent))
    fill(words, indent: limited(indent))
  }

  /// Sets a list, the numbers flush right and the text hanging beside them.
  private mutating func set(_ items: [Item], indent: Int) {
    let markers = items.map { unicode ? $0.marker.text : $0.marker.text.plainASCII }
    let room = markers.map(\.displayWidth).max() ?? 0
    for (item, marker) in zip(items, markers) {
      let hanging = limited(indent + room)
      ink.startLine(indent: hanging - marker.displayWidth)
      ink.write(marker.utf8, .plain)
      fill(item.words(unicode: unicode), indent: hanging)
      set(item.blocks, indent: hanging)
    }
  }

  /// Sets a line as it is, less the spaces at its end.
  private mutating func setVerbatim(_ line: [Span], indent: Int) {
    ink.startLine(indent: limited(indent))
    for span in line {
      let safe = span.text.sanitised()
      ink.write((unicode ? safe : safe.plainASCII).utf8, span.style)
    }
  }

  /// The indentation that leaves at least half of the line for text.
  private func limited(_ indent: Int) -> Int {
    min(indent, width / 2)
  }
}

extension Typesetter {
  /// Fills lines with as many words as each can hold.
  private mutating func fill(_ words: Words, indent: Int) {
    let pieces = words.pieces
    var column = 0
    var start = 0
    while start < pieces.count {
      var end = start + 1
      while end < pieces.count, !pieces[end].opensWord { end += 1 }
      let wordWidth = pieces[start..<end].reduce(0) { $0 + $1.width }
      if column > 0, column + 1 + wordWidth > width - indent {
        ink.startLine(indent: indent)
        column = 0
      } else if column > 0 {
        ink.space(before: pieces[start].style)
        column += 1
      }
      if wordWidth > width - indent {
        column = writeBroken(words, pieces[start..<end], indent: indent)
      } else {
        for piece in pieces[start..<end] { ink.write(words.bytes[piece.bytes], piece.style) }
        column += wordWidth
      }
      start = end
    }
  }

  /// Writes a word that is longer than a line, from the start of one, and returns the column after it.
  private mutating func writeBroken(_ words: Words, _ word: ArraySlice<Words.Piece>, indent: Int) -> Int {
    var column = 0
    for piece in word {
      for character in String(decoding: words.bytes[piece.bytes], as: UTF8.self) {
        let next = character.displayWidth
        if column + next > width - indent {
          ink.startLine(indent: indent)
          column = 0
        }
        ink.write(character.utf8, piece.style)
        column += next
      }
    }
    return column
  }
}
