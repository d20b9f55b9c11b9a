import BuiltInKnowledge
import Inquiry
import Knowledge
import Testing

/// A plan works one side of the body only where somebody told the side and the files say what belongs there.
struct PlanSidesTests {
  private let base = BuiltInKnowledge.base
  private let builder = PlanBuilder(Expert(BuiltInKnowledge.base))

  private func side(_ id: String) throws -> Entity { try #require(base.entity(id, .side)) }
  private func pattern(_ id: String) throws -> Entity { try #require(base.entity(id, .pattern)) }

  private func plan(_ told: [Entity], _ sides: [Entity: Entity] = [:], denying denied: [Entity] = []) -> Plan? {
    var person = Person(told: told, denied: Set(denied))
    person.sides = sides
    guard case .plan(let plan) = builder.build(for: person) else { return nil }
    return plan
  }

  /// The patterns that may hold on one side.
  private var sided: [Entity] { base.entities(.pattern).filter { !base.words($0, "side_words").isEmpty } }

  @Test func `where no side was told, every step is for both`() throws {
    for pattern in base.entities(.pattern) {
      for step in plan([pattern])?.steps ?? [] { #expect(step.side == (try side("both")), "\(base.id(pattern))") }
    }
  }

  @Test func `the plan for the right is that for the left with the sides changed`() throws {
    let (left, right, both) = (try side("left"), try side("right"), try side("both"))
    let other = [left: right, right: left, both: both]
    #expect(sided.count >= 15)
    for pattern in sided {
      guard let one = plan([pattern], [pattern: left]), let two = plan([pattern], [pattern: right]) else { continue }
      #expect(one.steps.map { other[$0.side] } == two.steps.map(\.side), "\(base.id(pattern))")
      #expect(one.steps.map(\.muscles) == two.steps.map(\.muscles))
      #expect(one.duration == two.duration && one.duration <= plan([pattern])?.duration ?? 0)
    }
  }

  @Test func `a muscle stands on the side that the files give it, or on both`() throws {
    let (left, right, both) = (try side("left"), try side("right"), try side("both"))
    var oneSided = 0
    for pattern in sided {
      let (same, across) = (members(pattern, "same_side"), members(pattern, "other_side"))
      for step in plan([pattern], [pattern: left])?.steps ?? [] where step.side != both {
        oneSided += 1
        #expect(step.phase != .integrate)
        #expect(step.technique.map { base.text($0, "at_once") == nil } ?? true)
        for muscle in step.muscles {
          let expected = same.isEmpty && across.isEmpty || same.contains(muscle) ? left : right
          #expect(step.side == expected, "\(base.id(pattern)): \(base.id(muscle))")
          if step.side == right { #expect(across.contains(muscle)) }
        }
      }
    }
    #expect(oneSided > 40)
  }

  private func members(_ pattern: Entity, _ field: String) -> Set<Entity> {
    Set(base.references(pattern, field).flatMap { base.members(of: $0) })
  }

  @Test func `the left hip hikes: the side of the back left, the gluteus medius right, the TFL on both for sitting`()
    throws
  {
    let (left, right, both) = (try side("left"), try side("right"), try side("both"))
    let hike = try pattern("hip_hikes")
    func sides(_ plan: Plan?) -> [String: Entity] {
      (plan?.steps ?? []).reduce(into: [:]) { sides, step in
        for muscle in step.muscles where step.phase != .integrate { sides[base.id(muscle)] = step.side }
      }
    }
    let sitting = sides(plan([hike], [hike: left]))
    #expect(sitting["quadratus_lumborum"] == left && sitting["gluteus_medius"] == right)
    #expect(sitting["tensor_fasciae_latae"] == both && sitting["gluteus_maximus"] == both)
    let standing = sides(plan([hike], [hike: left], denying: [try pattern("sitting")]))
    #expect(standing["tensor_fasciae_latae"] == right && standing["quadratus_lumborum"] == left)
  }

  @Test func `what another finding asks for on both sides is done on both`() throws {
    let (feet, arch, left) = (try pattern("flat_foot"), try pattern("pronation_distortion"), try side("left"))
    let alone = try #require(plan([feet], [feet: left]))
    #expect(alone.steps.contains { $0.side == left })
    let together = try #require(plan([feet, arch], [feet: left]))
    let shared = Set((plan([arch])?.steps ?? []).filter { $0.phase != .integrate }.flatMap(\.muscles))
    for step in together.steps where !shared.isDisjoint(with: step.muscles) { #expect(step.side != left) }
  }

  @Test func `one-sided plans are as safe as any`() throws {
    let judge = PlanJudge()
    let others = base.entities(.pattern)
    // A sample of the pairs: without sides all of them are tried elsewhere.
    for (number, pattern) in sided.enumerated() {
      for other in stride(from: number % 5, to: others.count, by: 5).map({ others[$0] }) where other != pattern {
        var person = Person(told: [other, pattern])
        person.sides = [pattern: try side("left")]
        let problems = judge.problems(builder.build(for: person), PlanCase([.finding(other), .finding(pattern)]))
        #expect(problems.isEmpty, "\(base.id(pattern)) \(base.id(other)): \(problems)")
      }
    }
  }
}
