import Foundation
import Inquiry
import Knowledge

/// Makes the tables of reading from the knowledge.
public struct TablesBuilder {
  private let base: KnowledgeBase
  private var builder = ImageBuilder(sections: Tables.Section.allCases.count)
  private var phrases: [String: [Entity]] = [:]
  private var plain: Set<String> = []
  /// Phrases that are only ever misspellings: they name something, but nothing is repaired towards them.
  private var misspelled: Set<String> = []
  private var samples: [Sample] = []

  private struct Sample {
    let owner: Entity
    let text: String
    /// Whether things count by what they are, not by their kind.
    let isParticular: Bool
    var features: [String]
  }

  /// Reads everything the knowledge says about words.
  public init(_ base: KnowledgeBase) {
    self.base = base
    plain = Set(base.plainWords.flatMap { Normaliser.tokens($0).map(\.word) })
    for kind in Self.namedKinds {
      for entity in base.entities(kind) { name(entity) }
    }
    for kind in [EntityKind.form, .claim] {
      for entity in base.entities(kind) {
        for text in base.words(entity, kind == .form ? "samples" : "asked") { samples.append(sample(entity, text)) }
      }
    }
  }

  /// The kinds of thing a line can name.
  private static let namedKinds: [EntityKind] = [
    .cue, .side, .muscle, .group, .pattern, .zone, .region, .joint, .tool, .concept, .test, .movement, .technique,
  ]

  private mutating func name(_ entity: Entity) {
    misspelled.formUnion(base.words(entity, "misspellings").map(Normaliser.phrase))
    var names = base.words(entity, "words") + base.words(entity, "misspellings")
    if base.kind(entity) != .cue { names.append(base.name(entity)) }
    names += ["does", "do"].compactMap { base.text(entity, $0) }
    if let short = base.text(entity, "short") { names.append(short) }
    for phrase in Set(names.map(Normaliser.phrase)) where !phrase.isEmpty {
      if phrases[phrase]?.contains(entity) != true { phrases[phrase, default: []].append(entity) }
    }
  }

  /// Features need the phrases only, so a half-made linker over a dictionary serves.
  private func sample(_ owner: Entity, _ text: String) -> Sample {
    let tokens = Normaliser.tokens(text)
    let linker = PhraseLinker(phrases: phrases)
    let features = Features(
      tokens, linker.mentions(in: tokens), in: 0..<tokens.count, base: base, plain: plain.contains)
    // What lies outside the field is told by its very words, as claims are.
    let isParticular = base.kind(owner) == .claim || base.text(owner, "meaning") == Meaning.outside.rawValue
    let list = isParticular ? features.particular : features.general
    return Sample(owner: owner, text: text, isParticular: isParticular, features: Array(Set(list)).sorted())
  }

  /// Packs the tables.
  public mutating func build() -> [UInt8] {
    packPhrases()
    packWords()
    packSamples()
    packAlarms()
    return builder.build()
  }

  private mutating func packPhrases() {
    let sorted = phrases.sorted { Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8)) }
    let numbers = sorted.flatMap { phrase, entities in
      [builder.text(phrase), builder.list(ranked(entities).map(\.index))]
    }
    builder.section(Tables.Section.phrases.rawValue, numbers)
  }

  /// Of several things with one name a cue comes last and a group before its members, as the field speaks.
  private func ranked(_ entities: [Entity]) -> [Entity] {
    let order: [EntityKind] = [.zone, .group, .muscle, .pattern]
    return entities.enumerated().sorted { left, right in
      let (a, b) = (
        order.firstIndex(of: base.kind(left.element)) ?? 9, order.firstIndex(of: base.kind(right.element)) ?? 9
      )
      return (a, left.offset) < (b, right.offset)
    }.map(\.element)
  }

  private mutating func packWords() {
    let named = phrases.keys.filter { !misspelled.contains($0) }.flatMap { $0.split(separator: " ").map(String.init) }
    let sampled = samples.flatMap { Normaliser.tokens($0.text).map(\.word) }
    packSorted(Set(named + sampled + plain), .vocabulary)
    packSorted(plain, .plainWords)
    packWholeLines()
  }

  /// Lines that are a sample word for word need no comparison.
  private mutating func packWholeLines() {
    var lines: [String: Int] = [:]
    for sample in samples.reversed() { lines[Normaliser.phrase(sample.text)] = sample.owner.index }
    let sorted = lines.sorted { Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8)) }
    builder.section(Tables.Section.wholeLines.rawValue, sorted.flatMap { [builder.text($0.key), $0.value] })
  }

  private mutating func packSorted(_ words: Set<String>, _ section: Tables.Section) {
    let sorted = words.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    builder.section(section.rawValue, sorted.map { builder.text($0) })
  }

  // MARK: Samples

  private mutating func packSamples() {
    let forms = featureWeights(particular: false)
    let claims = featureWeights(particular: true)
    var holders: [String: [Int]] = [:]
    var numbers: [Int] = []
    for (index, sample) in samples.enumerated() {
      for feature in sample.features { holders[feature, default: []].append(index) }
      let weights = sample.isParticular ? claims : forms
      let whole = sample.features.reduce(0) { $0 + (weights[$1] ?? 0) }
      numbers += [sample.owner.index, whole, builder.text(sample.text), sample.isParticular ? 1 : 0]
    }
    builder.section(Tables.Section.samples.rawValue, numbers)
    let sorted = holders.sorted { Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8)) }
    let features = sorted.flatMap { feature, owners in
      [builder.text(feature), forms[feature] ?? 0, claims[feature] ?? 0, builder.list(owners)]
    }
    builder.section(Tables.Section.features.rawValue, features)
  }

  /// A feature weighs more the fewer forms, or claims, have it (inverse document frequency).
  private func featureWeights(particular: Bool) -> [String: Int] {
    var owners: [String: Set<Entity>] = [:]
    let samples = samples.filter { $0.isParticular == particular }
    for sample in samples {
      for feature in sample.features { owners[feature, default: []].insert(sample.owner) }
    }
    let count = Double(Set(samples.map(\.owner)).count)
    return owners.mapValues { holders in
      Int(Tables.weightUnit * log(1 + count / Double(holders.count)))
    }
  }

  // MARK: Alarms

  private mutating func packAlarms() {
    var rows: [Int] = []
    var phrases: [(key: String, numbers: [Int])] = []
    for kind in [EntityKind.redFlag, .condition, .refusal] {
      for entity in base.entities(kind) {
        for row in base.rows(entity, "when") {
          for (item, alternatives) in row.enumerated() {
            for alternative in alternatives.split(separator: "|") {
              add(alternative, rows.count / Tables.rowStride, item, &phrases)
            }
          }
          rows += [entity.index, row.count]
        }
      }
    }
    phrases.sort {
      ($0.key.utf8.elementsEqual($1.key.utf8))
        ? $0.numbers.lexicographicallyPrecedes($1.numbers)
        : Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8))
    }
    builder.section(Tables.Section.alarmPhrases.rawValue, phrases.flatMap(\.numbers))
    builder.section(Tables.Section.alarmRows.rawValue, rows)
  }

  private mutating func add(
    _ alternative: Substring, _ row: Int, _ item: Int, _ phrases: inout [(key: String, numbers: [Int])]
  ) {
    let text = alternative.trimmingCharacters(in: .whitespaces)
    let open = text.hasSuffix("*")
    let words = Normaliser.phrase(open ? String(text.dropLast()) : text).split(separator: " ").map(String.init)
    guard let first = words.first else { return }
    let rest = words.dropFirst().joined(separator: " ")
    phrases.append(
      (first, [builder.text(first), builder.text(rest), open ? 1 : 0, row, item]))
  }
}

/// Links against phrases still in a dictionary, while the tables are being made.
private struct PhraseLinker {
  let phrases: [String: [Entity]]

  func mentions(in tokens: [Token]) -> [Mention] {
    var mentions: [Mention] = []
    var place = 0
    while place < tokens.count {
      let lengths = (1...min(Linker.longestPhrase, tokens.count - place)).reversed()
      let found = lengths.lazy.compactMap { length -> Mention? in
        let words = tokens[place..<(place + length)].map(\.word)
        let names = Linker.variants(words).lazy.compactMap { self.phrases[$0] }
        return names.first.map { Mention(range: place..<(place + length), entities: $0) }
      }.first
      if let found { mentions.append(found) }
      place = found?.range.upperBound ?? place + 1
    }
    return mentions
  }
}
