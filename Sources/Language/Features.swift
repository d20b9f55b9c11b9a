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

  private let code: FeatureCode

  /// Features of the words in a range.
  init(
    _ tokens: [Token], _ mentions: [Mention], in range: Range<Int>, also others: [Entity] = [], base: KnowledgeBase,
    code: FeatureCode
  ) {
    self.code = code
    var place = range.lowerBound
    var counts: [Slot: Int] = [:]
    for mention in mentions
    where mention.range.lowerBound >= place && mention.range.upperBound <= range.upperBound {
      while place < mention.range.lowerBound {
        add(tokens[place])
        place += 1
      }
      add(mention, base, &counts)
      place = mention.range.upperBound
    }
    for token in tokens[place..<range.upperBound] { add(token) }
    for entity in others { add(Mention(range: 0..<0, entities: [entity]), base, &counts) }
  }

  /// A cue counts as itself; a thing by its kind, or by what it is. Words that are both count as both.
  private mutating func add(_ mention: Mention, _ base: KnowledgeBase, _ counts: inout [Slot: Int]) {
    var first: Entity?
    for entity in mention.entities {
      let feature = code.thing(entity)
      if base.kind(entity) == .cue {
        hasCue = true
        general.include(feature)
      } else if first == nil {
        first = entity
      }
      particular.include(feature)
    }
    guard let first else { return }
    let slot = Slot(base.kind(first))
    counts[slot, default: 0] += 1
    general.include(code.slot(slot, isSecond: counts[slot, default: 1] > 1))
  }

  private mutating func add(_ token: Token) {
    guard token.feature != FeatureCode.plain else { return }
    hasCue = true
    guard token.feature >= 0 else {
      strangers += 1
      return
    }
    general.include(token.feature)
    particular.include(token.feature)
  }
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
