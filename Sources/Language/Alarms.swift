import Knowledge

/// Looks for red flags, conditions and things to refuse in the words of a line.
final class Alarms: Sendable {
  let finder: RowFinder
  let base: KnowledgeBase

  init(tables: Tables, base: KnowledgeBase) {
    finder = RowFinder(image: tables.image, keys: tables.alarmKeys, prints: tables.alarmPrints, rows: tables.alarmRows)
    self.base = base
  }

  /// What is noticed, gravest first.
  func noticed(in tokens: [Token]) -> [Entity] {
    let others = OthersTold(tokens)
    return finder.found(in: tokens, leavingOut: others.covers).keys.sorted { (gravity($0), $0) < (gravity($1), $1) }
  }

  /// Lower is graver.
  private func gravity(_ entity: Entity) -> Int {
    if base.kind(entity) == .refusal { return 20 }
    let levels = ["emergency", "stop-refer", "clearance", "wait", "avoid-region", "modify"]
    let level = levels.firstIndex(of: base.text(entity, "level") ?? "") ?? levels.count
    return level + (base.text(entity, "soft") == nil ? 0 : 10)
  }
}
