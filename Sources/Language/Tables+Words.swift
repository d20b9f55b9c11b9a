import Knowledge

extension Tables {
  /// What is known of a word beside its text.
  struct WordFlags: OptionSet {
    let rawValue: Int
    /// Spelling may be repaired towards it, and it needs no repair.
    static let known = WordFlags(rawValue: 1)
    /// It says nothing about what is asked.
    static let plain = WordFlags(rawValue: 2)
    /// It changes nothing inside a name.
    static let filler = WordFlags(rawValue: 4)
    /// It is met in questions of other fields only.
    static let outside = WordFlags(rawValue: 8)
  }

  /// How many words have a number.
  var wordCount: Int { words.count / Self.wordStride }

  func flags(ofWord number: Int) -> WordFlags { WordFlags(rawValue: words[number * Self.wordStride + 1]) }

  func text(ofWord number: Int) -> String { image.text(words[number * Self.wordStride]) }

  /// The number of a word; nothing if no list has it.
  func number(of word: String) -> Int? { number(of: word, Hash(word)) }

  /// The number of a word whose hash is known.
  func number(of word: String, _ hash: Hash) -> Int? {
    var word = word
    return word.withUTF8 { number(of: $0, hash) }
  }

  /// Whether a word is everyday English, as it is or in one of its forms.
  func isCommon(_ word: String, _ hash: Hash) -> Bool {
    if hasMark(hash) { return true }
    let stem = Stem.of(word)
    return stem != word && (hasMark(Hash(stem)) || hasMark(Hash(stem + "e")))
  }

  private func hasMark(_ hash: Hash) -> Bool {
    let mask = commonWords.count - 1
    guard mask > 0 else { return false }
    var slot = hash.slot(mask)
    while case let mark = commonWords[slot], mark > 0 {
      if mark == hash.mark { return true }
      slot = (slot + 1) & mask
    }
    return false
  }

  private func number(of letters: UnsafeBufferPointer<UInt8>, _ hash: Hash) -> Int? {
    let mask = wordSlots.count - 1
    guard mask > 0 else { return nil }
    var slot = hash.slot(mask)
    while case let entry = wordSlots[slot], entry > 0 {
      if image.holds(letters, at: words[(entry - 1) * Self.wordStride]) { return entry - 1 }
      slot = (slot + 1) & mask
    }
    return nil
  }

  // MARK: Samples

  /// The samples named in a cell of the features.
  func postings(_ cell: Int) -> Postings { Postings(image.utf8(features[cell])) }

  // MARK: Names

  /// The node reached from another by a word.
  func node(after node: Int, _ word: Int) -> Int? {
    let mask = edges.count / Self.edgeStride - 1
    guard mask > 0 else { return nil }
    var slot = Hash(node, word).slot(mask)
    while case let child = edges[slot * Self.edgeStride + 2], child > 0 {
      if edges[slot * Self.edgeStride] == node && edges[slot * Self.edgeStride + 1] == word { return child }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// What the words on the way to a node name together.
  func entities(at node: Int) -> [Entity] { image.list(names[node]).map(Entity.init(index:)) }

  /// The form or claim that has a line among its samples, word for word, and the text of the line.
  func line(of tokens: [Token]) -> (owner: Entity, text: Int)? {
    let mask = lines.count / Self.lineStride - 1
    guard mask > 0 else { return nil }
    let hash = Self.hash(ofLine: tokens)
    var slot = hash.slot(mask)
    while case let mark = lines[slot * Self.lineStride], mark > 0 {
      let text = lines[slot * Self.lineStride + 1]
      if mark == hash.mark, image.text(text) == tokens.map(\.word).joined(separator: " ") {
        return (Entity(index: lines[slot * Self.lineStride + 2]), text)
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The hash of the words of a line, one after another.
  static func hash(ofLine tokens: [Token]) -> Hash {
    var hash = Hash()
    for token in tokens { hash.add(token.hash) }
    return hash
  }
}
