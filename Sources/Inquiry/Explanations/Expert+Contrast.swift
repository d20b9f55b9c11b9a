import Knowledge
import Logic

extension Expert {
  /// Answers "why this and not that?": one fact against another, and the first difference that decides.
  func contrast(_ question: Question) -> Answer {
    let settings = settings(for: question.person)
    guard question.subjects.count > 1 else { return whyNotVerdict(question) }
    let muscles = question.subjects.map { Array(members(of: $0)) }
    if let contrast = contrast(muscles[0], muscles[1], question, settings) {
      return answer(contrast, question, settings)
    }
    if let contrast = contrast(muscles[1], muscles[0], question, settings) {
      var answer = answer(contrast, question, settings)
      answer.isReversed = true
      return answer
    }
    return alike(question, settings)
  }

  /// The first difference by which something is so of one of the first muscles and of none of the second.
  private func contrast(
    _ first: [Entity], _ second: [Entity], _ question: Question, _ settings: [Setting]
  ) -> Contrast? {
    for relation in telling(question) where !holds(relation, for: second, in: settings) {
      for setting in settings {
        let facts = first.map { fact(relation, $0, setting.pattern) }.filter(base.model.contains)
        guard let fact = facts.first, let other = second.first else { continue }
        if let contrast = contrast(fact, self.fact(relation, other, setting.pattern)) { return contrast }
      }
    }
    return nil
  }

  private func holds(_ relation: Relation, for muscles: [Entity], in settings: [Setting]) -> Bool {
    muscles.contains { muscle in settings.contains { base.model.contains(fact(relation, muscle, $0.pattern)) } }
  }

  /// The relations that could be meant, the most telling first.
  private func telling(_ question: Question) -> [Relation] {
    let states = [relations.overactive, relations.underactive]
    guard let action = question.action else {
      return [relations.comesFirst] + Action.allCases.map { relations.due($0) } + states
    }
    let due = [relations.due(action)]
    return action == .release ? due + [relations.comesFirst] + states : due + states
  }

  private func answer(_ contrast: Contrast, _ question: Question, _ settings: [Setting]) -> Answer {
    var result = answer(
      .explanation(.contrast(contrast)), proving: [contrast.met].compactMap { $0 }, isAdvice: true)
    let pattern = contrast.fact.arguments.last.map(Entity.init)
    result.assumptions = settings.filter { $0.pattern == pattern }.compactMap(\.assumption)
    result.findings = [contrast.fact, contrast.foil].map { finding(Entity($0.arguments[0]), .release, in: settings) }
    return result
  }

  private func contrast(_ fact: Fact, _ foil: Fact) -> Contrast? {
    guard base.model.contains(fact), !base.model.contains(foil), let reason = base.model.reason(fact),
      checker.accepts(reason, in: base.model), case .derived(_, let rule, _) = reason
    else { return nil }
    return deciding(reason, fact, foil, rule)
  }

  /// Follows the rule that gave the fact down to the first condition the foil does not meet; what goes without saying is
  /// passed through.
  private func deciding(_ reason: Reason, _ fact: Fact, _ foil: Fact, _ rule: Rule.ID) -> Contrast? {
    let misses = base.model.misses(of: foil)
    guard let miss = misses.first(where: { $0.rule == rule }),
      let place = miss.findings.firstIndex(where: { $0.verdict != .met })
    else { return nil }
    let premise = premise(of: reason, rule, at: place)
    let condition = miss.findings[place].condition
    if case .holds(let atom) = condition, let missing = atom.fact, base.isFolded(missing.relation),
      case .derived(let next, let nextRule, _)? = premise, let premise,
      let deeper = deciding(premise, next, missing, nextRule)
    {
      return Contrast(fact: fact, foil: foil, rule: deeper.rule, met: deeper.met, gap: deeper.gap)
    }
    let met = premise.flatMap(\.heldFact)
    return Contrast(fact: fact, foil: foil, rule: rule, met: met, gap: gap(condition))
  }

  private func gap(_ condition: Condition) -> Obstacle? {
    switch condition {
    case .holds(let atom): atom.fact.map(Obstacle.lacks) ?? .lacksAny(atom)
    case .absent(let atom): atom.fact.map { .hindered(by: $0) }
    case .different(let left, _): left.constant.map { .same(Entity($0)) }
    }
  }

  /// The premise by which a proof met a condition of its rule.
  private func premise(of reason: Reason, _ rule: Rule.ID, at place: Int) -> Reason? {
    guard let conditions = base.rule(rule)?.conditions else { return nil }
    var index = 0
    for (number, condition) in conditions.enumerated() {
      if case .different = condition { continue }
      if number == place { return reason.premises.indices.contains(index) ? reason.premises[index] : nil }
      index += 1
    }
    return nil
  }

  /// Where both fare alike there is no difference to tell: what they share is told.
  private func alike(_ question: Question, _ settings: [Setting]) -> Answer {
    let muscles = question.subjects.flatMap(members).uniqued()
    let findings = muscles.map { finding($0, question.action ?? .release, in: settings) }
    var result = answer(.verdicts(question.action, findings), on: findings, settings, question.action ?? .release)
    result.more = [.alike]
    return result
  }
}

extension Reason {
  /// The fact, unless it is absent.
  fileprivate var heldFact: Fact? {
    switch self {
    case .given(let fact), .derived(let fact, _, _): fact
    case .absent: nil
    }
  }
}
