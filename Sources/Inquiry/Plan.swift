import Knowledge

/// What to do, step by step, in an order of which every neighbouring pair can be proved.
public struct Plan: Sendable {
  /// The steps, in their order.
  public internal(set) var steps: [PlanStep]
  /// What was left out, and why.
  public internal(set) var left: [LeftOut]
  /// The patterns it is made for, those told first.
  public let patterns: [Entity]
  /// The side of the body on which those hold of which that was told.
  public let sides: [Entity: Entity]
  /// What it assumes of the person.
  public let assumptions: [Entity]
  /// A told pattern in which the doctrine's premise does not hold.
  public let failingPremise: Entity?
  /// What it was made to get by with.
  public let circumstances: Circumstances
  /// Why each step stands where it does.
  public internal(set) var order: PlanOrder
  /// The seconds between two exercises.
  let changeover: Int

  /// The whole time in seconds.
  public var duration: Int { steps.reduce(0) { $0 + $1.dose.duration + changeover } }

  /// The time in seconds that the steps take to which nobody has seen yet.
  public var durationLeft: Int {
    steps.reduce(0) { circumstances.seenTo.contains($1.key) ? $0 : $0 + $1.dose.duration + changeover }
  }

  /// The places of the earlier steps that must come before a step.
  public func predecessors(of place: Int) -> [Int] {
    steps.indices.filter { $0 < place && order.mustPrecede(steps[$0], steps[place]) }
  }

  /// A drill that stands before releases that wait for it, where the phases of the textbook give way, and those
  /// releases; by their numbers.
  public var drillInBetween: (drill: Int, waiting: [Int])? {
    for (index, step) in steps.enumerated() where step.phase == .activate {
      let waiting = steps.indices.filter { $0 > index && steps[$0].needs.contains(where: step.meets) }
      if !waiting.isEmpty { return (index + 1, waiting.map { $0 + 1 }) }
    }
    return nil
  }

  /// One line a step, equal for plans that ask for the same: what a saved plan is compared by.
  public func signature(_ base: KnowledgeBase) -> [String] {
    steps.map { step in
      let side = step.isOneSided(base) ? " \(base.id(step.side))" : ""
      return "\(step.phase.rawValue) \(base.id(step.muscle)) \(step.technique.map(base.id) ?? "-")\(side)"
    }
  }
}
