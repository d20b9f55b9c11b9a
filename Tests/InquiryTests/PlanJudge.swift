import BuiltInKnowledge
import Inquiry
import Knowledge
import Logic

/// Judges a plan by what the files say, without the code that builds plans.
struct PlanJudge {
  private let base = BuiltInKnowledge.base
  private let zoned: Set<Entity>
  private let series: Set<Entity>
  private let core: Set<Entity>
  private let first: Entity
  private let quiet: Entity

  init() {
    let base = base
    zoned = Set(
      base.entities(.zone).filter { base.text($0, "press") != "yes" }.flatMap { base.references($0, "muscles") })
    series = Set(base.entity("hip_flexors", .group).map { base.members(of: $0) } ?? [])
    core = Set(["hip_pelvis", "trunk"].compactMap { base.entity($0, .region) })
    first = base.entity("tensor_fasciae_latae", .muscle) ?? Entity(index: 0)
    quiet = base.entity("gluteus_maximus", .muscle) ?? Entity(index: 0)
  }

  /// What is wrong with what came of a case.
  func problems(_ outcome: PlanBuilder.Outcome, _ plan: PlanCase) -> [String] {
    switch outcome {
    case .refer: isGrave(plan) ? [] : ["referred without a reason"]
    case .nothing: isGrave(plan) ? ["survived a flag"] : []
    case .plan(let built):
      (isGrave(plan) ? ["survived a flag"] : []) + problems(built, plan) + orderProblems(built) + untruths(built)
    }
  }

  private func isGrave(_ plan: PlanCase) -> Bool {
    plan.circumstances.flags.contains { flag in
      switch base.text(flag, "level") {
      case "modify": false
      case "avoid-region":
        base.references(flag, "regions").isEmpty && base.references(flag, "muscles").isEmpty
          && plan.circumstances.excluded.isEmpty
      default: true
      }
    }
  }

  // MARK: What is done

  private func problems(_ built: Plan, _ plan: PlanCase) -> [String] {
    var problems: [String] = []
    for step in built.steps {
      for muscle in step.muscles {
        let name = base.id(muscle)
        if step.phase == .release { problems += releaseProblems(muscle, plan).map { "\(name): \($0)" } }
        if step.phase == .lengthen, isAny(["long-and-overactive"], muscle, plan) {
          problems.append("\(name): long, stretched")
        }
        if step.phase != .integrate, isLeftAlone(muscle, plan) { problems.append("\(name): was to be left alone") }
      }
      problems += techniqueProblems(step, plan)
    }
    if (built.steps.last?.phase ?? .release) < .activate {
      problems.append("ends with \(built.steps.count) steps of release")
    }
    let most = plan.circumstances.exercises ?? 12
    if plan.circumstances.minutes == nil, built.steps.count > most, built.steps.count > 1 {
      problems.append("too many")
    }
    return problems
  }

  private func releaseProblems(_ muscle: Entity, _ plan: PlanCase) -> [String] {
    var problems: [String] = []
    if isAny(["underactive", "long-and-overactive"], muscle, plan) { problems.append("quiet or long, released") }
    if base.text(muscle, "press") == "no" { problems.append("must not be pressed") }
    if zoned.contains(muscle) { problems.append("lies in a forbidden zone") }
    if muscle == quiet, !plan.person.told.contains(where: { holds("overactive", muscle, $0) }) {
      problems.append("the gluteus maximus is released")
    }
    return problems
  }

  /// Whether any finding told gives a muscle one of some states.
  private func isAny(_ states: [String], _ muscle: Entity, _ plan: PlanCase) -> Bool {
    plan.person.told.contains { pattern in states.contains { holds($0, muscle, pattern) } }
  }

  private func holds(_ state: String, _ muscle: Entity, _ pattern: Entity) -> Bool {
    guard let both = base.entity("both", .side) else { return false }
    return base.model.contains(Fact(base.relation(state), [muscle, both, pattern].map(\.constant)))
  }

  private func isLeftAlone(_ muscle: Entity, _ plan: PlanCase) -> Bool {
    let flagged = plan.circumstances.flags.flatMap { base.references($0, "regions") + base.references($0, "muscles") }
    return plan.circumstances.excluded.union(flagged).contains { base.members(of: $0).contains(muscle) }
  }

  private func techniqueProblems(_ step: PlanStep, _ plan: PlanCase) -> [String] {
    guard let technique = step.technique else { return ["a step without a technique"] }
    let tools = base.references(technique, "tools")
    let lacks = tools.filter(plan.circumstances.missing.contains)
    let positions = base.references(technique, "positions")
    let ruledOut = plan.circumstances.impossible.union(
      plan.circumstances.flags.flatMap { base.references($0, "positions") })
    var problems: [String] = []
    if !lacks.isEmpty, lacks.count == tools.count || base.text(technique, "all_tools") != nil {
      problems.append("\(base.id(technique)) needs a missing tool")
    }
    if !positions.isEmpty, Set(positions).isSubset(of: ruledOut) {
      problems.append("\(base.id(technique)) needs an impossible position")
    }
    return problems
  }

  /// What is told of something dropped, and does not hold of the plan that is left.
  private func untruths(_ built: Plan) -> [String] {
    built.left.compactMap { left in
      guard case .budget(let safe) = left.cause, let muscle = left.muscles.first else { return nil }
      let name = base.id(muscle)
      func isReleased(_ muscle: Entity) -> Bool {
        built.steps.contains { $0.phase == .release && $0.muscles.contains(muscle) }
      }
      switch safe {
      case .releasedAnyway: return left.muscles.allSatisfy(isReleased) ? nil : "\(name): not released after all"
      case .anotherStays:
        return built.steps.contains { $0.phase == left.phase } ? nil : "\(name): nothing of its kind stays"
      case .assumedOnly, .outsideTheChain, .nothingWaits: return nil
      }
    }
  }

  // MARK: Order

  private func orderProblems(_ built: Plan) -> [String] {
    var problems: [String] = []
    let steps = built.steps
    let releases = steps.indices.filter { steps[$0].phase == .release }
    if let place = releases.first(where: { steps[$0].muscles.contains(first) }), place != 0 { problems.append("C3") }
    let inSeries = releases.filter { series.contains(steps[$0].muscle) }
    let others = releases.filter { !series.contains(steps[$0].muscle) }
    if let last = inSeries.last, let early = others.first, early < last { problems.append("C2") }
    let cores = steps.indices.filter { steps[$0].phase != .integrate && isCore(steps[$0].muscle) }
    let outers = steps.indices.filter { steps[$0].phase != .integrate && !isCore(steps[$0].muscle) }
    if let last = cores.last, let early = outers.first, early < last { problems.append("C1") }
    for (place, step) in steps.enumerated() {
      for need in step.needs where need.phase == .release || built.circumstances.order == .active {
        if !steps[..<place].contains(where: { $0.meets(need) }) { problems.append("C4") }
      }
      if step.phase == .lengthen,
        steps[place...].contains(where: { $0.phase == .release && !Set($0.muscles).isDisjoint(with: step.muscles) })
      {
        problems.append("C6")
      }
      if built.predecessors(of: place).contains(where: { $0 >= place }) { problems.append("after what comes later") }
    }
    for (one, next) in zip(steps, steps.dropFirst()) {
      guard let proof = built.order.proof(one, before: next) else {
        problems.append("unproved: \(base.id(one.muscle)) before \(base.id(next.muscle))")
        continue
      }
      if !built.order.accepts(proof.reason) { problems.append("a proof that does not check") }
    }
    return problems
  }

  private func isCore(_ muscle: Entity) -> Bool {
    series.contains(muscle) || base.references(muscle, "region").contains(where: core.contains)
  }
}
