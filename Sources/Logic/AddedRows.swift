/// The facts of one relation that are not in the ground, with their numbers.
struct AddedRows: Sendable {
  private(set) var rows: Rows
  private(set) var numbers: [Int] = []
  /// The first finds whole rows.
  private var indexes: [RowIndex]

  /// Begins with none.
  init(arity: Int) {
    rows = Rows(arity: arity)
    indexes = [RowIndex(on: Array(0..<arity))]
  }

  /// Adds a fact.
  mutating func append(_ slots: [Int], of values: [Int32], number: Int) {
    rows.append(slots, of: values)
    numbers.append(number)
    for place in indexes.indices { indexes[place].extend(over: rows) }
  }

  /// Makes an index on some positions unless there is one.
  mutating func prepareIndex(on positions: [Int]) {
    guard !indexes.contains(where: { $0.positions == positions }) else { return }
    var index = RowIndex(on: positions)
    index.extend(over: rows)
    indexes.append(index)
  }

  /// The number of the fact whose arguments are the values at some slots.
  func number(_ slots: [Int], of values: [Int32]) -> Int? {
    let row = indexes[0].first(in: rows, slots, of: values)
    return row < 0 ? nil : numbers[row]
  }

  /// The number of the fact with these arguments.
  func number(_ arguments: [Constant]) -> Int? {
    let row = indexes[0].row(arguments, in: rows)
    return row < 0 ? nil : numbers[row]
  }

  /// The rows that have at some positions the values at some slots.
  func rows(on positions: [Int], _ slots: [Int], of values: [Int32]) -> [Int] {
    guard let index = indexes.first(where: { $0.positions == positions }) else {
      return numbers.indices.filter { row in
        positions.indices.allSatisfy { rows[row, positions[$0]] == values[slots[$0]] }
      }
    }
    var found: [Int] = []
    var row = index.first(in: rows, slots, of: values)
    while row >= 0 {
      found.append(row)
      row = index.next(after: row)
    }
    return found
  }
}
