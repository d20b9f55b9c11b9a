/// Whether a line denies what it names: "I don't have any numbness", "no fever, chills or night sweats".
enum Denial {
  private static let words: Set<String> = ["no", "not", "without", "never", "nor", "neither", "none"]
  /// What may stand between a denial and what it denies, beside articles.
  private static let reach = 4
  /// After these "not" denies the knowing or the doing, not what follows.
  private static let others: Set<String> = [
    "know", "sure", "certain", "understand", "only", "just", "stop", "help", "wait", "matter", "care", "mind", "sleep",
    "explain", "tell", "ease", "goes", "go", "improve", "better",
  ]
  /// Words that begin a statement of its own, in which an earlier denial no longer holds.
  private static let subjects: Set<String> = ["i", "my", "it", "is", "but", "he", "she", "we", "they", "there", "then"]

  /// Whether a denial stands before the words in a range, close enough to mean them.
  static func denies(_ tokens: [Token], _ range: Range<Int>) -> Bool {
    if tokens[range].contains(where: { words.contains($0.word) }) { return false }
    var place = range.lowerBound
    var left = reach
    while place > 0, left > 0, !tokens[place].startsSentence {
      if tokens[place].startsClause {
        // A list goes on after a comma; a clause with a subject of its own does not.
        guard range.lowerBound - place < 3, !subjects.contains(tokens[place].word) else { return false }
        left += 2
      }
      place -= 1
      left -= 1
      if words.contains(tokens[place].word) { return !others.contains(tokens[place + 1].word) }
      if subjects.contains(tokens[place].word) { return false }
    }
    return false
  }
}
