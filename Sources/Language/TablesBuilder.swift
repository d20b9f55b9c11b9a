import Foundation
import Inquiry
import Knowledge

/// Makes the tables of reading from the knowledge.
///
/// The steps follow one another: gather the names and the samples, number the words, lay out the names, then read the
/// samples with what is there by now and weigh what they are compared by.
public struct TablesBuilder {
  let base: KnowledgeBase
  var builder = ImageBuilder(sections: Tables.Section.allCases.count)
  var phrases: [String: [Entity]] = [:]
  var plain: Set<String> = []
  /// Phrases that are only ever misspellings: they name something, but nothing is repaired towards them.
  private var misspelled: Set<String> = []
  private(set) var samples: [(owner: Entity, text: String)] = []
  /// Samples that a line must be word for word; nothing is compared with them.
  private(set) var exactSamples: [(owner: Entity, text: String)] = []
  /// Words met in questions of other fields only.
  private var outsideWords: Set<String> = []
  /// The number of each word.
  var numbers: [String: Int] = [:]

  /// Reads everything the knowledge says about words.
  public init(_ base: KnowledgeBase) {
    self.base = base
    plain = Set(base.plainWords.flatMap { Normaliser.tokens($0).map(\.word) })
    for kind in Self.namedKinds {
      for entity in base.entities(kind) { name(entity) }
    }
    for kind in [EntityKind.form, .claim] {
      for entity in base.entities(kind) {
        let texts = base.words(entity, kind == .form ? "samples" : "asked").map { (owner: entity, text: $0) }
        if base.text(entity, "exact") == nil { samples += texts } else { exactSamples += texts }
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

  /// Packs the tables.
  public mutating func build() -> [UInt8] {
    packWords()
    packNames()
    packLines()
    packSights()
    packSamples()
    packAlarms()
    packCommonWords()
    return builder.build()
  }

  mutating func section(_ section: Tables.Section, _ numbers: some Collection<Int>) {
    builder.section(section.rawValue, numbers)
  }

  // MARK: Words

  private mutating func packWords() {
    let known = knownWords()
    outsideWords = wordsOfOtherFields()
    let named = Set(phrases.keys.flatMap { $0.split(separator: " ").map(String.init) })
    let all = known.union(named).union(plain)
    let words = all.union(all.map(Stem.of)).sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    numbers = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, $0) })
    section(.words, words.flatMap { row(of: $0, isKnown: known.contains($0)) })
    section(.wordSlots, HashLayout(words.map { [numbers[$0, default: 0] + 1] }, hashes: words.map { Hash($0) }).numbers)
    packSpelling(words.filter(known.contains))
  }

  /// Of common English words only a mark is kept: that another word has the same one is rarer than a slip of the pen.
  private mutating func packCommonWords() {
    let hashes = base.commonWords.map { Hash($0) }
    section(.commonWords, HashLayout(hashes.map { [$0.mark] }, hashes: hashes).numbers)
  }

  /// The stems that only samples of other fields have: no name, no plain word, no other sample.
  private func wordsOfOtherFields() -> Set<String> {
    var inside = Set(phrases.keys.flatMap { $0.split(separator: " ").map { Stem.of(String($0)) } })
    inside.formUnion(plain.map(Stem.of))
    var outside: Set<String> = []
    for (owner, text) in samples {
      let stems = Normaliser.tokens(text).map { Stem.of($0.word) }
      if base.text(owner, "meaning") == Meaning.outside.rawValue {
        outside.formUnion(stems)
      } else {
        inside.formUnion(stems)
      }
    }
    return outside.subtracting(inside)
  }

  private func knownWords() -> Set<String> {
    let named = phrases.keys.filter { !misspelled.contains($0) }.flatMap { $0.split(separator: " ").map(String.init) }
    let sampled = (samples + exactSamples).flatMap { Normaliser.tokens($0.text).map(\.word) }
    return Set(named + sampled).union(plain)
  }

  private mutating func row(of word: String, isKnown: Bool) -> [Int] {
    var flags: Tables.WordFlags = []
    if isKnown { flags.insert(.known) }
    if plain.contains(word) { flags.insert(.plain) }
    if Linker.fillers.contains(word) { flags.insert(.filler) }
    if outsideWords.contains(word) { flags.insert(.outside) }
    let other = word.utf8.count < 3 ? "" : word.hasSuffix("s") ? String(word.dropLast()) : word + "s"
    let feature = plain.contains(word) ? FeatureCode.plain : numbers[Stem.of(word), default: -1]
    return [builder.text(word), flags.rawValue, numbers[other, default: -1], feature]
  }

  /// Words to repair towards, by their length and their first letter.
  private mutating func packSpelling(_ words: [String]) {
    let longest = words.map(\.utf8.count).max() ?? 0
    let groups = Dictionary(grouping: words) { Spelling.group($0.utf8.count, LetterShape($0.utf8).first) }
    var starts = [0]
    var entries: [Int] = []
    for group in 0..<Spelling.group(longest + 1, 0) {
      for word in groups[group] ?? [] { entries += [numbers[word, default: 0], LetterShape(word.utf8).number] }
      starts.append(entries.count / Tables.spellingStride)
    }
    section(.spellingStarts, starts)
    section(.spellingWords, entries)
  }

  // MARK: Names

  /// Lays the names out as a trie over the numbers of words.
  private mutating func packNames() {
    var children: [[Int]: Int] = [:]
    var lists = [0]
    for (phrase, entities) in phrases.sorted(by: { $0.key < $1.key }) {
      var node = 0
      for word in phrase.split(separator: " ") {
        let edge = [node, numbers[String(word), default: 0]]
        node = children[edge] ?? lists.count
        if node == lists.count {
          children[edge] = node
          lists.append(0)
        }
      }
      lists[node] = builder.list(ranked(entities).map(\.index))
    }
    let edges = children.map { $0.key + [$0.value] }.sorted { $0.lexicographicallyPrecedes($1) }
    section(.edges, HashLayout(edges, hashes: edges.map { Hash($0[0], $0[1]) }).numbers)
    section(.names, lists)
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

  /// Lines that are a sample word for word need no comparison.
  private mutating func packLines() {
    var lines: [String: (owner: Int, hash: Hash)] = [:]
    for sample in (samples + exactSamples).reversed() {
      let tokens = Normaliser.tokens(sample.text)
      lines[tokens.map(\.word).joined(separator: " ")] = (sample.owner.index, Tables.hash(ofLine: tokens))
    }
    let sorted = lines.sorted { Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8)) }
    let rows = sorted.map { [$0.value.hash.mark, builder.text($0.key), $0.value.owner] }
    section(.lines, HashLayout(rows, hashes: sorted.map(\.value.hash)).numbers)
  }
}
