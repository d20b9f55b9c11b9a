import Knowledge
import Logic

extension Expert {
  /// Says why a fact does not hold: from the rules that could have given it.
  ///
  /// - Returns: nothing if it holds.
  public func whyNot(_ fact: Fact, contrary: Fact? = nil) -> WhyNot? {
    guard !base.model.contains(fact) else { return nil }
    var shortfall = Shortfall(base)
    let nearest = shortfall.nearest(to: fact)
    let told = contrary.flatMap { base.model.contains($0) ? $0 : nil }
    return WhyNot(
      fact: fact, rule: nearest?.rule, gaps: nearest?.gaps ?? [.lacks(fact)],
      ways: checkedWays(to: fact, &shortfall), contrary: told)
  }

  /// The smallest sets of things that would have to be otherwise for a fact to hold, each with a proof that the checker
  /// would accept were they otherwise; sets in which something nameless is missing have none.
  func checkedWays(to fact: Fact, _ shortfall: inout Shortfall) -> [[Obstacle]] {
    shortfall.ways(to: fact).filter { way in
      guard let proof = way.proof else { return true }
      let added = way.obstacles.compactMap(\.missing)
      let removed = way.obstacles.compactMap(\.hindrance)
      return checker.accepts(proof, in: base.model, supposing: Set(added), without: Set(removed))
    }.map(\.obstacles)
  }

  // MARK: Questions

  /// Answers "why not release …?" where the muscle is indeed not released: the verdict, then the rules that missed it.
  func whyNotVerdict(_ question: Question) -> Answer {
    var answer = verdict(question)
    let action = question.action ?? .release
    let misses = answer.findings.compactMap { finding in whyNot(finding, action, question.person) }
    if !misses.isEmpty { answer.more = [.whyNot(Array(misses.prefix(2)))] }
    return answer
  }

  private func whyNot(_ finding: Finding, _ action: Action, _ person: Person) -> WhyNot? {
    guard let pattern = finding.pattern ?? settings(for: person).first?.pattern else { return nil }
    let wished = fact(relations.due(action), finding.subject, pattern)
    return whyNot(wished, contrary: finding.fact)
  }

  /// Answers "why isn't … in my plan?".
  func whyNotInPlan(_ question: Question) -> Answer {
    let settings = settings(for: question.person)
    let steps = wholePlan(for: question.person)
    let muscles = question.subjects.flatMap(members).uniqued()
    let inPlan = muscles.filter { muscle in steps.contains { $0.muscles.contains(muscle) } }
    guard inPlan.isEmpty else { return alreadyPlanned(question, inPlan, steps) }
    let findings = muscles.map { finding($0, .release, in: settings) }
    var result = answer(.whyState(findings), on: findings, settings, .release)
    let looked = planSettings(for: question.person).map(\.pattern)
    let beyond = findings.first { finding in finding.pattern.map { !looked.contains($0) } ?? false }
    if let beyond {
      result.more = [.beyondPlan(beyond, looked)]
    } else if let pattern = looked.first {
      result.more = [.whyNot(muscles.compactMap { nearestMiss($0, pattern) }.prefix(2).map { $0 })]
    }
    result.verdict = nil
    return result
  }

  /// Of release, activation and lengthening what came nearest to being due.
  private func nearestMiss(_ muscle: Entity, _ pattern: Entity) -> WhyNot? {
    let misses = Action.allCases.compactMap { whyNot(fact(relations.due($0), muscle, pattern)) }
    return misses.min { ($0.ways.first?.count ?? .max) < ($1.ways.first?.count ?? .max) }
  }

  private func alreadyPlanned(_ question: Question, _ planned: [Entity], _ steps: [PlanStep]) -> Answer {
    var result = answer(
      .planned(planned, steps),
      proving: steps.filter { !Set($0.muscles).isDisjoint(with: planned) }.compactMap(\.facts.first),
      assumptions: settings(for: question.person).compactMap(\.assumption).uniqued(), isAdvice: true)
    result.findings = planned.map { finding($0, .release, in: settings(for: question.person)) }
    return result
  }

  /// Answers "why not start with …?": why the muscle does not come first, beside why another does.
  func whyNotFirst(_ question: Question) -> Answer {
    var answer = whyFirst(question)
    let settings = settings(for: question.person)
    guard let (leader, setting) = leader(in: settings), let subject = question.subjects.first else { return answer }
    let misses = members(of: subject).filter { $0 != leader }.prefix(1).compactMap { muscle in
      whyNot(
        fact(relations.comesFirst, muscle, setting.pattern),
        contrary: fact(relations.comesFirst, leader, setting.pattern)
      )
    }
    if !misses.isEmpty { answer.more = [.whyNot(misses)] }
    return answer
  }
}
