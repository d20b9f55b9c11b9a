import Knowledge
import Logic

extension PlanBuilder {
  /// Drops what is safe to drop until the plan fits; never the last drill or movement.
  func cut(_ steps: inout [PlanStep], _ work: inout Work) {
    guard !work.circumstances.isUnlimited else { return }
    let most = work.circumstances.exercises ?? (work.circumstances.minutes == nil ? limit("exercises") : Int.max)
    let seen = work.circumstances.seenTo
    while open(steps, seen).count > max(most, 1)
      || seconds(open(steps, seen)) > work.circumstances.minutes.map({ $0 * 60 }) ?? Int.max
    {
      guard let (place, safe) = leastNeeded(steps, seen) else { return }
      let step = steps.remove(at: place)
      work.left.append(
        LeftOut(phase: step.phase, muscles: step.muscles, technique: step.technique, cause: .budget(safe)))
    }
  }

  private func open(_ steps: [PlanStep], _ seen: Set<Need>) -> [PlanStep] {
    steps.filter { !seen.contains($0.key) }
  }

  private func seconds(_ steps: [PlanStep]) -> Int {
    steps.reduce(0) { $0 + $1.dose.duration + limit("changeover") }
  }

  /// The step that is safest to drop, and why; nil if nothing may be.
  private func leastNeeded(_ steps: [PlanStep], _ seen: Set<Need>) -> (Int, LeftOut.Safe)? {
    let main = mainChain(steps)
    let ranked = steps.indices.compactMap { place -> (place: Int, rank: Int, safe: LeftOut.Safe)? in
      guard let (rank, safe) = rank(place, steps, main), !seen.contains(steps[place].key),
        !isWaitedFor(steps[place], steps)
      else { return nil }
      return (place, rank, safe)
    }
    let lowest = ranked.map(\.rank).min()
    let equals = ranked.filter { $0.rank == lowest }
    // Of equals a step of the phase that has most of them goes, the last one, for nothing waits for it.
    let counts = Dictionary(grouping: equals) { steps[$0.place].phase }.mapValues(\.count)
    return equals.max { left, right in
      let (first, second) = (counts[steps[left.place].phase] ?? 0, counts[steps[right.place].phase] ?? 0)
      return (first, left.place) < (second, right.place)
    }.map { ($0.place, $0.safe) }
  }

  /// The chain that what was told is mostly about.
  private func mainChain(_ steps: [PlanStep]) -> Int {
    let told = steps.contains { !$0.isAssumed } ? steps.filter { !$0.isAssumed } : steps
    let counts = Dictionary(grouping: told) { places.chain($0.muscle) }.mapValues(\.count)
    return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 0
  }

  /// How early a step may go, the lowest first: second movements, stretches of what is released anyway, what is only
  /// assumed, what lies outside the main chain, the rest of it, and last what the order of the method is about.
  private func rank(_ place: Int, _ steps: [PlanStep], _ main: Int) -> (Int, LeftOut.Safe)? {
    let step = steps[place]
    func isAnother(_ fits: (PlanStep) -> Bool) -> Bool {
      steps.indices.contains { $0 != place && fits(steps[$0]) }
    }
    guard isAnother({ $0.phase >= .activate }) else { return nil }
    if step.phase == .integrate {
      guard isAnother({ $0.phase == .integrate }) else { return (8, .anotherStays) }
      return (step.isAssumed || places.chain(step.muscle) != main ? 0 : 1, .anotherStays)
    }
    if isLeader(step) || isInBetween(step, steps) { return (9, .nothingWaits) }
    let isReleased = step.muscles.allSatisfy { muscle in
      isAnother { $0.phase == .release && $0.muscles.contains(muscle) }
    }
    if step.phase == .lengthen && isReleased { return (2, .releasedAnyway) }
    if step.isAssumed { return (3, .assumedOnly) }
    let safe: LeftOut.Safe = isAnother { $0.phase == step.phase } ? .anotherStays : .nothingWaits
    if isLastForFinding(step, steps) { return (7, .nothingWaits) }
    if places.chain(step.muscle) != main { return (4, .outsideTheChain) }
    let isMethod = !step.needs.isEmpty || step.muscles.contains(where: places.series.contains)
    return isMethod ? (6, .nothingWaits) : (5, safe)
  }

  /// Whether no other release, or no other drill, is left for a posture that was told: a plan is to be about it.
  private func isLastForFinding(_ step: PlanStep, _ steps: [PlanStep]) -> Bool {
    guard step.phase == .release || step.phase == .activate else { return false }
    return findings(of: step).contains { pattern in
      !steps.contains { $0.key != step.key && $0.phase == step.phase && findings(of: $0).contains(pattern) }
    }
  }

  /// The postures for which a step is done.
  private func findings(of step: PlanStep) -> [Entity] {
    step.isAssumed
      ? []
      : step.facts.compactMap { $0.arguments.last.map { Entity($0) } }.filter {
        base.kind($0) == .pattern && base.text($0, "kind") != "habit"
      }
  }

  private func isInBetween(_ step: PlanStep, _ steps: [PlanStep]) -> Bool {
    step.phase == .activate
      && step.muscles.contains { muscle in
        steps.contains { other in
          zip(other.muscles, other.facts).contains { _, fact in isWoken(muscle, by: other, fact) }
        }
      }
  }

  /// Whether the release of one step takes the brake off a muscle.
  private func isWoken(_ muscle: Entity, by step: PlanStep, _ fact: Fact) -> Bool {
    guard step.phase == .release, let pattern = fact.arguments.last.map({ Entity($0) }) else { return false }
    return expert.holds(expert.relations.reAwakens, step.muscle, muscle, expert.both, pattern)
  }

  private func isLeader(_ step: PlanStep) -> Bool {
    step.phase == .release
      && step.facts.contains { fact in
        guard let pattern = fact.arguments.last.map({ Entity($0) }) else { return false }
        return expert.holds(expert.relations.comesFirst, step.muscle, expert.both, pattern)
      }
  }

  /// Whether a later release may not come without a step.
  private func isWaitedFor(_ step: PlanStep, _ steps: [PlanStep]) -> Bool {
    steps.contains { other in
      other.phase == .release
        && zip(other.muscles, other.facts).contains { muscle, fact in
          guard let pattern = fact.arguments.last.map({ Entity($0) }) else { return false }
          return required(muscle, pattern).contains(where: step.meets)
        }
    }
  }
}
