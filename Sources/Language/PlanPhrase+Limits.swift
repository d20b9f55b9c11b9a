import Knowledge

extension PlanPhrase {
  /// What a line that asks for a plan says of its limits beside: minutes, exercises, tools and positions that are
  /// missing.
  public static func limits(_ reading: Reading, _ base: KnowledgeBase) -> [PlanPhrase] {
    let tokens = reading.tokens
    let starts = tokens.indices.filter { tokens[$0].startsClause } + [tokens.count]
    let lacks = zip(starts, starts.dropFirst()).compactMap { start, end in
      lack(tokens[start..<end].map(\.word), reading, base)
    }
    return (amounts(tokens.map(\.word)) + lacks).uniqued()
  }

  /// Minutes and numbers of exercises; "twenty minutes ago" and what lasts all day are none.
  private static func amounts(_ words: [String]) -> [PlanPhrase] {
    words.indices.dropLast().compactMap { place in
      guard let figure = number(words[place]), figure > 0, words.dropFirst(place + 2).first != "ago" else { return nil }
      if minuteWords.contains(words[place + 1]) { return .minutes(figure) }
      return exerciseWords.contains(words[place + 1]) ? .exercises(figure) : nil
    }
  }
}
