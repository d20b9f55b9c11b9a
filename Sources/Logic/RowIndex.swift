/// Finds the rows that have given values at some positions, in the order of the rows.
///
/// An open-addressing hash table with linear probing: one entry for each distinct key, which begins a chain through all
/// the rows that have it.
struct RowIndex: Sendable {
  /// The positions that make up the key.
  let positions: [Int]
  private var firsts: [Int32] = Array(repeating: -1, count: 8)
  private var lasts: [Int32] = Array(repeating: -1, count: 8)
  private var nexts: [Int32] = []
  private var keyCount = 0

  /// Creates an index of no rows.
  init(on positions: [Int]) {
    self.positions = positions
  }

  /// Takes in the rows that were added since the last time.
  mutating func extend(over rows: Rows) {
    for row in nexts.count..<rows.count { insert(row, of: rows) }
  }

  /// The first row whose key is the values at some slots, or -1.
  func first(in rows: Rows, _ slots: [Int], of values: [Int32]) -> Int {
    var hash = Self.seed
    for slot in slots { hash = Self.mix(hash, values[slot]) }
    var entry = Self.entry(hash, firsts.count)
    while firsts[entry] >= 0 {
      if matches(Int(firsts[entry]), of: rows, slots, values) { return Int(firsts[entry]) }
      entry = (entry + 1) & (firsts.count - 1)
    }
    return -1
  }

  /// The first row that is these arguments, or -1, where whole rows make up the key.
  func row(_ arguments: [Constant], in rows: Rows) -> Int {
    var hash = Self.seed
    for argument in arguments { hash = Self.mix(hash, argument.index) }
    var entry = Self.entry(hash, firsts.count)
    while firsts[entry] >= 0 {
      if rows.matches(Int(firsts[entry]), arguments) { return Int(firsts[entry]) }
      entry = (entry + 1) & (firsts.count - 1)
    }
    return -1
  }

  /// The next row with the same key, or -1.
  func next(after row: Int) -> Int {
    Int(nexts[row])
  }

  private func matches(_ row: Int, of rows: Rows, _ slots: [Int], _ values: [Int32]) -> Bool {
    for place in positions.indices where rows[row, positions[place]] != values[slots[place]] { return false }
    return true
  }

  private mutating func insert(_ row: Int, of rows: Rows) {
    nexts.append(-1)
    let entry = entry(of: row, in: rows)
    if firsts[entry] >= 0 {
      nexts[Int(lasts[entry])] = Int32(row)
      lasts[entry] = Int32(row)
    } else {
      firsts[entry] = Int32(row)
      lasts[entry] = Int32(row)
      keyCount += 1
      if keyCount * 2 > firsts.count { grow(rows) }
    }
  }

  /// The entry of a row's key, or the empty one where it belongs.
  private func entry(of row: Int, in rows: Rows) -> Int {
    var hash = Self.seed
    for position in positions { hash = Self.mix(hash, rows[row, position]) }
    var entry = Self.entry(hash, firsts.count)
    while firsts[entry] >= 0, !sameKey(Int(firsts[entry]), row, in: rows) { entry = (entry + 1) & (firsts.count - 1) }
    return entry
  }

  private func sameKey(_ left: Int, _ right: Int, in rows: Rows) -> Bool {
    for position in positions where rows[left, position] != rows[right, position] { return false }
    return true
  }

  private mutating func grow(_ rows: Rows) {
    let (oldFirsts, oldLasts) = (firsts, lasts)
    firsts = Array(repeating: -1, count: oldFirsts.count * 2)
    lasts = firsts
    for (first, last) in zip(oldFirsts, oldLasts) where first >= 0 {
      let entry = entry(of: Int(first), in: rows)
      firsts[entry] = first
      lasts[entry] = last
    }
  }

  private static let seed: UInt64 = 0x243F_6A88_85A3_08D3

  private static func mix(_ hash: UInt64, _ value: Int32) -> UInt64 {
    let product = (hash ^ UInt64(UInt32(bitPattern: value))) &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product >> 32)
  }

  private static func entry(_ hash: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: hash) & (count - 1)
  }
}
