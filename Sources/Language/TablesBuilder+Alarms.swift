import Foundation
import Knowledge

extension TablesBuilder {
  /// What follows the first word, whether any ending will do, the row, the item.
  static let alarmEntryStride = 4

  /// Lays out what red flags, conditions and refusals are noticed by.
  mutating func packAlarms() {
    var rows: [Int] = []
    var entries: [String: [[Int]]] = [:]
    for kind in [EntityKind.redFlag, .condition, .refusal] {
      for entity in base.entities(kind) {
        for row in base.rows(entity, "when") {
          for (item, alternatives) in row.enumerated() {
            for alternative in alternatives.split(separator: "|") {
              add(alternative, rows.count / Tables.alarmRowStride, item, &entries)
            }
          }
          rows += [entity.index, row.count]
        }
      }
    }
    let keys = entries.keys.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    let keyRows = keys.map { key in [builder.text(key), builder.list((entries[key] ?? []).flatMap { $0 })] }
    section(.alarmKeys, HashLayout(keyRows, hashes: keys.map { Hash($0) }).numbers)
    section(.alarmRows, rows)
  }

  private mutating func add(_ alternative: Substring, _ row: Int, _ item: Int, _ entries: inout [String: [[Int]]]) {
    let text = alternative.trimmingCharacters(in: .whitespaces)
    let isOpen = text.hasSuffix("*")
    let words = Normaliser.tokens(isOpen ? String(text.dropLast()) : text).map(\.word)
    guard let first = words.first else { return }
    let rest = builder.list(words.dropFirst().map { builder.text($0) })
    entries[first, default: []].append([rest, isOpen ? 1 : 0, row, item])
  }
}
