import Knowledge

/// What the steps of a plan that is being cut mean to one another, gathered once for all of them.
struct StepTally {
  private let counts: [Phase: Int]
  /// The muscles that are released.
  let released: Set<Entity>
  /// The muscles that a release takes the brake off.
  let woken: Set<Entity>
  /// What releases wait for.
  private let awaited: [Need]
  /// The findings of each step, and how many steps of each phase are for each finding.
  private let findings: [Need: Set<Entity>]
  private let servers: [Phase: [Entity: Int]]

  /// Gathers it.
  ///
  /// - Parameters:
  ///   - steps: the steps that are left.
  ///   - woken: the muscles that the release of a muscle in a pattern re-awakens.
  ///   - awaited: what the release of a muscle in a pattern waits for.
  ///   - findings: the postures that were told for which a step is a release or a drill.
  init(
    _ steps: [PlanStep], woken: (_ first: Entity, _ pattern: Entity) -> [Entity],
    awaited: (_ muscle: Entity, _ pattern: Entity) -> [Need], findings: (PlanStep) -> Set<Entity>
  ) {
    let found = steps.map { (step: $0, findings: findings($0)) }
    self.findings = Dictionary(found.map { ($0.step.key, $0.findings) }) { $0.union($1) }
    servers = Dictionary(grouping: found, by: \.step.phase).mapValues { steps in
      Dictionary(steps.flatMap(\.findings).map { ($0, 1) }, uniquingKeysWith: +)
    }
    counts = Dictionary(steps.map { ($0.phase, 1) }, uniquingKeysWith: +)
    let releases = steps.filter { $0.phase == .release }
    released = Set(releases.flatMap(\.muscles))
    let patterned = releases.flatMap { step in
      zip(step.muscles, step.facts).compactMap { muscle, fact in
        fact.arguments.last.map { (first: step.muscle, muscle: muscle, pattern: Entity($0)) }
      }
    }
    self.woken = Set(patterned.flatMap { woken($0.first, $0.pattern) })
    self.awaited = patterned.flatMap { awaited($0.muscle, $0.pattern) }
  }

  /// Whether there is another step of the same phase.
  func hasAnother(like step: PlanStep) -> Bool { counts[step.phase, default: 0] > 1 }

  /// Whether there is another drill or movement.
  func hasAnotherDrill(than step: PlanStep) -> Bool {
    let drills = counts[.activate, default: 0] + counts[.integrate, default: 0]
    return drills > (step.phase >= .activate ? 1 : 0)
  }

  /// Whether no other release, or no other drill, is left for a posture that was told: a plan is to be about it.
  func isLastForFinding(_ step: PlanStep) -> Bool {
    findings[step.key, default: []].contains { servers[step.phase]?[$0] == 1 }
  }

  /// Whether a release may not come without a step.
  func awaits(_ step: PlanStep) -> Bool { awaited.contains(where: step.meets) }
}
