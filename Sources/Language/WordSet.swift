/// A few words that those of a line are looked up among, by the hash that every word carries.
struct WordSet: ExpressibleByArrayLiteral, Sendable {
  /// A table of a power of two of slots, at least half of them free: a hash marked as taken, and the word.
  private let slots: [UInt64]
  private let words: [String]

  init(_ words: some Sequence<String>) {
    let all = Array(words)
    var size = 4
    while size < 2 * all.count { size *= 2 }
    var slots = [UInt64](repeating: 0, count: size)
    var placed = [String](repeating: "", count: size)
    for word in all {
      var slot = Hash(word).slot(size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Self.taken(by: Hash(word))
      placed[slot] = word
    }
    (self.slots, self.words) = (slots, placed)
  }

  init(arrayLiteral words: String...) { self.init(words) }

  private static func taken(by hash: Hash) -> UInt64 { UInt64(hash.value) | 1 << 32 }

  /// Whether a word is among them.
  func contains(_ token: Token) -> Bool { contains(token.word, token.hash) }

  func contains(_ word: String) -> Bool { contains(word, Hash(word)) }

  private func contains(_ word: String, _ hash: Hash) -> Bool {
    let sought = Self.taken(by: hash)
    var slot = hash.slot(slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] == sought, words[slot] == word { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }

  func union(_ others: [String]) -> WordSet { WordSet(words.filter { !$0.isEmpty } + others) }
}
