import Foundation
import Knowledge

extension TablesBuilder {
  /// A sign of the second word, what follows the first word, whether any ending will do, the row, the item.
  static let alarmEntryStride = 5

  /// Tells at a glance that a second word is another: nothing where there is none, the first letter below zero where
  /// any ending will do, else the mark of the word.
  private static func sign(ofSecond words: [String], isOpen: Bool) -> Int {
    guard words.count > 1 else { return 0 }
    return isOpen && words.count == 2 ? -Int(words[1].utf8.first ?? 0) : Hash(words[1]).mark
  }

  /// Lays out what red flags, conditions and refusals are noticed by.
  mutating func packAlarms() {
    packRows(of: [.redFlag, .condition, .refusal], keys: .alarmKeys, rows: .alarmRows)
  }

  /// Lays out what postures, habits and cues are noticed by that are said in words apart.
  mutating func packSights() {
    packRows(of: [.pattern, .cue], keys: .sightKeys, rows: .sightRows)
  }

  private mutating func packRows(
    of kinds: [EntityKind], keys keySection: Tables.Section, rows rowSection: Tables.Section
  ) {
    var rows: [Int] = []
    var entries: [String: [[Int]]] = [:]
    for kind in kinds {
      for entity in base.entities(kind) {
        for row in base.rows(entity, "when") {
          for (item, alternatives) in row.enumerated() {
            for alternative in alternatives.split(separator: "|") {
              add(alternative, rows.count / Tables.alarmRowStride, item, &entries)
            }
          }
          rows += [entity.index, row.count]
        }
        let exceptions = base.words(entity, "unless")
        guard !exceptions.isEmpty else { continue }
        // A row without items takes the others of its thing back.
        for phrase in exceptions { add(phrase[...], rows.count / Tables.alarmRowStride, 0, &entries) }
        rows += [entity.index, 0]
      }
    }
    let keys = entries.keys.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    let keyRows = keys.map { key in
      // By the signs, so that the few entries that may fit are found without looking at the others.
      let sorted = (entries[key] ?? []).enumerated().sorted {
        ($0.element[0], $0.offset) < ($1.element[0], $1.offset)
      }
      return [Hash(key).mark, builder.text(key), builder.list(sorted.flatMap(\.element))]
    }
    section(keySection, HashLayout(keyRows, hashes: keys.map { Hash($0) }).numbers)
    section(rowSection, rows)
  }

  private mutating func add(_ alternative: Substring, _ row: Int, _ item: Int, _ entries: inout [String: [[Int]]]) {
    let text = alternative.trimmingCharacters(in: .whitespaces)
    let isOpen = text.hasSuffix("*")
    let words = Normaliser.tokens(isOpen ? String(text.dropLast()) : text).map(\.word)
    guard let first = words.first else { return }
    let rest = builder.list(words.dropFirst().map { builder.text($0) })
    entries[first, default: []].append([Self.sign(ofSecond: words, isOpen: isOpen), rest, isOpen ? 1 : 0, row, item])
  }
}
