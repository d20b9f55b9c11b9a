import Knowledge

/// The tables that reading needs, made once from the knowledge and read in place afterwards.
///
/// The compiler embeds them beside the knowledge; knowledge read at run time gets its own. Everything is a number:
/// words are looked up once a line, names are a trie over the numbers of words, and what wordings are compared by is
/// a number too, with the samples that have it beside it.
public final class Tables: Sendable {
  /// The packed form.
  public let image: Image

  enum Section: Int, CaseIterable {
    case words, wordSlots, edges, names, spellingStarts, spellingWords, lines, features, samples, owners, keys,
      biases, alarmKeys, alarmRows, commonWords, sightKeys, sightRows
  }

  /// The text of a word, its flags, the number of its other number, what it counts as.
  static let wordStride = 4
  /// The node before, the word, the node after.
  static let edgeStride = 3
  /// A word and its letters as bits.
  static let spellingStride = 2
  /// The text of a line and its owner.
  static let lineStride = 2
  /// The weight in forms and in claims, the samples of forms and of claims that have it.
  static let featureStride = 4
  /// The owner, the whole weight, the text, whether it names a muscle, a place or a posture.
  static let sampleStride = 4
  /// The form or claim, its flags, the cues it needs.
  static let ownerStride = 3
  /// A key of the classifier, its weight, how much a level counts, and a level an owner as a text, padded with levels of nobody.
  static let keyStride = 4
  /// Levels go from 0 to 63; this one says nothing.
  static let zeroLevel = 0x30 + 32
  /// So many levels are summed at once; a text of levels is as long as a multiple of it.
  static let levelsAtOnce = 16
  /// How many levels stand for so many owners.
  static func padded(_ owners: Int) -> Int { (owners + levelsAtOnce - 1) / levelsAtOnce * levelsAtOnce }
  /// How much a level counts is kept in these.
  static let levelUnit = 10_000.0
  /// What the classifier says of an owner is summed in these.
  static let sumUnit: Float = 1024
  /// The mark of a beginning, its text, and what may follow it.
  static let alarmKeyStride = 3
  static let alarmRowStride = 2
  /// Weights are kept in thousandths.
  static let weightUnit = 1000.0
  /// What one of them is; a product is found sooner than a quotient.
  static let weightStep = 1 / Float(weightUnit)

  let words: Words
  let wordSlots: Words
  let edges: Words
  let names: Words
  let spellingStarts: Words
  let spellingWords: Words
  let lines: Words
  let features: Words
  let samples: Words
  let owners: Words
  let keys: Words
  let biases: Words
  let alarmKeys: Words
  let alarmRows: Words
  let commonWords: Words
  let sightKeys: Words
  let sightRows: Words

  /// Opens tables made earlier.
  public init(image: Image) {
    self.image = image
    func section(_ section: Section) -> Words { image[section.rawValue] }
    words = section(.words)
    wordSlots = section(.wordSlots)
    edges = section(.edges)
    names = section(.names)
    spellingStarts = section(.spellingStarts)
    spellingWords = section(.spellingWords)
    lines = section(.lines)
    features = section(.features)
    samples = section(.samples)
    owners = section(.owners)
    keys = section(.keys)
    biases = section(.biases)
    alarmKeys = section(.alarmKeys)
    alarmRows = section(.alarmRows)
    commonWords = section(.commonWords)
    sightKeys = section(.sightKeys)
    sightRows = section(.sightRows)
  }
}
