import Knowledge

/// Repairs words that are in no list against the words that are.
struct Spelling: Sendable {
  let tables: Tables

  /// Whether a word, or its stem, is known.
  func knows(_ word: String) -> Bool {
    tables.place(of: word, in: .vocabulary, stride: 1) != nil
  }

  /// Replaces unknown words that have exactly one nearest known word.
  ///
  /// - Parameters:
  ///   - tokens: the words.
  ///   - mentions: the names found in them; the words of a name, misspelled or not, stay.
  func repair(_ tokens: [Token], keeping mentions: [Mention]) -> [Token] {
    tokens.enumerated().map { place, token in
      guard !mentions.contains(where: { $0.range.contains(place) }), token.word.utf8.count > 2,
        !isKnownForm(token.word), let better = nearest(to: token.word)
      else {
        return token
      }
      var repaired = token
      repaired.word = better
      repaired.repairedFrom = token.word
      return repaired
    }
  }

  func isKnownForm(_ word: String) -> Bool {
    if knows(word) || word.utf8.allSatisfy({ $0 < 0x3A }) { return true }
    return knows(Stem.of(word)) || (word.hasSuffix("s") && knows(String(word.dropLast())))
  }

  /// The one known word nearest to an unknown one; nothing where two are equally near.
  private func nearest(to word: String) -> String? {
    let letters = Array(word.utf8)
    let limit = letters.count >= 8 ? 2 : 1
    var best = limit + 1
    var found: [Int] = []
    let signature = Self.signature(letters)
    let vocabulary = tables[.vocabulary]
    for place in 0..<vocabulary.count {
      let candidate = tables.image.utf8(vocabulary[place])
      guard abs(candidate.count - letters.count) <= min(limit, best), candidate.count > 2 else { continue }
      // A changed first letter is rare; without this rule short words turn into their rhymes.
      guard candidate[0] == letters[0] || letters.count > 6 else { continue }
      guard (signature ^ Self.signature(candidate)).nonzeroBitCount <= 2 * limit else { continue }
      guard let distance = Nearest.distance(letters, Array(candidate), limit: min(limit, best)) else { continue }
      if distance < best { (best, found) = (distance, []) }
      if distance == best { found.append(place) }
    }
    guard found.count == 1, let only = found.first else { return preferred(found, letters) }
    return tables.image.text(vocabulary[only])
  }

  /// Of several nearest words the one with the same letters in another order, else the one with the same first and
  /// last letters, if it is alone in that.
  private func preferred(_ places: [Int], _ letters: [UInt8]) -> String? {
    let texts = places.map { tables.image.text(tables[.vocabulary][$0]) }
    let swapped = texts.filter { $0.utf8.sorted() == letters.sorted() }
    if swapped.count == 1 { return swapped[0] }
    let alike = texts.filter { $0.utf8.first == letters.first && $0.utf8.last == letters.last }
    return alike.count == 1 ? alike[0] : nil
  }

  /// Which letters occur, as bits: two words that differ in many letters are never near.
  private static func signature(_ letters: some Collection<UInt8>) -> UInt32 {
    letters.reduce(0) { $0 | 1 << (UInt32($1) & 31) }
  }
}
