import Knowledge

/// What a step of a plan means to the others, whichever of them are dropped.
struct StepRole {
  let step: PlanStep
  /// The place of its chain, counted from the core.
  let chain: Int
  /// The muscles that it takes the brake off.
  let woken: [Entity]
  /// What it waits for.
  let awaited: [Need]
  /// The postures that were told for which it is a release or a drill.
  let findings: [Entity]
}

/// What the steps of a plan that is being cut mean to one another, gathered anew after each cut.
struct StepTally {
  private var counts = [Int](repeating: 0, count: Phase.allCases.count)
  /// The muscles that are released.
  private(set) var released: Set<Entity> = []
  /// The muscles that a release takes the brake off.
  private(set) var woken: Set<Entity> = []
  /// What releases wait for.
  private var awaited: [Need] = []
  /// How many steps of a phase are for a finding.
  private var servers: [Server: Int] = [:]

  private struct Server: Hashable {
    let phase: Phase
    let finding: Entity
  }

  /// Gathers it from the steps that are left.
  init(_ roles: [StepRole]) {
    for role in roles {
      counts[role.step.phase.place] += 1
      for finding in role.findings { servers[Server(phase: role.step.phase, finding: finding), default: 0] += 1 }
      guard role.step.phase == .release else { continue }
      released.formUnion(role.step.muscles)
      woken.formUnion(role.woken)
      awaited += role.awaited
    }
  }

  /// How many steps there are of a phase.
  private func count(_ phase: Phase) -> Int { counts[phase.place] }

  /// Whether there is another step of the same phase.
  func hasAnother(like step: PlanStep) -> Bool { count(step.phase) > 1 }

  /// Whether there is another drill or movement.
  func hasAnotherDrill(than step: PlanStep) -> Bool {
    count(.activate) + count(.integrate) > (step.phase >= .activate ? 1 : 0)
  }

  /// Whether no other release, or no other drill, is left for a posture that was told: a plan is to be about it.
  func isLastForFinding(_ role: StepRole) -> Bool {
    role.findings.contains { servers[Server(phase: role.step.phase, finding: $0)] == 1 }
  }

  /// Whether a release may not come without a step.
  func awaits(_ step: PlanStep) -> Bool { awaited.contains(where: step.meets) }
}
