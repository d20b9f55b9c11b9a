import Foundation
import Knowledge

extension TablesBuilder {
  /// An alternative of more than one word: a sign of the second, all after the first, whether any ending will do, the
  /// items.
  static let alarmPhraseStride = 4

  /// What is met with one beginning.
  private struct Beginning {
    /// The items that are met with any word that begins so, and with this word only.
    var open: [Int] = []
    var whole: [Int] = []
    /// The alternatives of which it is the first word, and the items each of them meets.
    var phrases: [Phrase: [Int]] = [:]
  }

  private struct Phrase: Hashable {
    let words: [String]
    let isOpen: Bool

    /// Tells at a glance that a second word is another: the first letter below zero where any ending will do, else the
    /// mark of the word.
    var sign: Int {
      isOpen && words.count == 2 ? TablesBuilder.sign(ofBeginning: words[1].utf8.first) : Hash(words[1]).mark
    }
    var text: String { words.joined(separator: " ") + (isOpen ? "*" : "") }
  }

  static func sign(ofBeginning letter: UInt8?) -> Int { -Int(letter ?? 0) }

  /// Lays out what red flags, conditions and refusals are noticed by.
  mutating func packAlarms() {
    packRows(of: [.redFlag, .condition, .refusal], keys: .alarmKeys, prints: .alarmPrints, rows: .alarmRows)
  }

  /// Lays out what postures, habits and cues are noticed by that are said in words apart.
  mutating func packSights() {
    packRows(of: [.pattern, .cue], keys: .sightKeys, prints: .sightPrints, rows: .sightRows)
  }

  private mutating func packRows(
    of kinds: [EntityKind], keys keySection: Tables.Section, prints printSection: Tables.Section,
    rows rowSection: Tables.Section
  ) {
    var rows: [Int] = []
    var beginnings: [String: Beginning] = [:]
    for kind in kinds {
      for entity in base.entities(kind) {
        for row in base.rows(entity, "when") {
          for (item, alternatives) in row.enumerated() {
            for alternative in alternatives.split(separator: "|") {
              add(alternative, rows.count / Tables.alarmRowStride, item, &beginnings)
            }
          }
          rows += [entity.index, row.count]
        }
        let exceptions = base.words(entity, "unless")
        guard !exceptions.isEmpty else { continue }
        // A row without items takes the others of its thing back.
        for phrase in exceptions { add(phrase[...], rows.count / Tables.alarmRowStride, 0, &beginnings) }
        rows += [entity.index, 0]
      }
    }
    let keys = beginnings.keys.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    let keyRows = keys.map { key in
      let beginning = beginnings[key] ?? Beginning()
      // By the signs, so that the few that may fit are found without looking at the others.
      let phrases = beginning.phrases.keys.sorted { ($0.sign, $0.text) < ($1.sign, $1.text) }.flatMap { phrase in
        let rest = builder.list(phrase.words.dropFirst().map { builder.text($0) })
        return [phrase.sign, rest, phrase.isOpen ? 1 : 0, builder.list(beginning.phrases[phrase] ?? [])]
      }
      let (open, whole) = (beginning.open, beginning.whole)
      let head = [builder.text(key), open.count, whole.count]
      return [Hash(key).mark, builder.list(head + open + whole + phrases)]
    }
    let slots = HashLayout(keyRows, hashes: keys.map { Hash($0) }).numbers
    let prints = stride(from: 0, to: slots.count, by: Tables.alarmKeyStride).map { place in
      slots[place] == 0 ? Tables.noPrint : Tables.print(of: slots[place])
    }
    section(keySection, slots)
    section(printSection, [builder.text(String(decoding: prints, as: UTF8.self))])
    section(rowSection, rows)
  }

  private mutating func add(
    _ alternative: Substring, _ row: Int, _ item: Int, _ beginnings: inout [String: Beginning]
  ) {
    let text = alternative.trimmingCharacters(in: .whitespaces)
    let isOpen = text.hasSuffix("*")
    let words = Normaliser.tokens(isOpen ? String(text.dropLast()) : text).map(\.word)
    guard let first = words.first else { return }
    let item = RowFinder.Item(row: row, place: item).number
    guard words.count > 1 else {
      let list = isOpen ? \Beginning.open : \Beginning.whole
      beginnings[first, default: Beginning()][keyPath: list].append(item)
      return
    }
    beginnings[first, default: Beginning()].phrases[Phrase(words: words, isOpen: isOpen), default: []].append(item)
  }
}
