/// Packs numbers, lists and strings into an `Image`.
public struct ImageBuilder {
  private var words: [Int32]
  private var pool: [UInt8] = []
  private var texts: [String: Int] = [:]
  private let sectionCount: Int

  /// Starts an image with a fixed number of sections.
  public init(sections: Int) {
    sectionCount = sections
    words = Array(repeating: 0, count: 1 + 2 * sections)
  }

  /// Stores a string once and returns its reference.
  public mutating func text(_ string: String) -> Int {
    if let known = texts[string] { return known }
    let reference = words.count
    words.append(Int32(pool.count))
    words.append(Int32(string.utf8.count))
    pool.append(contentsOf: string.utf8)
    texts[string] = reference
    return reference
  }

  /// Stores a list of numbers and returns its reference.
  public mutating func list(_ numbers: some Collection<Int>) -> Int {
    let reference = words.count
    words.append(Int32(numbers.count))
    words.append(contentsOf: numbers.map(Int32.init))
    return reference
  }

  /// Stores the numbers of one section.
  public mutating func section(_ index: Int, _ numbers: some Collection<Int>) {
    precondition(index < sectionCount)
    words[1 + 2 * index] = Int32(words.count)
    words[2 + 2 * index] = Int32(numbers.count)
    words.append(contentsOf: numbers.map(Int32.init))
  }

  /// The packed text.
  ///
  /// Carriage returns are left out of the pool: a Swift string literal would not give them back.
  public func build() -> [UInt8] {
    var all = words
    all[0] = Int32(words.count * Image.charactersPerWord)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(all.count * Image.charactersPerWord + pool.count)
    for word in all { ImageBuilder.append(word, to: &bytes) }
    bytes.append(contentsOf: pool.map { $0 == 0x0D ? 0x20 : $0 })
    return bytes
  }

  private static func append(_ word: Int32, to bytes: inout [UInt8]) {
    precondition(word >= -(1 << 23) && word < 1 << 23, "an image holds numbers of twenty-four bits")
    for shift in [18, 12, 6, 0] {
      bytes.append(Image.firstCharacter + UInt8(truncatingIfNeeded: (word >> Int32(shift)) & 63))
    }
  }
}
