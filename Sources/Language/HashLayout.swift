/// Rows of numbers laid out so that a row is found by its hash without looking at the others.
///
/// Open addressing over a power of two of slots, half of them empty; an empty slot holds zeros.
struct HashLayout {
  /// All slots, one after another.
  let numbers: [Int]

  init(_ rows: [[Int]], hashes: [Hash]) {
    var size = 4
    while size < 2 * rows.count { size *= 2 }
    let width = rows.first?.count ?? 1
    var slots = [[Int]](repeating: Array(repeating: 0, count: width), count: size)
    var isTaken = [Bool](repeating: false, count: size)
    for (row, hash) in zip(rows, hashes) {
      var slot = hash.slot(size - 1)
      while isTaken[slot] { slot = (slot + 1) & (size - 1) }
      slots[slot] = row
      isTaken[slot] = true
    }
    numbers = slots.flatMap { $0 }
  }
}
