import Knowledge

/// Repairs words that are in no list against the words that are.
final class Spelling: Sendable {
  let tables: Tables
  let lexicon: Lexicon

  init(tables: Tables) {
    self.tables = tables
    lexicon = Lexicon(tables: tables)
  }

  /// Replaces unknown words that have exactly one nearest known word.
  ///
  /// - Parameters:
  ///   - tokens: the words.
  ///   - mentions: the names found in them; the words of a name, misspelled or not, stay.
  func repair(_ tokens: [Token], keeping mentions: [Mention]) -> [Token] {
    var repaired = tokens
    for (place, token) in tokens.enumerated() {
      guard !token.isKnown, !token.isCommon, token.word.utf8.count > 2,
        !mentions.contains(where: { $0.range.contains(place) }),
        let better = nearest(to: token.word)
      else { continue }
      repaired[place].word = better
      repaired[place].repairedFrom = token.word
      lexicon.lookUp(&repaired[place])
    }
    return repaired
  }

  /// The one known word nearest to an unknown one; nothing where two are equally near.
  private func nearest(to word: String) -> String? {
    let letters = Array(word.utf8)
    let limit = letters.count >= 8 ? 2 : 1
    let longest = (tables.spellingStarts.count - 1) / LetterShape.firstLetters - 1
    guard letters.count - limit <= longest else { return nil }
    let shape = LetterShape(letters)
    var distance = BoundedDistance(letters)
    var best = limit + 1
    var found: [Int] = []
    for length in max(3, letters.count - limit)...max(3, min(letters.count + limit, longest)) {
      // A changed first letter is rare; without this rule short words turn into their rhymes.
      let groups =
        letters.count > 6
        ? Self.group(length, 0)..<Self.group(length + 1, 0)
        : Self.group(length, shape.first)..<Self.group(length, shape.first) + 1
      for entry in tables.spellingStarts[groups.lowerBound]..<tables.spellingStarts[groups.upperBound] {
        let other = LetterShape(packed: tables.spellingWords[entry * Tables.spellingStride + 1])
        guard shape.mayBeWithin(limit, of: other) else { continue }
        let number = tables.spellingWords[entry * Tables.spellingStride]
        let candidate = tables.image.utf8(tables.words[number * Tables.wordStride])
        guard let reached = distance.to(candidate, limit: min(limit, best)) else { continue }
        if reached < best { (best, found) = (reached, []) }
        if reached == best { found.append(number) }
      }
    }
    guard found.count == 1, let only = found.first else { return preferred(found, letters) }
    return tables.text(ofWord: only)
  }

  /// The place of the words of a length that begin with a letter.
  static func group(_ length: Int, _ first: UInt32) -> Int { length * LetterShape.firstLetters + Int(first) }

  /// Of several nearest words the one with the same letters in another order, else the one with the same first and
  /// last letters, if it is alone in that.
  private func preferred(_ numbers: [Int], _ letters: [UInt8]) -> String? {
    let texts = numbers.map(tables.text(ofWord:))
    let swapped = texts.filter { $0.utf8.sorted() == letters.sorted() }
    if swapped.count == 1 { return swapped[0] }
    let alike = texts.filter { $0.utf8.first == letters.first && $0.utf8.last == letters.last }
    return alike.count == 1 ? alike[0] : nil
  }
}

/// The first letter of a word and which letters occur in it, in twenty-four bits.
///
/// Two words that differ in many letters are never near, so most words need no closer look.
struct LetterShape {
  let packed: UInt32
  private static let letters: UInt32 = 19
  /// How many first letters are told apart.
  static let firstLetters = 32

  init(_ word: some Collection<UInt8>) {
    let occurring = word.reduce(UInt32(0)) { $0 | 1 << (UInt32($1) % Self.letters) }
    packed = occurring | UInt32((word.first ?? 0) & 31) << Self.letters
  }

  init(packed: Int) { self.packed = UInt32(truncatingIfNeeded: packed) & 0xFF_FFFF }

  /// The same bits as a number that an image can hold.
  var number: Int { packed < 1 << 23 ? Int(packed) : Int(packed) - 1 << 24 }

  var first: UInt32 { packed >> Self.letters }

  /// Every change, insertion or removal touches two letters at the most.
  func mayBeWithin(_ limit: Int, of other: LetterShape) -> Bool {
    ((packed ^ other.packed) & (1 << Self.letters - 1)).nonzeroBitCount <= 2 * limit
  }
}
