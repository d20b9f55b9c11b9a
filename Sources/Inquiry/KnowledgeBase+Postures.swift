import Knowledge

extension KnowledgeBase {
  /// Whether a pattern is what somebody does, such as sitting, and not how they stand or move.
  public func isHabit(_ pattern: Entity) -> Bool { text(pattern, "kind") == "habit" }

  /// Patterns with postures before the habits named beside them, each in their order.
  public func posturesFirst(_ patterns: [Entity]) -> [Entity] {
    patterns.filter { !isHabit($0) } + patterns.filter(isHabit)
  }
}
