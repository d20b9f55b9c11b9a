import Knowledge
import Logic

/// Why the steps of a plan stand in their order.
///
/// The rules of order are evaluated over what is planned and the facts they ask about, not over all that is known: a
/// plan is made in a moment, and its order worked out when somebody asks for it. A proof is told as one: where it rests
/// on knowledge, the reason of that knowledge is put in.
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

  /// What is planned, as far as its order hangs on it.
  struct Planned: Sendable {
    let steps: [PlanStep]
    /// Muscles that stand one before the other because the list has them so.
    let listed: [(Entity, Entity)]
    let patterns: [Entity]
    let reading: Circumstances.Order

    /// This as facts.
    func facts(_ basis: OrderBasis) -> [Fact] {
      let order = basis.order
      var facts = steps.flatMap { step in
        step.muscles.compactMap { muscle in
          basis.phases[step.phase].map { Fact(order.planned, [$0.constant, muscle.constant]) }
        }
      }
      facts += patterns.map { Fact(order.countsHere, [$0.constant]) }
      if let read = basis.base.entity(reading.rawValue, .concept) { facts.append(Fact(order.readAs, [read.constant])) }
      return facts + listed.map { Fact(order.listedBefore, [$0.constant, $1.constant]) }
    }
  }

  private let planned: Planned
  private let tools: PlanTools
  private let evaluated = Once<(given: [Fact], model: Model)>()
  /// The reasons told already.
  private let reasons = Memo<Fact, Reason?>(10_000)

  init(_ planned: Planned, _ tools: PlanTools) {
    (self.planned, self.tools) = (planned, tools)
  }

  private var basis: OrderBasis { tools.basis }
  /// The facts of this plan, given beside the knowledge.
  public var given: [Fact] { worked.given }
  private var model: Model { worked.model }

  private var worked: (given: [Fact], model: Model) {
    evaluated.value {
      let given = planned.facts(basis)
      let asked = basis.facts(about: planned.steps.flatMap(\.muscles), in: planned.patterns)
      return (given, Model(basis.order.prepared, given: given + asked))
    }
  }

  /// The fact that puts one thing to do before another, by an order of some strength.
  func fact(_ first: Need, _ later: Need, _ strength: Strength) -> Fact? {
    guard let relation = basis.relations[strength], let phase = basis.phases[first.phase],
      let then = basis.phases[later.phase]
    else { return nil }
    return Fact(relation, [phase, first.muscle, then, later.muscle].map(\.constant))
  }

  /// Whether one step must come before another, by the method or a textbook.
  func mustPrecede(_ first: PlanStep, _ later: PlanStep) -> Bool {
    first.needsGiven.contains { need in later.needsGiven.contains { mustPrecede(need, $0) } }
  }

  private func mustPrecede(_ first: Need, _ later: Need) -> Bool {
    [Strength.method, .textbook].contains { fact(first, later, $0).map(model.contains) == true }
  }

  /// Why one step comes before another, by the strongest order there is; nil if nothing says so.
  public func proof(_ first: PlanStep, before later: PlanStep) -> Proof? {
    for strength in Strength.allCases {
      for need in first.needsGiven {
        for other in later.needsGiven {
          guard let fact = fact(need, other, strength), let reason = reason(fact), accepts(reason) else { continue }
          return Proof(strength: strength, reason: reason)
        }
      }
    }
    return nil
  }

  /// Why a fact holds, of this plan or of the knowledge: of all ways the one of least height, then the smallest.
  public func reason(_ fact: Fact) -> Reason? {
    reasons.value(for: fact) { lookedUpReason(fact) }
  }

  private func lookedUpReason(_ fact: Fact) -> Reason? {
    if let known = basis.base.model.reason(fact) { return known }
    let ways = model.reasons(for: fact, most: Self.mostWays).map(grounded)
    return ways.min { ($0.height, $0.size) < ($1.height, $1.size) }
  }

  private static let mostWays = 16

  /// The proof with the reasons of the knowledge put in where it rests on it.
  private func grounded(_ reason: Reason) -> Reason {
    switch reason {
    case .given(let fact): basis.base.model.reason(fact) ?? reason
    case .absent: reason
    case .derived(let fact, let rule, let premises):
      .derived(fact, by: rule, from: premises.map { self.reason($0.fact) ?? $0 })
    }
  }

  /// Whether anything that follows of this plan rests on a rule, by one of its proofs.
  public func rests(on rule: Rule.ID) -> Bool {
    Set(basis.rules.map(\.conclusion.relation)).contains { relation in
      model.facts(relation).contains { fact in
        model.reasons(for: fact, most: Self.mostWays).contains { Self.uses(grounded($0), rule) }
      }
    }
  }

  private static func uses(_ reason: Reason, _ rule: Rule.ID) -> Bool {
    if case .derived(_, rule, _) = reason { return true }
    return reason.premises.contains { uses($0, rule) }
  }

  /// Whether a proof passes the checker: what rests on the knowledge against the knowledge, the rest against the plan.
  public func accepts(_ reason: Reason) -> Bool {
    var parts: [Reason] = []
    let top = pruned(reason, &parts)
    return basis.checker.accepts(top, in: model)
      && parts.allSatisfy { basis.checker.accepts($0, in: basis.base.model) }
  }

  /// The proof cut off where it rests on the knowledge.
  private func pruned(_ reason: Reason, _ parts: inout [Reason]) -> Reason {
    if basis.base.model.contains(reason.fact) {
      parts.append(reason)
      return .given(reason.fact)
    }
    switch reason {
    case .given: return reason
    case .absent:
      parts.append(reason)
      return reason
    case .derived(let fact, let rule, let premises):
      return .derived(fact, by: rule, from: premises.map { pruned($0, &parts) })
    }
  }
}
