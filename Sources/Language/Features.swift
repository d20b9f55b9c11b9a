import Knowledge

/// What a stretch of a line is compared by: cues, the kinds of things named, and the remaining words.
///
/// A feature is a number: a word's own, then one for each thing, then one for each kind of thing.
struct Features: Sendable {
  /// Features for the forms of question: things count by their kind.
  var general: [Int] = []
  /// Features for claims: things count by what they are.
  var particular: [Int] = []
  /// How many words no sample can have.
  var strangers = 0
  /// Whether anything says what is asked, beside the names.
  var hasCue = false
  /// All of these, pairs of neighbours and the beginnings of words, for the classifier.
  private(set) var keys: [Int] = []

  private let code: FeatureCode
  private var counts = [Int](repeating: 0, count: Slot.allCases.count)
  private var neighbour: Int

  /// Features of the words in a range.
  init(
    _ tokens: [Token], _ mentions: [Mention], in range: Range<Int>, also others: [Entity] = [], base: KnowledgeBase,
    code: FeatureCode
  ) {
    self.code = code
    neighbour = code.start
    general.reserveCapacity(range.count + others.count)
    particular.reserveCapacity(2 * range.count + others.count)
    keys.reserveCapacity(6 * range.count + 2)
    var place = range.lowerBound
    for mention in mentions
    where mention.range.lowerBound >= place && mention.range.upperBound <= range.upperBound {
      for token in tokens[place..<mention.range.lowerBound] { add(token) }
      add(mention, base)
      place = mention.range.upperBound
    }
    for token in tokens[place..<range.upperBound] { add(token) }
    follow(with: code.end)
    for entity in others { add(Mention(range: 0..<0, entities: [entity]), base) }
    for feature in general { keys.include(ClassifierKey.feature(feature)) }
    for feature in particular { keys.include(ClassifierKey.feature(feature)) }
  }

  /// A cue counts as itself; a thing by its kind, or by what it is. Words that are both count as both.
  private mutating func add(_ mention: Mention, _ base: KnowledgeBase) {
    var first: Entity?
    var cue: Int?
    for entity in mention.entities {
      let feature = code.thing(entity)
      if base.kind(entity) == .cue {
        hasCue = true
        cue = cue ?? feature
        general.include(feature)
      } else if first == nil {
        first = entity
      }
      particular.include(feature)
    }
    guard let first else { return follow(with: cue ?? code.stranger) }
    let slot = Slot(base.kind(first))
    counts[slot.rawValue] += 1
    general.include(code.slot(slot, isSecond: counts[slot.rawValue] > 1))
    if !mention.range.isEmpty { follow(with: code.slot(slot, isSecond: false)) }
  }

  private mutating func add(_ token: Token) {
    let isPlain = token.feature == FeatureCode.plain
    follow(with: isPlain ? token.number : token.feature < 0 ? code.stranger : token.feature)
    guard !isPlain else { return }
    hasCue = true
    keys.include(ClassifierKey.beginning(of: token.word))
    guard token.feature >= 0 else {
      strangers += 1
      return
    }
    general.include(token.feature)
    particular.include(token.feature)
  }

  /// What stands next to what counts too.
  private mutating func follow(with next: Int) {
    keys.include(ClassifierKey.pair(neighbour, next))
    neighbour = next
  }
}

/// What the classifier counts, as a number.
enum ClassifierKey {
  private static let mask = 0x7F_FFFF

  static func feature(_ feature: Int) -> Int { key(Hash(1, feature)) }

  static func pair(_ first: Int, _ second: Int) -> Int {
    var hash = Hash(2, first)
    hash.add(second)
    return key(hash)
  }

  /// The first letters of a word: its other forms and most of its misspellings begin alike.
  static func beginning(of word: String) -> Int {
    var hash = Hash(3, 0)
    for letter in word.utf8.prefix(5) { hash.add(letter) }
    return key(hash)
  }

  /// Every three letters that stand together, the edges of the word among them: slips and other forms share most.
  static func eachOfLetters(of word: String, _ body: (Int) -> Void) {
    var word = word
    word.withUTF8 { letters in
      var (first, second) = (UInt8(0), UInt8(0x20))
      for place in 0...letters.count {
        let third = place < letters.count ? letters[place] : 0x20
        if first != 0 {
          var hash = Hash(4, Int(first))
          hash.add(second)
          hash.add(third)
          body(key(hash))
        }
        (first, second) = (second, third)
      }
    }
  }

  /// Twenty-three bits, so that the number fits an image.
  private static func key(_ hash: Hash) -> Int { Int(hash.value ^ hash.value >> 23) & mask | 1 }
}

/// The kinds of thing that fill a question in the same way; muscles and their groups are one.
enum Slot: Int, CaseIterable {
  case muscle, pattern, place, tool, side, movement, other

  init(_ kind: EntityKind) {
    switch kind {
    case .muscle, .group: self = .muscle
    case .pattern: self = .pattern
    case .zone, .region, .joint: self = .place
    case .tool: self = .tool
    case .side: self = .side
    case .movement: self = .movement
    case .source, .test, .phase, .technique, .redFlag, .condition, .stopSignal, .refusal, .concept, .claim,
      .assumption, .cue, .form, .check, .planning, .position, .shape:
      self = .other
    }
  }
}

/// Numbers what wordings are compared by.
struct FeatureCode: Sendable {
  /// What a word counts as that says nothing.
  static let plain = -2

  let wordCount: Int
  let thingCount: Int

  /// The edges of a stretch, and a word that no list has, as neighbours.
  var start: Int { count }
  var end: Int { count + 1 }
  var stranger: Int { count + 2 }

  /// How many features there are.
  var count: Int { wordCount + thingCount + 2 * Slot.allCases.count }

  func thing(_ entity: Entity) -> Int { wordCount + entity.index }
  func isThing(_ feature: Int) -> Bool { feature >= wordCount && feature < wordCount + thingCount }
  func slot(_ slot: Slot, isSecond: Bool) -> Int { wordCount + thingCount + 2 * slot.rawValue + (isSecond ? 1 : 0) }
}

extension Array where Element == Int {
  /// Appends a number unless it is there: a stretch has so few features that a set would cost more.
  mutating func include(_ number: Int) {
    if !contains(number) { append(number) }
  }
}
