/// A short hash that is the same on every machine and grows letter by letter (FNV-1a).
struct Hash: Hashable, Sendable {
  private(set) var value: UInt32 = 2_166_136_261

  init() {}

  init(_ first: Int, _ second: Int) {
    add(first)
    add(second)
  }

  init(_ text: some StringProtocol) {
    for letter in text.utf8 { add(letter) }
  }

  /// Adds a number of up to twenty-four bits.
  mutating func add(_ number: Int) {
    add(UInt8(truncatingIfNeeded: number))
    add(UInt8(truncatingIfNeeded: number >> 8))
    add(UInt8(truncatingIfNeeded: number >> 16))
  }

  /// Adds another hash.
  mutating func add(_ other: Hash) {
    for shift in [0, 8, 16, 24] as [UInt32] { add(UInt8(truncatingIfNeeded: other.value >> shift)) }
  }

  mutating func add(_ letter: UInt8) { value = (value ^ UInt32(letter)) &* 16_777_619 }

  /// Twenty-three bits of it that are never all zero, so that it fits an image.
  var mark: Int { Int(value >> 9) | 1 }

  /// The place in a table whose size is a power of two; the high bits are the better mixed.
  func slot(_ mask: Int) -> Int { Int(value ^ value >> 15) & mask }
}
