import Knowledge
import Logic

extension PlanBuilder {
  /// Drops what is safe to drop until the plan fits; never the last drill or movement.
  func cut(_ steps: inout [PlanStep], _ work: inout Work) {
    guard !work.circumstances.isUnlimited else { return }
    let most = max(
      work.circumstances.exercises ?? (work.circumstances.minutes == nil ? limit("exercises") : Int.max), 1)
    let seconds = work.circumstances.minutes.map { $0 * 60 } ?? Int.max
    let changeover = limit("changeover")
    let seen = work.circumstances.seenTo
    var roles = steps.map(role)
    var tally = StepTally(roles)
    // What the order of the whole plan hangs on, whichever finding asks for it.
    let pillars = Pillars(
      first: Set(work.settings.flatMap { firsts(in: $0.pattern) }), drills: early(work))
    let isOpen = { (role: StepRole) in !seen.contains(role.step.key) }
    let length = { (sum: Int, role: StepRole) in sum + (isOpen(role) ? role.step.dose.duration + changeover : 0) }
    defer {
      steps = roles.map(\.step)
      work.left = work.left.map { stillTrue($0, steps, work.left) }
    }
    while roles.count(where: isOpen) > most || roles.reduce(0, length) > seconds {
      guard let (place, safe) = leastNeeded(roles, tally, pillars, isOpen) else { return }
      let role = roles.remove(at: place)
      tally.drop(role)
      let step = role.step
      work.left.append(
        LeftOut(phase: step.phase, muscles: step.muscles, technique: step.technique, cause: .budget(safe)))
    }
  }

  /// What is told of something dropped must hold of the plan that is left: what stayed at first may be dropped later.
  private func stillTrue(_ left: LeftOut, _ steps: [PlanStep], _ all: [LeftOut]) -> LeftOut {
    guard case .budget(let safe) = left.cause else { return left }
    func isReleased(_ muscle: Entity) -> Bool { steps.contains { $0.phase == .release && $0.muscles.contains(muscle) } }
    switch safe {
    case .releasedAnyway where !left.muscles.allSatisfy(isReleased):
      // Why its release is left out is why it is.
      let causes = all.filter { $0.phase == .release && !Set($0.muscles).isDisjoint(with: left.muscles) }.map(\.cause)
      let cause = causes.first { $0 == .budget(.outsideTheChain) || $0 == .budget(.assumedOnly) }
      return LeftOut(
        phase: left.phase, muscles: left.muscles, technique: left.technique, cause: cause ?? .budget(.nothingWaits))
    case .anotherStays where !steps.contains(where: { $0.phase == left.phase }):
      return LeftOut(
        phase: left.phase, muscles: left.muscles, technique: left.technique, cause: .budget(.nothingWaits))
    case .releasedAnyway, .anotherStays, .assumedOnly, .outsideTheChain, .nothingWaits: return left
    }
  }

  /// What a step means to the others.
  private func role(of step: PlanStep) -> StepRole {
    var (woken, awaited) = ([Entity](), [Need]())
    for (muscle, fact) in step.phase == .release ? Array(zip(step.muscles, step.facts)) : [] {
      guard let pattern = fact.arguments.last.map({ Entity($0) }) else { continue }
      woken += self.woken(by: step.muscle, in: pattern)
      awaited += required(muscle, pattern)
    }
    return StepRole(
      step: step, chain: places.chain(step.muscle), woken: woken.uniqued(), awaited: awaited.uniqued(),
      findings: findings(of: step))
  }

  /// The step that is safest to drop, and why; nil if nothing may be.
  private func leastNeeded(
    _ roles: [StepRole], _ tally: StepTally, _ pillars: Pillars, _ isOpen: (StepRole) -> Bool
  ) -> (Int, LeftOut.Safe)? {
    let main = tally.mainChain
    var lowest = Int.max
    var equals: [(place: Int, safe: LeftOut.Safe)] = []
    for (place, role) in roles.enumerated() {
      guard let (rank, safe) = rank(role, tally, pillars, main), rank <= lowest, isOpen(role),
        !tally.awaits(role.step)
      else { continue }
      if rank < lowest { (lowest, equals) = (rank, []) }
      equals.append((place, safe))
    }
    // Of equals a step of the phase that has most of them goes, the last one, for nothing waits for it.
    func likes(_ place: Int) -> Int { equals.count { roles[$0.place].step.phase == roles[place].step.phase } }
    return equals.max { (likes($0.place), $0.place) < (likes($1.place), $1.place) }.map { ($0.place, $0.safe) }
  }

  /// How early a step may go, the lowest first: second movements, stretches of what is released anyway, what is only
  /// assumed, what lies outside the main chain, the rest of it, and last what the order of the method is about.
  private func rank(_ role: StepRole, _ tally: StepTally, _ pillars: Pillars, _ main: Int) -> (Int, LeftOut.Safe)? {
    let step = role.step
    guard tally.hasAnotherDrill(than: step) else { return nil }
    if step.phase == .integrate {
      guard tally.hasAnother(like: step) else { return (8, .anotherStays) }
      return (step.isAssumed || role.chain != main ? 0 : 1, .anotherStays)
    }
    let isInBetween = step.phase == .activate && step.muscles.contains(where: tally.wakes)
    if pillars.hold(step) || isInBetween { return (9, .nothingWaits) }
    if step.phase == .lengthen && step.muscles.allSatisfy(tally.releases) { return (2, .releasedAnyway) }
    if step.isAssumed { return (3, .assumedOnly) }
    let safe: LeftOut.Safe = tally.hasAnother(like: step) ? .anotherStays : .nothingWaits
    if tally.isLastForFinding(role) { return (7, .nothingWaits) }
    if role.chain != main { return (4, .outsideTheChain) }
    let isMethod = !step.needs.isEmpty || step.muscles.contains(where: places.series.contains)
    return isMethod ? (6, .nothingWaits) : (5, safe)
  }

  /// The postures that were told for which a step is done.
  private func findings(of step: PlanStep) -> [Entity] {
    guard !step.isAssumed, step.phase == .release || step.phase == .activate else { return [] }
    let patterns = step.facts.compactMap { $0.arguments.last.map { Entity($0) } }
    return patterns.uniqued().filter { base.kind($0) == .pattern && !base.isHabit($0) }
  }

  /// The muscles that the release of a muscle takes the brake off.
  private func woken(by first: Entity, in pattern: Entity) -> [Entity] {
    expert.facts(expert.relations.reAwakens, first, nil, expert.both, pattern).map { Entity($0.arguments[1]) }
  }

  /// The muscles whose release comes first in a pattern.
  private func firsts(in pattern: Entity) -> [Entity] {
    expert.facts(expert.relations.comesFirst, nil, expert.both, pattern).map { Entity($0.arguments[0]) }
  }

  /// The steps that others have their place by: the first releases, and the drills that stand between releases.
  private struct Pillars {
    let first: Set<Entity>
    let drills: Set<Entity>

    func hold(_ step: PlanStep) -> Bool {
      switch step.phase {
      case .release: first.contains(step.muscle)
      case .activate: !drills.isDisjoint(with: step.muscles)
      case .lengthen, .integrate: false
      }
    }
  }
}
