/// How many letters must be inserted, removed, changed or swapped with their neighbour to make one word of another.
///
/// The restricted edit distance of Damerau, row by row, given up as soon as a limit is passed; its rows are kept for
/// the next word.
struct BoundedDistance {
  private let word: [UInt8]
  private var rows: [[Int]]

  init(_ word: [UInt8]) {
    self.word = word
    rows = Array(repeating: [], count: 3)
  }

  /// The distance to another word, or nothing above a limit.
  mutating func to(_ other: UnsafeBufferPointer<UInt8>, limit: Int) -> Int? {
    let width = other.count + 1
    guard abs(word.count - other.count) <= limit else { return nil }
    for row in rows.indices where rows[row].count < width { rows[row] = Array(repeating: 0, count: width) }
    for column in 0..<width { rows[0][column] = column }
    var (last, beforeLast) = (0, 2)
    for place in word.indices {
      let row = 3 - last - beforeLast
      guard fill(row, last, beforeLast, place, other) <= limit else { return nil }
      (beforeLast, last) = (last, row)
    }
    return rows[last][other.count] <= limit ? rows[last][other.count] : nil
  }

  /// Fills a row and returns its smallest number.
  private mutating func fill(
    _ row: Int, _ last: Int, _ beforeLast: Int, _ place: Int, _ other: UnsafeBufferPointer<UInt8>
  ) -> Int {
    rows[row][0] = place + 1
    var best = place + 1
    for column in 0..<other.count {
      var least = rows[last][column] + (word[place] == other[column] ? 0 : 1)
      least = min(least, rows[last][column + 1] + 1, rows[row][column] + 1)
      let isSwap =
        place > 0 && column > 0 && word[place] == other[column - 1] && word[place - 1] == other[column]
      if isSwap { least = min(least, rows[beforeLast][column - 1] + 1) }
      rows[row][column + 1] = least
      best = min(best, least)
    }
    return best
  }
}
