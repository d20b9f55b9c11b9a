import Knowledge
import Logic

/// Builds plans: what is due for a person, ordered, and cut to what there is time, room and tools for.
public struct PlanBuilder: Sendable {
  /// What came of building a plan.
  public enum Outcome: Sendable {
    case plan(Plan)
    /// Something told comes before any plan.
    case refer(Entity)
    /// Nothing is known that could be planned for.
    case nothing
  }

  let expert: Expert
  let tools: PlanTools

  var base: KnowledgeBase { expert.base }
  var techniques: TechniqueIndex { tools.techniques }
  var places: MusclePlaces { tools.places }

  /// A builder that draws on an expert.
  public init(_ expert: Expert) {
    self.expert = expert
    tools = expert.memory.planTools { PlanTools(expert) }
  }

  /// Builds a plan, or takes up the one built before for the same person in the same circumstances.
  ///
  /// - Parameters:
  ///   - person: what is known of the person.
  ///   - circumstances: what the plan has to get by with.
  public func build(for person: Person, _ circumstances: Circumstances = Circumstances()) -> Outcome {
    expert.memory.plans.value(for: Memory.Order(person: person, circumstances: circumstances)) {
      built(for: person, circumstances)
    }
  }

  /// Every step that is due for a person, whatever the time it takes; none where there is no plan.
  func wholePlan(for person: Person) -> [PlanStep] {
    expert.memory.wholes.value(for: person) {
      var work = work(Circumstances(), person)
      return chosenSteps(&work)
    }
  }

  private func built(for person: Person, _ circumstances: Circumstances) -> Outcome {
    if let flag = circumstances.gate(base) { return .refer(flag) }
    var work = work(circumstances, person)
    var steps = chosenSteps(&work)
    guard !steps.isEmpty else { return .nothing }
    cut(&steps, &work)
    return .plan(plan(steps, work, person))
  }

  private func work(_ circumstances: Circumstances, _ person: Person) -> Work {
    let settings = expert.planSettings(for: person)
    var work = Work(circumstances, settings, BodySides(base, both: expert.both, told: person.sides))
    work.toldBeside = person.told.filter { told in !settings.contains { $0.pattern == told } }
    return work
  }

  /// The steps that are due, before any is dropped; none where nothing would be drilled or moved.
  private func chosenSteps(_ work: inout Work) -> [PlanStep] {
    findDue(in: work.settings, &work)
    leaveOutWhatWaits(&work)
    var steps = exercises(for: &work)
    addMovements(to: &steps, &work)
    return steps.contains { $0.phase >= .activate } ? steps : []
  }

  /// What is gathered while a plan is built.
  struct Work {
    let circumstances: Circumstances
    let settings: [Setting]
    let sides: BodySides
    /// What was told, but is no finding that a plan is made for.
    var toldBeside: [Entity] = []
    var units: [Unit] = []
    var left: [LeftOut] = []

    init(_ circumstances: Circumstances, _ settings: [Setting], _ sides: BodySides) {
      self.circumstances = circumstances
      self.settings = settings
      self.sides = sides
    }
  }

  /// One thing to do for one muscle, before exercises are chosen.
  struct Unit: Hashable {
    let phase: Phase
    let muscle: Entity
    let side: Entity
    let fact: Fact
    let isAssumed: Bool
    let techniques: [Entity]
  }

  private func plan(_ steps: [PlanStep], _ work: Work, _ person: Person) -> Plan {
    let used = Set(steps.flatMap(\.facts).compactMap { $0.arguments.last.map { Entity($0) } })
    return Plan(
      steps: steps, left: work.left, patterns: work.settings.map(\.pattern),
      sides: work.sides.told.filter { told, _ in work.settings.contains { $0.pattern == told } },
      assumptions: work.settings.filter { used.contains($0.pattern) }.compactMap(\.assumption).uniqued(),
      failingPremise: expert.failingPremise(for: person), circumstances: work.circumstances,
      order: order(steps, work), changeover: limit("changeover"))
  }

  /// A figure of the usual plan.
  public func limit(_ name: String) -> Int {
    base.entities(.planning).first.flatMap { base.text($0, name) }.flatMap { Int($0) } ?? 0
  }
}
