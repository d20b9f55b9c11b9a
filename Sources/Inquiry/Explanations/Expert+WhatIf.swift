import Knowledge
import Logic

extension Expert {
  /// An expert in a world in which something is supposed of a person.
  ///
  /// What is said of muscles becomes facts of an extended model; what is said of habits changes the person and is not
  /// this expert's affair.
  public func supposing(_ supposition: Supposition, of person: Person) -> Expert {
    let patterns = settings(for: supposition.applied(to: person)).map(\.pattern)
    func facts(_ relation: Relation, _ muscles: [Entity]) -> [Fact] {
      muscles.flatMap(members).map { Fact(relation, [$0.constant]) }
    }
    func listed(_ relation: Relation, _ muscles: [Entity]) -> [Fact] {
      muscles.flatMap(members).flatMap { muscle in patterns.map { fact(relation, muscle, $0) } }
    }
    let added =
      facts(relations.testsStrong, supposition.strong + supposition.tight)
      + facts(relations.testsLoose, supposition.loose + supposition.weak)
      + facts(relations.leftOut, supposition.leftOut) + listed(relations.listedOveractive, supposition.tight)
      + listed(relations.listedUnderactive, supposition.weak)
    let contrary = [relations.listedUnderactive: supposition.tight, relations.listedOveractive: supposition.weak]
    let removed = contrary.flatMap { listed($0.key, $0.value) }.filter(base.model.isGiven)
    return world(Memory.World(added: added, removed: removed, tools: supposition.tools.map(Set.init) ?? tools))
  }

  /// The expert in a world, which is made once for all that is asked in it.
  private func world(_ world: Memory.World) -> Expert {
    memory.worlds.value(for: world) {
      Expert(self, in: base.supposing(world.added, without: world.removed), tools: world.tools)
    }
  }

  /// What a supposition changes for a person, told against what held before.
  ///
  /// - Parameters:
  ///   - supposition: what is supposed.
  ///   - person: the person as known.
  ///   - world: the expert in the supposed world.
  public func changed(by supposition: Supposition, for person: Person, in world: Expert) -> Answer {
    let supposed = supposition.applied(to: person)
    let settings = (before: settings(for: person), after: world.settings(for: supposed))
    var changes = Changes(supposition)
    changes.muscles = muscles(settings.before, settings.after, world)
    let leaders = (before: leader(in: settings.before)?.muscle, after: world.leader(in: settings.after)?.muscle)
    if leaders.before != leaders.after { changes.leader = leaders }
    compare(wholePlan(for: person), world.wholePlan(for: supposed), &changes)
    let patterns = (before: settings.before.map(\.pattern), after: settings.after.map(\.pattern))
    changes.patterns = (
      patterns.before.filter { !patterns.after.contains($0) }, patterns.after.filter { !patterns.before.contains($0) }
    )
    changes.breaks = breaks(changes, patterns.before, in: world)
    return world.answer(changes, settings.after)
  }

  private func answer(_ changes: Changes, _ settings: [Setting]) -> Answer {
    let told = changes.muscles.map(\.after).filter { [.release, .activate].contains($0.verdict) || $0.instead != nil }
    var result = answer(
      .explanation(.changes(changes)), proving: Array(told.compactMap(\.fact).filter(base.model.contains).prefix(1)),
      findings: changes.muscles.map(\.after), isAdvice: true)
    result.assumptions = assumptions(behind: result.findings, settings)
    return result
  }

  /// The muscles whose verdict or state is another one in the supposed world.
  private func muscles(_ before: [Setting], _ after: [Setting], _ world: Expert) -> [Changes.Muscle] {
    base.entities(.muscle).filter { facts(relations.partOf, $0, nil).isEmpty }.compactMap { muscle in
      let old = finding(muscle, .release, in: before)
      let new = world.finding(muscle, .release, in: after)
      let isSame = (old.verdict, old.state) == (new.verdict, new.state) && old.instead == new.instead
      return isSame ? nil : Changes.Muscle(before: old, after: new)
    }
  }

  private func compare(_ before: [PlanStep], _ after: [PlanStep], _ changes: inout Changes) {
    changes.gone = before.filter { step in !after.contains { $0.key == step.key } }
    changes.new = after.filter { step in !before.contains { $0.key == step.key } }
    changes.otherwise = after.compactMap { step in
      before.first { $0.key == step.key }.flatMap { $0.technique == step.technique ? nil : ($0, step) }
    }
    changes.steps = after.count
  }

  /// For each kind of loss the lowest fact of the old proof that does not hold any more.
  ///
  /// What is left out because that is supposed needs no reason.
  private func breaks(_ changes: Changes, _ patterns: [Entity], in world: Expert) -> [Changes.Break] {
    let lost = changes.muscles.compactMap(\.before.fact) + changes.gone.flatMap(\.facts)
    let first = changes.leader?.before.map { leader in patterns.map { fact(relations.comesFirst, leader, $0) } } ?? []
    let proofs = (first + lost).filter { base.model.contains($0) && !world.base.model.contains($0) }.uniqued()
    let breaks = proofs.prefix(24).compactMap { base.model.reason($0) }.compactMap { lowest($0, world) }
    var seen: Set<[Int]> = []
    return breaks.filter { found in
      guard found.hindrance?.relation != relations.leftOut else { return false }
      return seen.insert([Int(found.lost.relation.index), found.hindrance?.hashValue ?? 0]).inserted
    }
  }

  private func lowest(_ reason: Reason, _ world: Expert) -> Changes.Break? {
    for premise in reason.premises {
      switch premise {
      case .absent(let fact):
        if world.base.model.contains(fact) { return Changes.Break(lost: reason.fact, hindrance: fact) }
      case .given, .derived:
        if !world.base.model.contains(premise.fact) { return lowest(premise, world) }
      }
    }
    return world.base.model.contains(reason.fact) ? nil : Changes.Break(lost: reason.fact, hindrance: nil)
  }

  /// Answers "what if I skip …?" from the order's own proof, and tells what else changes.
  func skipWithChanges(_ question: Question) -> Answer {
    var answer = skip(question)
    var supposition = Supposition()
    supposition.leftOut = question.subjects
    let world = supposing(supposition, of: question.person)
    let changed = changed(by: supposition, for: question.person, in: world)
    if case .explanation(let changes) = changed.content { answer.more = [changes] }
    return answer
  }
}
