/// One word of a line, as typed and as compared.
public struct Token: Hashable, Sendable {
  /// The word in lower case, without accents or punctuation.
  public var word: String {
    didSet { hash = Hash(word) }
  }
  /// The word's hash, by which every list is looked through.
  private(set) var hash: Hash
  /// What the word read before its spelling was repaired, if it was.
  public var repairedFrom: String?
  /// Whether a comma, a full stop or another break stands before the word.
  public var startsClause: Bool
  /// Whether the break before it ends a sentence.
  public var startsSentence: Bool
  /// The word's number in the lexicon; negative if no list has it.
  var number = -1
  /// The number of its plural, or of its singular; negative if no list has that.
  var otherNumber = -1
  /// What it counts as when wordings are compared; negative if it says nothing.
  var feature = -1
  /// Whether the word, or the word it is a form of, is in a list.
  var isKnown = false
  /// Whether it is in no list of ours, but everyday English.
  var isCommon = false

  init(_ word: String, startsClause: Bool = false, startsSentence: Bool = false) {
    self.word = word
    hash = Hash(word)
    self.startsClause = startsClause
    self.startsSentence = startsSentence
  }
}
