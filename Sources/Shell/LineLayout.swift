import CEditline

/// Where the characters of a line come to stand on a terminal.
struct LineLayout {
  let columns: Int
  private(set) var row = 0
  private(set) var column = 0

  init(columns: Int) {
    self.columns = columns
  }

  /// The place after some text.
  init(columns: Int, after text: String) {
    self.init(columns: columns)
    for scalar in text.unicodeScalars { add(scalar) }
  }

  mutating func add(_ scalar: Unicode.Scalar) {
    guard scalar != "\n" else {
      (row, column) = (row + 1, 0)
      return
    }
    let width = Self.width(scalar)
    if column + width > columns { (row, column) = (row + 1, 0) }
    column += width
    if column >= columns { (row, column) = (row + column / columns, column % columns) }
  }

  /// The columns of a character, as the editor shows it: `^A` and `\U+200B` for what cannot be printed.
  static func width(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x20 || scalar.value == 0x7F { return 2 }
    let width = Int(editline_width(wchar_t(scalar.value)))
    return width >= 0 ? width : 3 + max(4, String(scalar.value, radix: 16).count)
  }
}
