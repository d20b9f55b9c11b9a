import Knowledge
import Logic

extension PlanBuilder {
  /// Gathers what is due for each muscle: released and stretched what is overactive in all findings, drilled what is
  /// underactive in all of them. A muscle about which findings disagree is left alone, and that is said.
  func findDue(in settings: [Setting], _ work: inout Work) {
    var states: [Entity: [(setting: Setting, state: Finding.State)]] = [:]
    var order: [Entity] = []
    for setting in settings {
      for (muscle, state) in expert.states(in: setting.pattern) {
        if states[muscle] == nil { order.append(muscle) }
        states[muscle, default: []].append((setting, state))
      }
    }
    for muscle in order {
      let all = states[muscle] ?? []
      let told = all.filter { $0.setting.assumption == nil }
      // What was told and makes no plan of its own may still speak against it.
      let beside = work.toldBeside.compactMap { pattern in
        expert.state(of: muscle, in: pattern).map { (Setting(pattern: pattern, assumption: nil), $0) }
      }
      add(muscle, told.isEmpty ? all : told, of: all, beside: beside, &work)
    }
    let early = early(work)
    let placed = work.units.map { (unit: $0, key: key($0, early)) }
    work.units = placed.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.unit)
  }

  private typealias Standing = (setting: Setting, state: Finding.State)

  private func add(
    _ muscle: Entity, _ states: [Standing], of all: [Standing], beside: [Standing], _ work: inout Work
  ) {
    guard let first = states.first else { return }
    let kinds = Set((states + beside).map(\.state))
    let isQuiet = kinds.isSubset(of: [.underactive, .shortUnderactive])
    guard kinds.count == 1 || isQuiet else {
      let phase: Phase = kinds.contains(.overactive) ? .release : .activate
      return work.left.append(
        LeftOut(phase: phase, muscles: [muscle], cause: .disagreement((states + beside).map(\.setting.pattern))))
    }
    if first.state == .longOveractive {
      return work.left.append(LeftOut(phase: .lengthen, muscles: [muscle], cause: .underTension))
    }
    if isExcluded(muscle, work) {
      return work.left.append(
        LeftOut(phase: isQuiet ? .activate : .release, muscles: [muscle], cause: .excluded))
    }
    // One side only where nothing else asks for the same on the other.
    let sides = Set(all.filter { kinds.contains($0.state) }.map { work.sides.side(of: muscle, in: $0.setting.pattern) })
    let side = sides.count == 1 ? sides.first ?? expert.both : expert.both
    for phase in due(muscle, isQuiet ? .activate : .release, kinds) { add(phase, muscle, side, first.setting, &work) }
  }

  private func due(_ muscle: Entity, _ phase: Phase, _ kinds: Set<Finding.State>) -> [Phase] {
    if phase == .release { return expert.bar(to: muscle) == nil ? [.release, .lengthen] : [.lengthen] }
    return kinds == [.shortUnderactive] ? [.lengthen, .activate] : [.activate]
  }

  private func add(_ phase: Phase, _ muscle: Entity, _ side: Entity, _ setting: Setting, _ work: inout Work) {
    guard let action = phase.action else { return }
    let fact = expert.fact(expert.relations.due(action), muscle, setting.pattern)
    guard base.model.contains(fact) else { return }
    let known = techniques.techniques(phase, for: muscle)
    let usable = known.filter { obstacle(to: $0, work.circumstances) == nil }
    guard !usable.isEmpty else {
      // A released muscle without a stretch of its own lacks nothing.
      if known.isEmpty && phase == .lengthen && work.units.contains(where: { $0.muscle == muscle }) { return }
      let cause = known.first.flatMap { obstacle(to: $0, work.circumstances) } ?? .noTechnique
      return work.left.append(LeftOut(phase: phase, muscles: [muscle], technique: known.first, cause: cause))
    }
    work.units.append(
      Unit(
        phase: phase, muscle: muscle, side: side, fact: fact, isAssumed: setting.assumption != nil, techniques: usable))
  }

  private func isExcluded(_ muscle: Entity, _ work: Work) -> Bool {
    if expert.holds(expert.relations.leftOut, muscle) { return true }
    let out = work.circumstances.excluded.union(
      work.circumstances.flags.flatMap { Circumstances.area(of: $0, base) })
    guard !out.isEmpty else { return false }
    let names = [muscle] + base.references(muscle, "part_of") + base.references(muscle, "groups")
    return !out.isDisjoint(with: names + base.references(muscle, "region"))
  }

  /// What stands in the way of a technique: a tool that is missing, a position that cannot be taken.
  func obstacle(to technique: Entity, _ circumstances: Circumstances) -> LeftOut.Cause? {
    guard circumstances.mayRuleOut || expert.tools != nil else { return nil }
    if circumstances.refused.contains(technique) { return .excluded }
    let tools = base.references(technique, "tools")
    let missing = tools.filter(circumstances.missing.contains)
    let needsAll = base.text(technique, "all_tools") != nil
    if !missing.isEmpty && (needsAll || missing.count == tools.count) { return .tools(missing) }
    if !expert.isWithinReach(technique) { return .tools(tools) }
    let positions = base.references(technique, "positions")
    let impossible = circumstances.impossible.union(
      circumstances.flags.flatMap { base.references($0, "positions") })
    if !positions.isEmpty && positions.allSatisfy(impossible.contains) { return .positions(positions) }
    return nil
  }

  /// A muscle that may be released only after others is left out where those are not in the plan.
  func leaveOutWhatWaits(_ work: inout Work) {
    for unit in work.units where unit.phase == .release {
      guard let missing = missing(for: unit, work.units) else { continue }
      work.units.removeAll { $0.muscle == unit.muscle && $0.phase == .release }
      work.left.append(LeftOut(phase: .release, muscles: [unit.muscle], cause: .waits(missing)))
    }
  }

  /// What a release waits for by constraint C4: the first release, and in the active reading the drill.
  func required(_ muscle: Entity, _ pattern: Entity) -> [Need] {
    expert.memory.needs.value(for: Memory.Standing(muscle: muscle, pattern: pattern)) {
      lookedUpNeeds(muscle, pattern)
    }
  }

  private func lookedUpNeeds(_ muscle: Entity, _ pattern: Entity) -> [Need] {
    let relations = expert.relations
    let relief = expert.facts(relations.letsGo, muscle, nil, expert.both, pattern)
    let weak = relief.map { Entity($0.arguments[1]) }
    let first = expert.facts(relations.comesFirst, nil, expert.both, pattern).map { Entity($0.arguments[0]) }
    let needs = first.map { Need(phase: .release, muscle: $0) } + weak.map { Need(phase: .activate, muscle: $0) }
    return relief.isEmpty ? [] : needs
  }

  private func missing(for unit: Unit, _ units: [Unit]) -> Entity? {
    guard let pattern = unit.fact.arguments.last.map({ Entity($0) }) else { return nil }
    return required(unit.muscle, pattern).first { need in
      !units.contains { $0.phase == need.phase && $0.muscle == need.muscle }
    }?.muscle
  }

  // MARK: Order

  /// Where a unit stands: its chain, its block within the chain, its place within the block.
  private func key(_ unit: Unit, _ early: Set<Entity>) -> [Int] {
    [places.chain(unit.muscle), block(unit, early)] + places.place(unit.muscle)
  }

  /// In the active reading the series is released and stretched and the drill done before everything else of the chain.
  ///
  /// - Parameter early: the muscles whose drills a release waits for.
  func block(_ unit: Unit, _ early: Set<Entity>) -> Int {
    let isSeries = places.series.contains(unit.muscle)
    switch unit.phase {
    case .release: return isSeries ? 0 : 3
    case .lengthen: return isSeries && !early.isEmpty ? 1 : 4
    case .activate: return early.contains(unit.muscle) ? 2 : 5
    case .integrate: return 6
    }
  }

  /// The muscles whose drills a release waits for.
  func early(_ work: Work) -> Set<Entity> {
    guard work.circumstances.order == .active else { return [] }
    let released = Set(work.units.filter { $0.phase == .release }.map(\.muscle))
    let drilled = work.units.filter { $0.phase == .activate }.map(\.muscle)
    return Set(
      drilled.filter { muscle in
        work.settings.contains { !released.isDisjoint(with: openers(muscle, $0.pattern)) }
      })
  }

  /// The first releases that re-awaken a muscle another one waits for.
  private func openers(_ muscle: Entity, _ pattern: Entity) -> [Entity] {
    expert.memory.openers.value(for: Memory.Standing(muscle: muscle, pattern: pattern)) {
      let (relations, both) = (expert.relations, expert.both)
      guard !expert.facts(relations.letsGo, nil, muscle, both, pattern).isEmpty else { return [] }
      let first = expert.facts(relations.comesFirst, nil, both, pattern).map { Entity($0.arguments[0]) }
      return first.filter { expert.holds(relations.reAwakens, $0, muscle, both, pattern) }
    }
  }
}
