/// Whether a line denies what it names: "I don't have any numbness", "no fever, chills or night sweats".
enum Denial {
  private static let words: WordSet = [
    "no", "not", "without", "never", "nor", "neither", "none", "denies", "denied",
  ]
  /// What may stand between a denial and what it denies, beside words that carry nothing.
  private static let reach = 3
  private static let carryingNothing: WordSet = [
    "any", "a", "the", "kind", "sort", "of", "have", "had", "has", "been", "ever", "real", "such", "or", "nor",
  ]
  /// After these "not" denies the knowing or the doing, not what follows.
  private static let others: WordSet = [
    "know", "sure", "certain", "understand", "only", "just", "stop", "help", "wait", "matter", "care", "mind", "sleep",
    "explain", "tell", "ease", "goes", "go", "improve", "better",
  ]
  private static let able: WordSet = ["can", "could", "will"]
  /// What nobody denies who cannot do it.
  private static let doing: WordSet = [
    "feel", "tell", "sense", "empty", "hold", "lift", "raise", "stand", "bear", "walk", "move", "put", "pee", "wee",
    "go", "control", "grip", "bend", "straighten", "swallow", "breathe", "see", "speak", "keep", "get", "weight",
    "open",
  ]
  /// Words that begin a statement of its own, in which an earlier denial no longer holds.
  private static let subjects: WordSet = ["i", "my", "it", "is", "but", "he", "she", "we", "they", "there", "then"]
  /// Words that the items of a bare list do not have: with one of them a piece of a line says something of its own.
  private static let saying: WordSet = subjects.union([
    "are", "am", "was", "were", "has", "have", "had", "hurt", "hurts", "feel", "feels", "felt", "gets", "got", "when",
    "while", "after", "since", "in", "on", "with", "why", "for", "down", "all", "at", "every", "now", "both",
  ])
  private static let closing: WordSet = ["or", "nor"]

  /// Whether a denial stands before the words in a range, close enough to mean them.
  static func denies(_ tokens: [Token], _ range: Range<Int>) -> Bool {
    if tokens[range].contains(where: { words.contains($0) }) { return false }
    // "Explain it like I am twelve" compares.
    if range.lowerBound > 0, tokens[range.lowerBound - 1].word == "like", tokens[range.lowerBound].word == "i" {
      return true
    }
    var place = range.lowerBound
    var left = reach
    var isList = false
    while place > 0, left > 0, !tokens[place].startsSentence {
      if tokens[place].startsClause {
        guard isList || isInClosedList(tokens, range) else { return false }
        isList = true
        left += 2
      }
      place -= 1
      if !carryingNothing.contains(tokens[place]) { left -= 1 }
      if words.contains(tokens[place]) { return means(tokens, place, isList) }
      if subjects.contains(tokens[place]) { return false }
    }
    return false
  }

  /// Whether words are an item of a list of bare names that an "or" closes.
  ///
  /// Only such a list carries a denial over its commas: "no fever, chills or night sweats" denies all three, while
  /// "no injury, calf swollen and hot" and "no cough, chest pain" tell of what is there. In doubt a sign is a sign.
  private static func isInClosedList(_ tokens: [Token], _ range: Range<Int>) -> Bool {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, !tokens[start].startsClause { start -= 1 }
    while end < tokens.count, !tokens[end].startsClause { end += 1 }
    guard tokens[start..<end].allSatisfy({ !saying.contains($0) }) else { return false }
    var last = end
    while last < tokens.count, !tokens[last].startsSentence { last += 1 }
    return tokens[start..<last].contains { closing.contains($0) }
  }

  /// Whether a denial is one of having; over the commas of a list only the plainest denials reach.
  private static func means(_ tokens: [Token], _ place: Int, _ isList: Bool) -> Bool {
    let next = tokens[place + 1]
    // "I cannot feel the seat" tells of what is lost; "I cannot feel any numbness" denies it.
    if place > 0, able.contains(tokens[place - 1]), doing.contains(next) {
      return place + 2 < tokens.count && tokens[place + 2].word == "any"
    }
    if isList { return ["no", "nor", "neither"].contains(tokens[place].word) || next.word == "have" }
    return !others.contains(next)
  }
}
