import Knowledge

/// What a stretch of a line is compared by: cues, the kinds of things named, and the remaining words.
struct Features: Sendable {
  /// Features for the forms of question: things count by their kind.
  var general: [String] = []
  /// Features for claims: things count by what they are.
  var particular: [String] = []

  /// Features of the words in a range.
  init(
    _ tokens: [Token], _ mentions: [Mention], in range: Range<Int>, also others: [Entity] = [], base: KnowledgeBase,
    plain: (String) -> Bool
  ) {
    var place = range.lowerBound
    var counts: [String: Int] = [:]
    while place < range.upperBound {
      if let mention = mentions.first(where: { $0.range.lowerBound == place && $0.range.upperBound <= range.upperBound }
      ) {
        add(mention, base, &counts)
        place = mention.range.upperBound
      } else {
        add(word: tokens[place].word, plain)
        place += 1
      }
    }
    for entity in others { add(Mention(range: 0..<0, entities: [entity]), base, &counts) }
  }

  /// Whether anything says what is asked, beside the names.
  var hasCue: Bool { general.contains { $0.hasPrefix("c:") || $0.hasPrefix("w:") } }

  /// A cue counts as itself; a thing by its kind, or by what it is. Words that are both count as both.
  private mutating func add(_ mention: Mention, _ base: KnowledgeBase, _ counts: inout [String: Int]) {
    for entity in mention.entities where base.kind(entity) == .cue {
      general.append("c:" + base.id(entity))
      particular.append("c:" + base.id(entity))
    }
    let things = mention.entities.filter { base.kind($0) != .cue }
    guard let first = things.first else { return }
    let slot = Self.slot(base.kind(first))
    counts[slot, default: 0] += 1
    general.append(counts[slot, default: 1] > 1 ? slot + "2" : slot)
    for entity in things { particular.append("e:" + base.id(entity)) }
  }

  /// Muscles and their groups fill the same slot of a question.
  static func slot(_ kind: EntityKind) -> String {
    switch kind {
    case .muscle, .group: "s"
    case .pattern: "p"
    case .zone, .region, .joint: "z"
    case .tool: "t"
    case .side: "side"
    case .movement: "m"
    case .source, .test, .phase, .technique, .redFlag, .condition, .stopSignal, .refusal, .concept, .claim,
      .assumption, .cue, .form:
      "k"
    }
  }

  private mutating func add(word: String, _ plain: (String) -> Bool) {
    guard !plain(word) else { return }
    let feature = "w:" + Stem.of(word)
    general.append(feature)
    particular.append(feature)
  }
}
