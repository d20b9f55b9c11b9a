/// The facts of one relation while a program is evaluated, lowest proofs first.
struct Table {
  private(set) var rows: Rows
  private(set) var indexes: [RowIndex]
  /// The number of the fact in each row.
  private(set) var numbers: [Int32] = []
  /// The height of the proof of the fact in each row: never less than in the row before.
  private(set) var heights: [Int32] = []

  /// Creates an empty table; its index 0 finds whole rows.
  init(arity: Int) {
    rows = Rows(arity: arity)
    indexes = [RowIndex(on: Array(0..<arity))]
  }

  /// The height of the highest proof, or -1 if there are no rows.
  var tallest: Int { Int(heights.last ?? -1) }

  /// The place of the index on some positions, made if there is none yet.
  mutating func index(on positions: [Int]) -> Int {
    if let known = indexes.firstIndex(where: { $0.positions == positions }) { return known }
    indexes.append(RowIndex(on: positions))
    return indexes.count - 1
  }

  /// Tells whether a row has the values at some slots.
  func contains(_ slots: [Int], of values: [Int32]) -> Bool {
    indexes[0].first(in: rows, slots, of: values) >= 0
  }

  /// Adds a row of other rows; it is found once the indexes are extended.
  mutating func append(_ row: Int, of other: Rows, number: Int, height: Int) {
    rows.append(row, of: other)
    numbers.append(Int32(number))
    heights.append(Int32(height))
  }

  /// Adds a row of the values at some slots; it is found once the indexes are extended.
  mutating func append(_ slots: [Int], of values: [Int32], number: Int, height: Int) {
    rows.append(slots, of: values)
    numbers.append(Int32(number))
    heights.append(Int32(height))
  }

  /// Makes the rows added since the last time findable by an index.
  mutating func extendIndex(_ place: Int) {
    indexes[place].extend(over: rows)
  }

  /// The number of rows whose proofs are lower than a height: these come first.
  func count(below height: Int) -> Int {
    if tallest < height { return rows.count }
    var (low, high) = (0, heights.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(heights[middle]) < height { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
