/// An index of rows that never change, held by reference: it is handed on far more often than it is made.
final class FixedIndex: Sendable {
  private let rows: Rows
  private let index: RowIndex

  /// Makes an index of rows on some positions.
  init(of rows: Rows, on positions: [Int]) {
    var index = RowIndex(on: positions)
    index.extend(over: rows)
    (self.rows, self.index) = (rows, index)
  }

  /// The first row whose key is the values at some slots, or -1.
  func first(_ slots: [Int], of values: [Int32]) -> Int {
    index.first(in: rows, slots, of: values)
  }

  /// The row that is these arguments, or -1, where whole rows are found.
  func row(_ arguments: [Constant]) -> Int {
    index.row(arguments, in: rows)
  }

  /// The next row with the same key, or -1.
  func next(after row: Int) -> Int {
    index.next(after: row)
  }
}
