import Knowledge

/// Finds what the words of a line name.
struct Linker: Sendable {
  let tables: Tables
  /// No name in the files has more words than this.
  static let longestPhrase = 7

  /// The names in a line, longest first at every place, without overlaps.
  func mentions(in tokens: [Token]) -> [Mention] {
    var mentions: [Mention] = []
    var place = 0
    while place < tokens.count {
      if let mention = mention(in: tokens, at: place) {
        mentions.append(mention)
        place = mention.range.upperBound
      } else {
        place += 1
      }
    }
    return mentions
  }

  private func mention(in tokens: [Token], at start: Int) -> Mention? {
    var words: [String] = []
    for end in start..<min(tokens.count, start + Self.longestPhrase) {
      if end > start && tokens[end].startsSentence { break }
      words.append(tokens[end].word)
    }
    while !words.isEmpty {
      for phrase in Self.variants(words) {
        if let entities = entities(named: phrase) {
          return Mention(range: start..<(start + words.count), entities: entities)
        }
      }
      words.removeLast()
    }
    return nil
  }

  /// Words inside a phrase that change nothing: "my lower back is so arched" names what "lower back arched" does.
  private static let fillers: Set<String> = [
    "is", "are", "my", "the", "too", "so", "very", "really", "always", "all", "a", "bit", "of",
  ]

  /// The phrase as it is, without fillers, then with its last word in the other number.
  static func variants(_ words: [String]) -> [String] {
    guard words.count > 2, words.dropFirst().dropLast().contains(where: fillers.contains) else { return numbers(words) }
    let middle = words.dropFirst().dropLast().filter { !fillers.contains($0) }
    return numbers(words) + numbers([words[0]] + middle + [words[words.count - 1]])
  }

  private static func numbers(_ words: [String]) -> [String] {
    let phrase = words.joined(separator: " ")
    guard let last = words.last, last.utf8.count > 2 else { return [phrase] }
    return last.hasSuffix("s") ? [phrase, String(phrase.dropLast())] : [phrase, phrase + "s"]
  }

  /// What a normalised phrase names.
  func entities(named phrase: String) -> [Entity]? {
    guard let place = tables.place(of: phrase, in: .phrases, stride: Tables.phraseStride) else { return nil }
    return tables.image.list(tables[.phrases][place * Tables.phraseStride + 1]).map(Entity.init(index:))
  }
}
