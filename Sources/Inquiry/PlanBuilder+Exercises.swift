import Knowledge
import Logic

extension PlanBuilder {
  /// Chooses exercises: within a block one that serves several muscles is done once, at the place of the first.
  func exercises(for work: inout Work) -> [PlanStep] {
    var steps: [PlanStep] = []
    let early = early(work)
    func place(_ unit: Unit) -> [Int] { [places.chain(unit.muscle), block(unit, early)] }
    // The units are in order, so those of a block stand together.
    var rest = work.units[...]
    while let first = rest.first {
      let own = place(first)
      var block = Array(rest.prefix { place($0) == own })
      rest = rest.dropFirst(block.count)
      while let unit = block.first {
        let technique = best(for: unit, block)
        func isServed(_ mate: Unit) -> Bool {
          mate.techniques.contains(technique) && mate.isAssumed == unit.isAssumed && mate.side == unit.side
        }
        steps.append(step(unit, block.filter(isServed), technique))
        block.removeAll(where: isServed)
      }
    }
    return steps
  }

  /// The technique that serves most of the muscles; of equals the easiest, then the first of the files. For one side
  /// one that can be done on one side goes before all others.
  private func best(for unit: Unit, _ mates: [Unit]) -> Entity {
    guard unit.techniques.count > 1 else { return unit.techniques[0] }
    let ranked = unit.techniques.map { technique in
      let misfit = unit.side != expert.both && isAtOnce(technique) ? 1 : 0
      let served = mates.count { $0.techniques.contains(technique) && $0.side == unit.side }
      return (technique: technique, rank: (misfit, -served, level(technique), technique.index))
    }
    return ranked.min { $0.rank < $1.rank }?.technique ?? unit.techniques[0]
  }

  func level(_ technique: Entity) -> Int { base.text(technique, "level").flatMap { Int($0) } ?? 1 }

  /// Whether a technique works both sides of the body at the same time.
  private func isAtOnce(_ technique: Entity) -> Bool { base.text(technique, "at_once") != nil }

  private func step(_ unit: Unit, _ served: [Unit], _ technique: Entity) -> PlanStep {
    let side = isAtOnce(technique) ? expert.both : unit.side
    return PlanStep(
      phase: unit.phase, muscles: ([unit] + served.filter { $0 != unit }).map(\.muscle), side: side,
      technique: technique, alternatives: unit.techniques.filter { $0 != technique },
      dose: Dose(of: technique, in: unit.phase, onOneSide: side != expert.both, base),
      facts: ([unit] + served.filter { $0 != unit }).map(\.fact),
      isAssumed: unit.isAssumed, needs: unit.phase == .release ? served.flatMap(needs).uniqued() : [])
  }

  private func needs(_ unit: Unit) -> [Need] {
    guard let pattern = unit.fact.arguments.last else { return [] }
    return required(unit.muscle, Entity(pattern)).filter { $0.muscle != unit.muscle }
  }

  // MARK: Movements

  /// Ends the plan with movements of the whole body, one for each chain that has drills, else one for the last chain.
  func addMovements(to steps: inout [PlanStep], _ work: inout Work) {
    let drilled = steps.filter { $0.phase == .activate }
    let chains = Set((drilled.isEmpty ? steps.suffix(1) : drilled[...]).map { places.chain($0.muscle) }).sorted()
    for chain in chains {
      let own = steps.filter { places.chain($0.muscle) == chain }
      if let movement = movement(for: own, work.circumstances),
        !steps.contains(where: { $0.technique == movement.technique })
      {
        steps.append(movement)
      }
    }
  }

  /// The easiest movement that serves what is drilled, of equals the one that serves most of the chain.
  private func movement(for own: [PlanStep], _ circumstances: Circumstances) -> PlanStep? {
    let quiet = own.filter { $0.phase == .activate }
    let wanted = quiet.isEmpty ? own : quiet
    let usable = (techniques.byPhase[.integrate] ?? []).filter { obstacle(to: $0, circumstances) == nil }
    let ranked = usable.map { technique in
      let targets = techniques.targets(of: technique)
      let served = wanted.count { !targets.isDisjoint(with: $0.muscles) }
      let relieved = own.count { !$0.needs.isEmpty && !targets.isDisjoint(with: $0.muscles) }
      let isFirst = wanted.first.map { !targets.isDisjoint(with: $0.muscles) } ?? false
      let rank = (isFirst ? 0 : 1, served > 0 ? 0 : 1, level(technique), -served, -relieved, technique.index)
      return (technique: technique, rank: rank, targets: targets)
    }.sorted { $0.rank < $1.rank }
    guard let best = ranked.first, let source = wanted.first else { return nil }
    let served = wanted.flatMap { step in zip(step.muscles, step.facts) }.filter { best.targets.contains($0.0) }
    return PlanStep(
      phase: .integrate, muscles: served.isEmpty ? [source.muscle] : served.map(\.0), side: expert.both,
      technique: best.technique,
      alternatives: ranked.dropFirst().filter { $0.rank.1 == best.rank.1 }.map(\.technique),
      dose: Dose(of: best.technique, in: .integrate, base),
      facts: served.isEmpty ? Array(source.facts.prefix(1)) : served.map(\.1),
      isAssumed: wanted.allSatisfy(\.isAssumed), needs: [])
  }

  /// The order of some steps, with what is planned and which neighbours are put in order by the list alone.
  func order(_ steps: [PlanStep], _ work: Work) -> PlanOrder {
    let listed = zip(steps, steps.dropFirst()).filter { first, later in
      first.phase == later.phase && places.chain(first.muscle) == places.chain(later.muscle)
        && places.place(first.muscle).prefix(3) == places.place(later.muscle).prefix(3)
    }
    return PlanOrder(
      PlanOrder.Planned(
        steps: steps, listed: listed.map { ($0.muscle, $1.muscle) }, patterns: work.settings.map(\.pattern),
        reading: work.circumstances.order), tools)
  }
}
