import Knowledge
import Logic

extension Expert {
  /// The patterns a plan is made for: those told, and what is assumed as far as its chain comes first.
  ///
  /// What is merely typical of desk workers is no finding: it would make a plan for the whole body.
  func planSettings(for person: Person) -> [Setting] {
    let all = settings(for: person)
    let found = all.filter { base.text($0.pattern, "from_typical") == nil }
    let settings = found.isEmpty ? all : found
    let told = settings.filter { $0.assumption == nil }
    return told.isEmpty ? Array(settings.prefix(2)) : told + settings.filter { $0.assumption != nil }.prefix(1)
  }

  /// The whole muscles that have a state in a pattern, and the state.
  func states(in pattern: Entity) -> [(Entity, Finding.State)] {
    let listed = [relations.overactive, relations.underactive, relations.longAndOveractive].flatMap { relation in
      facts(relation, nil, both, pattern).map { Entity($0.arguments[0]) }
    }
    return listed.uniqued().filter { facts(relations.partOf, $0, nil).isEmpty }.compactMap { muscle in
      state(of: muscle, in: pattern).map { (muscle, $0) }
    }
  }

  /// Every step that is due for a person, whatever the time it takes; none where there is no plan.
  func wholePlan(for person: Person) -> [PlanStep] { planBuilder.wholePlan(for: person) }

  /// Builds plans from what is known here.
  public var planBuilder: PlanBuilder { PlanBuilder(self) }

  /// A plan as an answer, with the reason of its first step; ``whole(_:)`` gives those of the others.
  public func answer(with plan: Plan) -> Answer {
    var builder = ChainBuilder(base: base)
    for reason in opening(of: plan) { builder.add(reason) }
    var answer = plain(.plan(plan), isAdvice: true)
    answer.unproven = plan.steps.flatMap(\.facts).filter(isUnproven)
    answer.chain = builder.links
    answer.holdsMore = true
    answer.assumptions = plan.assumptions
    answer.failingPremise = plan.failingPremise
    answer.evidence = evidence(for: builder.links)
    return answer
  }

  /// An answer with all its reasons: of a plan, after that of its first step, those of every step and the proof of
  /// every neighbouring pair.
  public func whole(_ answer: Answer) -> Answer {
    guard answer.holdsMore, case .plan(let plan) = answer.content else { return answer }
    var builder = ChainBuilder(base: base)
    for reason in opening(of: plan) { builder.add(reason) }
    for reason in plan.steps.flatMap(\.facts).compactMap(soundReason) { builder.add(reason) }
    for (first, later) in zip(plan.steps, plan.steps.dropFirst()) {
      if let reason = proof(first, before: later, in: plan) { builder.add(reason) }
    }
    var whole = answer
    whole.chain = builder.links
    whole.holdsMore = false
    return whole
  }

  func proof(_ first: PlanStep, before later: PlanStep, in plan: Plan) -> Reason? {
    plan.order.proof(first, before: later)?.reason
  }

  /// Why the first step is the first, or, where no order says so, why it is due.
  private func opening(of plan: Plan) -> [Reason] {
    guard let first = plan.steps.first else { return [] }
    let leads = plan.patterns.map { fact(relations.comesFirst, first.muscle, $0) }.filter(base.model.contains)
    let facts = first.phase == .release ? leads.prefix(1) + first.facts.prefix(1) : first.facts.prefix(2)
    return facts.compactMap(soundReason)
  }
}

extension Expert {
  /// Why a step of a plan is due, and why it comes right after the step before it.
  public func why(_ plan: Plan, _ place: Int) -> Answer {
    let step = plan.steps[place]
    var reasons = place == 0 ? opening(of: plan) : []
    reasons += step.facts.prefix(3).compactMap(soundReason)
    if place > 0, let order = proof(plan.steps[place - 1], before: step, in: plan) { reasons.append(order) }
    return answer(.plan(plan), reasons)
  }

  /// Why one step of a plan comes before another, and by what kind of order; nil where only the steps between them
  /// put them so.
  public func why(_ plan: Plan, _ first: Int, before later: Int) -> (Answer, PlanOrder.Strength?) {
    let proof = plan.order.proof(plan.steps[first], before: plan.steps[later])
    return (answer(.plan(plan), proof.map { [$0.reason] } ?? []), proof?.strength)
  }

  private func answer(_ content: Answer.Content, _ reasons: [Reason]) -> Answer {
    var builder = ChainBuilder(base: base)
    for reason in reasons { builder.add(reason) }
    var answer = plain(content, isAdvice: true)
    answer.chain = builder.links
    answer.evidence = evidence(for: builder.links)
    return answer
  }
}
