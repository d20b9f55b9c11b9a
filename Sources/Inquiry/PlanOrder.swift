import Knowledge
import Logic

/// Why the steps of a plan stand in their order: the facts of the plan beside the knowledge, and what follows.
public struct PlanOrder: Sendable {
  /// Where an order comes from, the strongest first.
  public enum Strength: String, Sendable, CaseIterable {
    case method, textbook, convention
  }

  /// The proof that one step comes before another.
  public struct Proof: Sendable {
    /// Where the order comes from.
    public let strength: Strength
    /// The checked proof.
    public let reason: Reason
  }

  /// The knowledge together with what is planned.
  public let model: Model
  private let relations: [Strength: Relation]
  private let phases: [Phase: Entity]

  /// Derives the order of what is planned.
  ///
  /// - Parameters:
  ///   - planned: the muscles of each phase.
  ///   - patterns: the patterns that count.
  ///   - order: how the drill in between is read.
  ///   - listed: neighbours that only the list of muscles puts in order.
  ///   - base: the knowledge.
  init(
    _ planned: [(Phase, Entity)], patterns: [Entity], _ order: Circumstances.Order, listed: [(Entity, Entity)] = [],
    _ base: KnowledgeBase
  ) {
    phases = Dictionary(
      uniqueKeysWithValues: Phase.allCases.compactMap { phase in base.entity(phase.rawValue, .phase).map { (phase, $0) }
      })
    relations = Dictionary(
      uniqueKeysWithValues: Strength.allCases.map { ($0, base.relation("precedes-by-" + $0.rawValue)) })
    let (phases, relation) = (phases, base.relation("planned"))
    var facts = planned.compactMap { phase, muscle in
      phases[phase].map { Fact(relation, [$0.constant, muscle.constant]) }
    }
    facts += patterns.map { Fact(base.relation("counts-here"), [$0.constant]) }
    facts += [base.entity(order.rawValue, .concept)].compactMap { $0 }.map {
      Fact(base.relation("read-as"), [$0.constant])
    }
    facts += listed.map { Fact(base.relation("listed-before"), [$0.constant, $1.constant]) }
    model = base.model.extended(with: facts)
  }

  /// The fact that puts one thing to do before another, by an order of some strength.
  func fact(_ first: (Phase, Entity), _ later: (Phase, Entity), _ strength: Strength) -> Fact? {
    guard let relation = relations[strength], let phase = phases[first.0], let then = phases[later.0] else { return nil }
    return Fact(relation, [phase, first.1, then, later.1].map(\.constant))
  }

  /// Whether one thing to do must come before another, by the method or a textbook.
  func mustPrecede(_ first: (Phase, Entity), _ later: (Phase, Entity)) -> Bool {
    [Strength.method, .textbook].contains { fact(first, later, $0).map(model.contains) == true }
  }

  /// Why one step comes before another, by the strongest order there is; nil if nothing says so.
  public func proof(_ first: PlanStep, before later: PlanStep, _ base: KnowledgeBase) -> Proof? {
    let checker = ProofChecker(base.program)
    for strength in Strength.allCases {
      for muscle in first.muscles {
        for other in later.muscles {
          guard let fact = fact((first.phase, muscle), (later.phase, other), strength), let reason = model.reason(fact),
            checker.accepts(reason, in: model)
          else { continue }
          return Proof(strength: strength, reason: reason)
        }
      }
    }
    return nil
  }
}
