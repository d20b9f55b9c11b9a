/// What a terminal shows of the bytes it is sent: as much of a VT100 as a line editor uses.
package struct Screen {
  struct Cell: Equatable {
    var character: Character = " "
    var isFaint = false
  }

  package private(set) var columns: Int
  package let rows: Int
  package private(set) var cursor = (row: 0, column: 0)
  /// Whether the terminal was asked to mark pasted text.
  package var marksPastes = false
  package private(set) var bells = 0
  private var isFaint = false
  /// Characters push others to the right instead of replacing them.
  private var inserts = false
  /// The last column was written; the next character goes to the next row.
  private var mustWrap = false
  private var cells: [[Cell]]
  /// The rows that go on in the next one.
  private var wrapped: [Bool]

  init(columns: Int = 80, rows: Int = 24) {
    (self.columns, self.rows) = (columns, rows)
    cells = Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
    wrapped = Array(repeating: false, count: rows)
  }

  /// The rows without trailing blanks, down to the last that is not empty.
  package var lines: [String] {
    let lines = cells.map { trimmed($0.filter { $0.character != "\0" }.map(\.character)) }
    return Array(lines[...(lines.lastIndex { !$0.isEmpty } ?? 0)])
  }

  /// What is shown faintly.
  package var faintText: String {
    String(cells.joined().filter(\.isFaint).map(\.character))
  }

  private func trimmed(_ characters: [Character]) -> String {
    String(characters[..<(characters.lastIndex { $0 != " " }.map { $0 + 1 } ?? 0)])
  }

  // MARK: What bytes do

  mutating func put(_ character: Character) {
    if mustWrap {
      wrapped[cursor.row] = true
      cursor.column = 0
      feedLine()
    }
    mustWrap = false
    if inserts { shift(by: 1) }
    cells[cursor.row][cursor.column] = Cell(character: character, isFaint: isFaint)
    if cursor.column == columns - 1 { mustWrap = true } else { cursor.column += 1 }
  }

  mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x07: bells += 1
    case 0x08: move(rows: 0, columns: -1)
    case 0x09: move(rows: 0, columns: 8 - cursor.column % 8)
    case 0x0A:
      mustWrap = false
      feedLine()
    case 0x0D: move(rows: 0, columns: -cursor.column)
    default: break
    }
  }

  /// Carries out `ESC [ parameters final`.
  mutating func command(_ final: Character, _ parameters: [Int], isPrivate: Bool) {
    let first = parameters.first ?? 0
    let count = max(first, 1)
    switch final {
    case "A": move(rows: -count, columns: 0)
    case "B": move(rows: count, columns: 0)
    case "C": move(rows: 0, columns: count)
    case "D": move(rows: 0, columns: -count)
    case "G": move(rows: 0, columns: count - 1 - cursor.column)
    case "H": (cursor, mustWrap) = ((count - 1, max(parameters.dropFirst().first ?? 1, 1) - 1), false)
    case "J": eraseBelow(all: first == 2)
    case "K": erase(cursor.row, from: first == 0 ? cursor.column : 0, to: first == 1 ? cursor.column + 1 : columns)
    case "P": shift(by: -count)
    case "@": shift(by: count)
    case "m": isFaint = first == 2
    case "h" where !isPrivate && first == 4: inserts = true
    case "l" where !isPrivate && first == 4: inserts = false
    case "h" where isPrivate && first == 2004: marksPastes = true
    case "l" where isPrivate && first == 2004: marksPastes = false
    default: break
    }
  }

  private mutating func move(rows down: Int, columns right: Int) {
    mustWrap = false
    cursor.row = min(max(cursor.row + down, 0), rows - 1)
    cursor.column = min(max(cursor.column + right, 0), columns - 1)
  }

  private mutating func feedLine() {
    guard cursor.row == rows - 1 else {
      cursor.row += 1
      return
    }
    cells.removeFirst()
    wrapped.removeFirst()
    cells.append(Array(repeating: Cell(), count: columns))
    wrapped.append(false)
  }

  private mutating func erase(_ row: Int, from start: Int, to end: Int) {
    for column in start..<end { cells[row][column] = Cell() }
    if end == columns { wrapped[row] = false }
  }

  private mutating func eraseBelow(all: Bool) {
    erase(cursor.row, from: all ? 0 : cursor.column, to: columns)
    for row in (all ? 0 : cursor.row + 1)..<rows { erase(row, from: 0, to: columns) }
  }

  private mutating func shift(by count: Int) {
    let (head, tail) = (cells[cursor.row][..<cursor.column], cells[cursor.row][cursor.column...])
    let blanks = Array(repeating: Cell(), count: abs(count))
    let shifted = count > 0 ? head + blanks + tail : head + tail.dropFirst(-count) + blanks
    cells[cursor.row] = Array(shifted.prefix(columns))
  }

  // MARK: Resizing

  /// Changes the width, wrapping lines anew as terminals of today do.
  mutating func resize(columns width: Int) {
    var lines: [[Cell]] = [[]]
    var place = (line: 0, offset: 0)
    for row in 0...max(cursor.row, lastRow) {
      if row == cursor.row { place = (lines.count - 1, lines[lines.count - 1].count + cursor.column) }
      lines[lines.count - 1] += wrapped[row] ? cells[row] : Array(cells[row][..<filled(row)])
      if !wrapped[row] { lines.append([]) }
    }
    var folded: [(cells: [Cell], goesOn: Bool)] = []
    for (number, line) in lines.dropLast().enumerated() {
      if number == place.line { cursor = (folded.count + place.offset / width, place.offset % width) }
      let starts = Array(stride(from: 0, to: max(line.count, 1), by: width))
      folded += starts.map { (Array(line[$0..<min($0 + width, line.count)]), $0 != starts.last) }
    }
    let lost = max(folded.count - rows, 0)
    (columns, mustWrap) = (width, false)
    cursor.row = min(max(cursor.row - lost, 0), rows - 1)
    let kept = folded.dropFirst(lost)
    cells = kept.map { $0.cells + Array(repeating: Cell(), count: width - $0.cells.count) }
    wrapped = kept.map(\.goesOn)
    cells += Array(repeating: Array(repeating: Cell(), count: width), count: rows - kept.count)
    wrapped += Array(repeating: false, count: rows - kept.count)
  }

  private var lastRow: Int { cells.lastIndex { $0.contains { $0 != Cell() } } ?? 0 }

  private func filled(_ row: Int) -> Int {
    cells[row].lastIndex { $0 != Cell() }.map { $0 + 1 } ?? 0
  }
}

extension Screen: CustomStringConvertible {
  package var description: String { "\(lines) with the cursor at \(cursor)" }
}
