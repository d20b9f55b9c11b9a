/// A set of small numbers, a bit for each.
struct Marks: Sendable {
  private var words: [UInt64] = []

  /// Tells whether a number is in the set.
  func contains(_ number: Int) -> Bool {
    let word = number >> 6
    return word < words.count && words[word] & (1 << UInt64(number & 63)) != 0
  }

  /// Puts a number into the set.
  mutating func insert(_ number: Int) {
    let word = number >> 6
    if word >= words.count { words += Array(repeating: 0, count: word + 1 - words.count) }
    words[word] |= 1 << UInt64(number & 63)
  }
}
