import Knowledge
import Logic

/// Something done to a muscle that something else waits for.
public struct Need: Hashable, Sendable {
  /// What is done.
  public let phase: Phase
  /// The muscle.
  public let muscle: Entity

  /// Something done to a muscle.
  public init(phase: Phase, muscle: Entity) {
    (self.phase, self.muscle) = (phase, muscle)
  }
}

/// One exercise of a plan.
public struct PlanStep: Hashable, Sendable {
  /// Its phase.
  public let phase: Phase
  /// The muscles it is done for, the one that gives it its place first.
  public let muscles: [Entity]
  /// The side of the body.
  public let side: Entity
  /// How it is done, where a technique is known.
  public let technique: Entity?
  /// Other ways to do it with what is at hand.
  public let alternatives: [Entity]
  /// How much of it.
  public let dose: Dose
  /// Why it is due, a fact for each muscle that has one.
  public let facts: [Fact]
  /// Whether it rests on nothing the person told, only on what was assumed.
  public let isAssumed: Bool
  /// What must have been done before it may be, by constraint C4.
  public let needs: [Need]

  /// The muscle that gives the step its place.
  public var muscle: Entity { muscles[0] }

  /// Whether it is done on one side of the body only.
  public func isOneSided(_ base: KnowledgeBase) -> Bool { base.id(side) != "both" }

  /// What it does, by which it is known when a plan is built anew.
  public var key: Need { Need(phase: phase, muscle: muscle) }

  /// What doing it gives to those that wait for it.
  var needsGiven: [Need] { muscles.map { Need(phase: phase, muscle: $0) } }

  /// Whether doing it gives what something waits for.
  public func meets(_ need: Need) -> Bool { phase == need.phase && muscles.contains(need.muscle) }
}

/// Something a plan leaves out, and why.
public struct LeftOut: Hashable, Sendable {
  /// Why it is left out.
  public enum Cause: Hashable, Sendable {
    /// These tools are missing.
    case tools([Entity])
    /// None of these positions can be taken.
    case positions([Entity])
    /// It was asked or told to stay out.
    case excluded
    /// No technique is known.
    case noTechnique
    /// Findings disagree about it.
    case disagreement([Entity])
    /// It is long and under tension: its short opposite is the root.
    case underTension
    /// It may not come before this was done, and that is not in the plan.
    case waits(Entity)
    /// Time or number; what makes it safe to drop is told.
    case budget(Safe)
  }

  /// Why something is safe to drop.
  public enum Safe: Hashable, Sendable {
    /// The muscle is released in the plan already.
    case releasedAnyway
    /// Nothing the person told asks for it.
    case assumedOnly
    /// It belongs to another part of the body than what was told is mostly about.
    case outsideTheChain
    /// Another step of its phase stays.
    case anotherStays
    /// It comes late in the order, and nothing waits for it.
    case nothingWaits
  }

  /// What was to be done.
  public let phase: Phase
  /// The muscles.
  public let muscles: [Entity]
  /// The exercise, where there was one.
  public var technique: Entity?
  /// Why it is left out.
  public let cause: Cause
}
