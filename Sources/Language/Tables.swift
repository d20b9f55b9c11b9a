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
      levels, biases, alarmKeys, alarmPrints, alarmRows, commonWords, sightKeys, sightPrints, sightRows
  }

  /// The text of a word, its flags, the number of its other number, what it counts as.
  static let wordStride = 4
  /// The node before, the word, the node after.
  static let edgeStride = 3
  /// A word and its letters as bits.
  static let spellingStride = 2
  /// The mark of a line, its text and its owner.
  static let lineStride = 3
  /// The weight in forms and in claims, the samples of forms and of claims that have it.
  static let featureStride = 4
  /// The owner, the whole weight, the text, whether it names a muscle, a place or a posture.
  static let sampleStride = 4
  /// The form or claim, its flags, the cues it needs.
  static let ownerStride = 3
  /// A key of the classifier, its weight, how much a level counts, and its place among the levels.
  static let keyStride = 4
  /// A level is a character: this one says nothing, and so many stand above it and below.
  static let zeroLevel = 0x30 + 32
  static let highestLevel = 31
  /// A level nearer to nothing is kept as nothing: what a key hardly says is chance.
  static let leastLevel = 5
  /// So many levels are summed at once; what a key says of all owners is as long as a multiple of it.
  static let levelsAtOnce = 16
  /// A count filled up so that things are gone through so many at once.
  static func padded(_ count: Int, to atOnce: Int) -> Int { (count + atOnce - 1) / atOnce * atOnce }
  /// How much a level counts is kept in these.
  static let levelUnit = 10_000.0
  /// What the classifier says of an owner is summed in these.
  static let sumUnit: Float = 1024
  /// The mark of a beginning, and what is met with it: see `RowFinder`.
  static let alarmKeyStride = 2
  /// What a mark is told by at a glance: one of sixty-three characters, and another for an empty slot.
  static func print(of mark: Int) -> UInt8 { noPrint + 1 + UInt8((mark >> 1) % 63) }
  static let noPrint: UInt8 = 0x30
  static let alarmRowStride = 2
  /// What the classifier weighs is kept in thousandths.
  static let weightUnit = 1000.0
  /// What one of them is; a product is found sooner than a quotient.
  static let weightStep = 1 / Float(weightUnit)
  /// What samples weigh and share is kept in hundredths, so that the heaviest sample fits sixteen bits.
  static let shareUnit = 100.0
  static let shareStep = 1 / Float(shareUnit)
  /// So many samples are looked at at once.
  static let samplesAtOnce = 16

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
  let levels: Words
  let biases: Words
  let alarmKeys: Words
  let alarmPrints: Words
  let alarmRows: Words
  let commonWords: Words
  let sightKeys: Words
  let sightPrints: Words
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
    levels = section(.levels)
    biases = section(.biases)
    alarmKeys = section(.alarmKeys)
    alarmPrints = section(.alarmPrints)
    alarmRows = section(.alarmRows)
    commonWords = section(.commonWords)
    sightKeys = section(.sightKeys)
    sightPrints = section(.sightPrints)
    sightRows = section(.sightRows)
  }
}
