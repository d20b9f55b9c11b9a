import Knowledge
import Logic

/// What a supposition changes in answers and plan, and why.
public struct Changes: Sendable {
  /// How one muscle fares before and after.
  public struct Muscle: Hashable, Sendable {
    /// The finding before.
    public let before: Finding
    /// The finding after.
    public let after: Finding
  }

  /// Where a conclusion that held before broke off.
  public struct Break: Hashable, Sendable {
    /// The lowest fact of its proof that does not hold any more.
    public let lost: Fact
    /// What now stands in its way, if that is it.
    public let hindrance: Fact?
  }

  /// What is supposed.
  public let supposition: Supposition
  /// The muscles that fare otherwise.
  public var muscles: [Muscle] = []
  /// What came first before and comes first now, where that changed.
  public var leader: (before: Entity?, after: Entity?)?
  /// The steps that fall away from the plan.
  public var gone: [PlanStep] = []
  /// The steps that come in.
  public var new: [PlanStep] = []
  /// The steps that are done by other means: before, after.
  public var otherwise: [(before: PlanStep, after: PlanStep)] = []
  /// How many steps the plan has then.
  public var steps = 0
  /// Why conclusions were lost.
  public var breaks: [Break] = []
  /// Patterns that do not count any more, and those that count now.
  public var patterns: (gone: [Entity], new: [Entity]) = ([], [])

  init(_ supposition: Supposition) {
    self.supposition = supposition
  }

  /// Whether nothing changes.
  public var isEmpty: Bool { muscles.isEmpty && gone.isEmpty && new.isEmpty && otherwise.isEmpty && leader == nil }
}
