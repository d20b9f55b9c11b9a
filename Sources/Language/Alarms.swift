import Knowledge

/// Looks for red flags, conditions and things to refuse in the words of a line.
struct Alarms: Sendable {
  let tables: Tables
  let base: KnowledgeBase

  /// Words before a cue that deny it.
  private static let denials: Set<String> = ["no", "not", "without", "never", "nor", "neither", "none"]
  private static let denialReach = 3

  /// What is noticed, gravest first.
  func noticed(in tokens: [Token]) -> [Entity] {
    var items: [Int: Set<Int>] = [:]
    for place in tokens.indices { note(tokens, place, &items) }
    let rows = tables[.alarmRows]
    let found = items.filter { row, seen in seen.count == rows[row * Tables.rowStride + 1] }
    let entities = Set(found.keys.map { Entity(index: rows[$0 * Tables.rowStride]) })
    return entities.sorted { (gravity($0), $0) < (gravity($1), $1) }
  }

  private func note(_ tokens: [Token], _ place: Int, _ items: inout [Int: Set<Int>]) {
    let word = Array(tokens[place].word.utf8)
    let table = tables[.alarmPhrases]
    for length in min(2, word.count)...word.count {
      let key = word[..<length]
      var entry = tables.lowerBound(key, in: .alarmPhrases, stride: Tables.alarmStride)
      while entry * Tables.alarmStride < table.count {
        let row = entry * Tables.alarmStride
        guard tables.image.utf8(table[row]).elementsEqual(key) else { break }
        if let end = end(of: row, length == word.count, tokens, place), !isDenied(tokens, place, end) {
          items[table[row + 3], default: []].insert(table[row + 4])
        }
        entry += 1
      }
    }
  }

  /// The place after the phrase if the rest of it follows.
  private func end(of row: Int, _ isWhole: Bool, _ tokens: [Token], _ place: Int) -> Int? {
    let table = tables[.alarmPhrases]
    let rest = tables.image.text(table[row + 1]).split(separator: " ")
    let isOpen = table[row + 2] == 1
    if rest.isEmpty { return isWhole || isOpen ? place + 1 : nil }
    guard isWhole, place + rest.count < tokens.count else { return nil }
    for (offset, part) in rest.enumerated() {
      let word = tokens[place + 1 + offset].word
      let fits = word == part || (isOpen && offset == rest.count - 1 && word.hasPrefix(part))
      if !fits { return nil }
    }
    return place + 1 + rest.count
  }

  /// Whether a denial stands close before the phrase, in the same clause.
  private func isDenied(_ tokens: [Token], _ start: Int, _ end: Int) -> Bool {
    if tokens[start..<end].contains(where: { Self.denials.contains($0.word) }) { return false }
    var place = start
    for _ in 0..<Self.denialReach {
      guard place > 0, !tokens[place].startsClause else { return false }
      place -= 1
      if Self.denials.contains(tokens[place].word) { return true }
    }
    return false
  }

  /// Lower is graver.
  private func gravity(_ entity: Entity) -> Int {
    if base.kind(entity) == .refusal { return 20 }
    let levels = ["emergency", "stop-refer", "clearance", "wait", "avoid-region", "modify"]
    let level = levels.firstIndex(of: base.text(entity, "level") ?? "") ?? levels.count
    return level + (base.text(entity, "soft") == nil ? 0 : 10)
  }
}
