import Knowledge

/// What a step of a plan means to the others, whichever of them are dropped.
final class StepRole: Sendable {
  let step: PlanStep
  /// The place of its chain, counted from the core.
  let chain: Int
  /// The muscles that it takes the brake off.
  let woken: [Entity]
  /// What it waits for.
  let awaited: [Need]
  /// The postures that were told for which it is a release or a drill.
  let findings: [Entity]

  init(step: PlanStep, chain: Int, woken: [Entity], awaited: [Need], findings: [Entity]) {
    (self.step, self.chain, self.woken, self.awaited, self.findings) = (step, chain, woken, awaited, findings)
  }
}

/// What the steps of a plan that is being cut mean to one another, as far as they are left.
struct StepTally {
  private var counts = [Int](repeating: 0, count: Phase.allCases.count)
  /// How many releases there are of each muscle, how many take the brake off it, and how many wait for a step.
  private var releases: [Entity: Int] = [:]
  private var wakings: [Entity: Int] = [:]
  private var waits: [Need: Int] = [:]
  /// How many steps of a phase are for a finding.
  private var servers: [Server: Int] = [:]
  /// How many steps of each chain rest on what was told, and on what was only assumed.
  private var told: [Int: Int] = [:]
  private var assumed: [Int: Int] = [:]

  private struct Server: Hashable {
    let phase: Phase
    let finding: Entity
  }

  /// Gathers it from all steps.
  init(_ roles: [StepRole]) {
    for role in roles { count(role, 1) }
  }

  /// Takes a step off that is dropped.
  mutating func drop(_ role: StepRole) { count(role, -1) }

  private mutating func count(_ role: StepRole, _ one: Int) {
    counts[role.step.phase.place] += one
    if role.step.isAssumed { assumed[role.chain, default: 0] += one } else { told[role.chain, default: 0] += one }
    for finding in role.findings { servers[Server(phase: role.step.phase, finding: finding), default: 0] += one }
    guard role.step.phase == .release else { return }
    for muscle in role.step.muscles { releases[muscle, default: 0] += one }
    for muscle in role.woken { wakings[muscle, default: 0] += one }
    for need in role.awaited { waits[need, default: 0] += one }
  }

  /// The chain that what was told is mostly about, or what was assumed where nothing was told.
  var mainChain: Int {
    let isAnyTold = told.contains { $0.value > 0 }
    return (isAnyTold ? told : assumed).filter { $0.value > 0 }.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
      ?? 0
  }

  /// Whether a muscle is released.
  func releases(_ muscle: Entity) -> Bool { releases[muscle, default: 0] > 0 }

  /// Whether a release takes the brake off a muscle.
  func wakes(_ muscle: Entity) -> Bool { wakings[muscle, default: 0] > 0 }

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
  func awaits(_ step: PlanStep) -> Bool {
    step.muscles.contains { waits[Need(phase: step.phase, muscle: $0), default: 0] > 0 }
  }
}
