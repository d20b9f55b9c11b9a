/// One word of a line, as typed and as compared.
public struct Token: Hashable, Sendable {
  /// The word in lower case, without accents or punctuation.
  public var word: String {
    didSet { hash = Hash(word) }
  }
  /// What the word read before its spelling was repaired, if it was.
  public var repairedFrom: String?
  /// The word's hash, by which every list is looked through.
  private(set) var hash: Hash
  /// Whether a comma, a full stop or another break stands before the word.
  public var startsClause: Bool
  /// Whether the break before it ends a sentence.
  public var startsSentence: Bool
  // Numbers are kept small, for lists of words are handed on many times.
  private var ownNumber: Int32 = -1
  private var numberOfOther: Int32 = -1
  private var numberOfFeature: Int32 = -1
  /// Whether the word, or the word it is a form of, is in a list.
  var isKnown = false
  /// Whether it is in no list of ours, but everyday English.
  var isCommon = false

  /// The word's number in the lexicon; negative if no list has it.
  var number: Int {
    get { Int(ownNumber) }
    set { ownNumber = Int32(newValue) }
  }

  /// The number of its plural, or of its singular; negative if no list has that.
  var otherNumber: Int {
    get { Int(numberOfOther) }
    set { numberOfOther = Int32(newValue) }
  }

  /// What it counts as when wordings are compared; negative if it says nothing.
  var feature: Int {
    get { Int(numberOfFeature) }
    set { numberOfFeature = Int32(newValue) }
  }

  init(_ word: String, startsClause: Bool = false, startsSentence: Bool = false) {
    self.word = word
    hash = Hash(word)
    self.startsClause = startsClause
    self.startsSentence = startsSentence
  }
}
