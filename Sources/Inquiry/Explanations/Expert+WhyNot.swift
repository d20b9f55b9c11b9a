import Knowledge
import Logic

extension Expert {
  /// Says why a fact does not hold: from the rules that could have given it.
  ///
  /// - Returns: nothing if it holds, or if a way named would not give it after all.
  public func whyNot(_ fact: Fact, contrary: Fact? = nil) -> WhyNot? {
    guard !base.model.contains(fact) else { return nil }
    var shortfall = Shortfall(base)
    let nearest = shortfall.misses(of: fact).first
    let ways = shortfall.ways(to: fact).filter { isEnough($0, for: fact) }
    let told = contrary.flatMap { base.model.contains($0) ? $0 : nil }
    return WhyNot(fact: fact, rule: nearest?.rule, gaps: nearest?.gaps ?? [.lacks(fact)], ways: ways, contrary: told)
  }

  /// Whether a set of gaps, were they closed, would give a fact: tried in a model that has them closed, and the proof
  /// checked there. What only holds because it follows cannot be taken away, so a set with such a gap passes if all
  /// its gaps are there.
  public func isEnough(_ gaps: [Obstacle], for fact: Fact) -> Bool {
    var (added, removed, isTestable): ([Fact], [Fact], Bool) = ([], [], true)
    for gap in gaps {
      switch gap {
      case .lacks(let fact): added.append(fact)
      case .hindered(let fact):
        guard base.model.contains(fact) else { return false }
        removed.append(fact)
        if !base.model.isGiven(fact) { isTestable = false }
      case .lacksAny, .same: isTestable = false
      }
    }
    guard added.allSatisfy({ !base.model.contains($0) }) else { return false }
    guard isTestable else { return true }
    let model = base.model.extended(with: added, without: removed)
    guard let reason = model.reason(fact) else { return false }
    return ProofChecker(base.program).accepts(reason, in: model)
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
    let planned = muscles.filter { muscle in steps.contains { $0.muscles.contains(muscle) } }
    guard planned.isEmpty else { return alreadyPlanned(question, planned, steps) }
    let findings = muscles.map { finding($0, .release, in: settings) }
    var result = answer(.verdicts(nil, findings), on: findings, settings, .release)
    let pattern = settings.first?.pattern
    let misses = muscles.compactMap { muscle in pattern.flatMap { nearestMiss(muscle, $0) } }
    result.more = [.whyNot(Array(misses.prefix(2)))]
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
      .planned(planned, steps), proving: steps.filter { !Set($0.muscles).isDisjoint(with: planned) }.compactMap(\.facts.first),
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
        fact(relations.comesFirst, muscle, setting.pattern), contrary: fact(relations.comesFirst, leader, setting.pattern)
      )
    }
    if !misses.isEmpty { answer.more = [.whyNot(misses)] }
    return answer
  }
}
