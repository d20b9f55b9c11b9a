/// The arguments of the facts of one relation, row after row in one array.
struct Rows: Sendable {
  /// The number of arguments in a row.
  let arity: Int
  private(set) var count: Int
  private let base: Int
  private var cells: [Int32]

  /// Creates rows to be appended to.
  init(arity: Int) {
    self.init(arity: arity, count: 0, in: [], from: 0)
  }

  /// Reads rows where they stand in a larger array.
  init(arity: Int, count: Int, in cells: [Int32], from base: Int) {
    self.arity = arity
    self.count = count
    self.cells = cells
    self.base = base
  }

  /// The argument of a row at a position.
  subscript(row: Int, position: Int) -> Int32 {
    cells[base + row * arity + position]
  }

  /// Tells whether a row has at some positions the values at the same positions of a pattern.
  func matches(_ row: Int, _ positions: [Int], _ pattern: [Int32]) -> Bool {
    for position in positions where self[row, position] != pattern[position] { return false }
    return true
  }

  /// Tells whether a row is these arguments.
  func matches(_ row: Int, _ arguments: [Constant]) -> Bool {
    for position in 0..<arity where self[row, position] != arguments[position].index { return false }
    return true
  }

  /// All arguments of all rows.
  var all: ArraySlice<Int32> { cells[base..<base + count * arity] }

  /// The arguments of a row.
  func row(_ row: Int) -> ArraySlice<Int32> {
    cells[base + row * arity..<base + (row + 1) * arity]
  }

  /// Adds a row of the values at some slots.
  mutating func append(_ slots: [Int], of values: [Int32]) {
    for slot in slots { cells.append(values[slot]) }
    count += 1
  }

  /// Adds a row of other rows with as many arguments.
  mutating func append(_ row: Int, of other: Rows) {
    for position in 0..<arity { cells.append(other[row, position]) }
    count += 1
  }
}
