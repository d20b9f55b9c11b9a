import Knowledge

/// What a plan has to get by with, and what it must leave alone.
public struct Circumstances: Hashable, Sendable {
  /// How a drill between two releases is read (constraint C4).
  public enum Order: String, Sendable, CaseIterable {
    case active = "active-reading"
    case passive = "passive-reading"
  }

  /// The minutes there are, if somebody said.
  public var minutes: Int?
  /// How many exercises at most; nil for the usual number.
  public var exercises: Int?
  /// Whether every exercise is wanted, however many there are.
  public var isUnlimited = false
  /// Tools that are not at hand.
  public var missing: Set<Entity> = []
  /// Positions that cannot be taken.
  public var impossible: Set<Entity> = []
  /// Muscles, groups and regions that stay out of it.
  public var excluded: Set<Entity> = []
  /// Techniques that were refused.
  public var refused: Set<Entity> = []
  /// Red flags and conditions that were told.
  public var flags: [Entity] = []
  /// What was seen to already: it takes no time any more and is not dropped.
  public var seenTo: Set<Need> = []
  /// How the order is read.
  public var order = Order.active

  /// Nothing known.
  public init() {}

  /// Whether something told comes before any plan: all but what merely asks for gentleness or leaves out a known area.
  ///
  /// - Returns: the first flag that does, or nil.
  public func gate(_ base: KnowledgeBase) -> Entity? {
    flags.first { flag in
      switch base.text(flag, "level") {
      case "modify"?: false
      case "avoid-region"?: Self.area(of: flag, base).isEmpty && excluded.isEmpty
      default: true
      }
    }
  }

  /// Whether any technique may be out of the question.
  var mayRuleOut: Bool { !refused.isEmpty || !missing.isEmpty || !impossible.isEmpty || !flags.isEmpty }

  /// The muscles, groups and regions a flag speaks of.
  static func area(of flag: Entity, _ base: KnowledgeBase) -> [Entity] {
    base.references(flag, "muscles") + base.references(flag, "regions")
  }
}
