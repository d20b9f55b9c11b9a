/// One word of a line, as typed and as compared.
public struct Token: Hashable, Sendable {
  /// The word in lower case, without accents or punctuation.
  public var word: String
  /// What the word read before its spelling was repaired, if it was.
  public var repairedFrom: String?
  /// Whether a comma, a full stop or another break stands before the word.
  public var startsClause: Bool
  /// Whether the break before it ends a sentence.
  public var startsSentence: Bool

  init(_ word: String, startsClause: Bool = false, startsSentence: Bool = false) {
    self.word = word
    self.startsClause = startsClause
    self.startsSentence = startsSentence
  }
}
