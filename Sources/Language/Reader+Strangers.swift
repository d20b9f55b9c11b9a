import Knowledge

extension Reader {
  /// Notes how much of a line belongs to this field, and how much says something else.
  func weigh(_ tokens: [Token], _ mentions: [Mention], in reading: inout Reading) {
    reading.outsideWords = outsideWords(tokens, mentions)
    reading.strangers = strangers(tokens, mentions)
    reading.contentWords = tokens[asking(tokens)...].count { $0.feature != FeatureCode.plain }
    reading.plainFeatures = plainFeatures(tokens, mentions)
  }

  private func outsideWords(_ tokens: [Token], _ mentions: [Mention]) -> Int {
    tokens.enumerated().count { place, token in
      token.feature >= 0 && tables.flags(ofWord: token.feature).contains(.outside)
        && !mentions.contains { $0.range.contains(place) }
    }
  }

  /// Where the sentence begins that asks: the last one, unless it says too little. What stands before tells a story.
  private func asking(_ tokens: [Token]) -> Int {
    let last = tokens.lastIndex(where: \.startsSentence) ?? 0
    return tokens[last...].count { $0.feature != FeatureCode.plain } < Self.fewWords ? 0 : last
  }

  /// A sentence of fewer words that say something leans on those before it.
  private static let fewWords = 3

  /// Words that no name and no sample has, and that are more than filling.
  private func strangers(_ tokens: [Token], _ mentions: [Mention]) -> Int {
    tokens.indices.suffix(from: asking(tokens)).count { place in
      let token = tokens[place]
      return token.feature < 0 && token.feature != FeatureCode.plain && !token.isKnown
        && !mentions.contains { $0.range.contains(place) }
    }
  }

  private func plainFeatures(_ tokens: [Token], _ mentions: [Mention]) -> [Int] {
    let asking = asking(tokens)
    return tokens.enumerated().filter { place, token in
      place >= asking && token.feature != FeatureCode.plain && !mentions.contains { $0.range.contains(place) }
    }.map(\.element.feature)
  }

  /// The share of the words of a line, names left out, that no sample of a form or claim has: what of the line such a
  /// reading leaves unexplained.
  public func unexplained(by owner: Entity, _ reading: Reading) -> (words: Int, share: Double) {
    let words = reading.plainFeatures
    guard !words.isEmpty else { return (0, 0) }
    let strange = words.count { $0 < 0 || !grammar.has($0, owner) }
    return (strange, Double(strange) / Double(words.count))
  }
}
