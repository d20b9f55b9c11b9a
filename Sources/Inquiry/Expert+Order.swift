import Knowledge
import Logic

extension Expert {
  /// The muscle that comes first in the first setting that has one, if it is overactive in the decisive setting.
  func leader(in settings: [Setting]) -> (muscle: Entity, setting: Setting)? {
    for setting in settings {
      if let fact = facts(relations.comesFirst, nil, both, setting.pattern).first {
        let muscle = Entity(fact.arguments[0])
        return standing(of: muscle, in: settings)?.1 == .overactive ? (muscle, setting) : nil
      }
    }
    return nil
  }

  private func assumption(_ setting: Setting) -> [Entity] { setting.assumption.map { [$0] } ?? [] }

  /// Answers "why does … come first?".
  func whyFirst(_ question: Question) -> Answer {
    let settings = settings(for: question.person)
    guard let (leader, setting) = leader(in: settings) else { return premiseFailure(question) }
    let subject = question.subjects.first ?? leader
    if let series = facts(relations.seriesFirst, subject).first {
      return seriesFirst(subject, series, leader, setting)
    }
    guard let muscle = members(of: subject).first else { return describe(question) }
    if muscle != leader, standing(of: muscle, in: settings)?.1 != .overactive {
      var why = question
      why.action = .release
      why.subjects = [subject]
      return verdict(why)
    }
    let others = facts(relations.releasedBefore, leader, nil, both, setting.pattern).map { Entity($0.arguments[1]) }
    return answer(
      .comesFirst(leader, others: others, corrected: muscle == leader ? nil : muscle),
      proving: [fact(relations.comesFirst, leader, setting.pattern)],
      verdict: question.asksWhether == nil ? nil : muscle == leader ? .yes : .no,
      findings: [finding(leader, .release, in: settings)], assumptions: assumption(setting), isAdvice: true)
  }

  private func seriesFirst(_ group: Entity, _ series: Fact, _ leader: Entity, _ setting: Setting) -> Answer {
    let consequences = facts(relations.arises, nil, setting.pattern)
    let awakened = facts(relations.reAwakens, leader, nil, both, setting.pattern).prefix(1)
    return answer(
      .seriesFirst(group, leader: leader), proving: [series] + consequences + awakened,
      assumptions: assumption(setting), isAdvice: true)
  }

  private func premiseFailure(_ question: Question) -> Answer {
    guard let pattern = failingPremise(for: question.person) else {
      return plain(.nothingKnown(question.subjects), status: .answered)
    }
    let muscles = failingMuscles(in: pattern)
    let proofs = muscles.prefix(1).compactMap { muscle in
      [relations.longAndOveractive, relations.underactive].map { fact($0, muscle, pattern) }
        .first(where: base.model.contains)
    }
    return answer(
      .premiseFails(pattern, muscles: muscles, action: .release), proving: proofs,
      verdict: question.asksWhether == nil ? nil : .depends, isAdvice: true)
  }

  /// Answers "why does A come before B?".
  func whyBefore(_ question: Question) -> Answer {
    let settings = settings(for: question.person)
    var question = question
    if question.subjects.count == 1, let leader = leader(in: settings)?.muscle, leader != question.subjects[0] {
      question.subjects.insert(leader, at: 0)
    }
    guard question.subjects.count > 1 else { return whyFirst(question) }
    let first = members(of: question.subjects[0])
    let later = members(of: question.subjects[1])
    if let (facts, setting, pair) = order(first, later, in: settings) {
      return orderAnswer(.before(pair.0, pair.1, swapped: false), facts, setting)
    }
    if let (facts, setting, pair) = order(later, first, in: settings) {
      return orderAnswer(.before(pair.0, pair.1, swapped: true), facts, setting)
    }
    let unfit = first + later
    let findings = unfit.map { finding($0, .release, in: settings) }
    if findings.contains(where: { $0.verdict == .doNotRelease }) {
      return answer(.verdicts(.release, findings), on: findings, settings, .release)
    }
    if failingPremise(for: question.person) != nil { return premiseFailure(question) }
    return plain(.noOrder(question.subjects[0], question.subjects[1]))
  }

  private func orderAnswer(_ content: Answer.Content, _ facts: [Fact], _ setting: Setting) -> Answer {
    var answer = answer(content, proving: [], assumptions: assumption(setting), isAdvice: true)
    answer.chain = chain(allWaysTo: facts)
    answer.evidence = evidence(for: answer.chain)
    return answer
  }

  /// The facts that put one of some muscles before one of some others.
  private func order(
    _ first: [Entity], _ later: [Entity], in settings: [Setting]
  ) -> (facts: [Fact], setting: Setting, pair: (Entity, Entity))? {
    for setting in settings {
      for earlier in first {
        for muscle in later where earlier != muscle {
          let places = [earlier, muscle, both, setting.pattern].map(\.constant)
          let released = Fact(relations.releasedBefore, places)
          let activated = Fact(relations.activatedBefore, places)
          let found = [released, activated].filter(base.model.contains)
          if !found.isEmpty { return (found + through(earlier, muscle, setting), setting, (earlier, muscle)) }
        }
      }
    }
    return nil
  }

  /// The activation between two releases, where the second waits for it.
  private func through(_ earlier: Entity, _ later: Entity, _ setting: Setting) -> [Fact] {
    facts(relations.activatedBefore, nil, later, both, setting.pattern).filter { activated in
      base.model.contains(
        Fact(relations.reAwakens, [earlier.constant, activated.arguments[0], both.constant, setting.pattern.constant]))
    }
  }

  /// Answers "which of these comes first?".
  func order(_ question: Question) -> Answer {
    if question.subjects.uniqued().count > 2 { return arrangement(question) }
    return question.subjects.count > 1 ? whyBefore(question) : first(question)
  }

  /// Answers "what comes first?".
  func first(_ question: Question) -> Answer {
    let settings = settings(for: question.person)
    guard let (leader, setting) = leader(in: settings) else { return plan(question) }
    let others = facts(relations.releasedBefore, leader, nil, both, setting.pattern).map { Entity($0.arguments[1]) }
    return answer(
      .comesFirst(leader, others: others, corrected: nil),
      proving: [fact(relations.comesFirst, leader, setting.pattern)],
      findings: [finding(leader, .release, in: settings)], assumptions: assumption(setting), isAdvice: true)
  }

  /// Answers "what comes after …?".
  func next(_ question: Question) -> Answer {
    var whole = Circumstances()
    whole.isUnlimited = true
    guard case .plan(let plan) = planBuilder.build(for: question.person, whole) else { return self.plan(question) }
    let done = Set(question.subjects.flatMap(members))
    guard let last = plan.steps.lastIndex(where: { !done.isDisjoint(with: $0.muscles) }) else {
      return self.plan(question)
    }
    let following = plan.steps.dropFirst(last + 1).first { !done.contains($0.muscle) }
    let subject = question.subjects.first ?? plan.steps[last].muscle
    var result = answer(
      .next(after: subject, following), proving: following.map { Array($0.facts.prefix(1)) } ?? [],
      assumptions: plan.assumptions, isAdvice: true)
    if question.isNegative { result.more = [.left(plan.steps.count - last - 1)] }
    return result
  }

  /// Answers "what do I do about this, in order?".
  func plan(_ question: Question) -> Answer {
    switch planBuilder.build(for: question.person, question.circumstances) {
    case .plan(let plan):
      var result = answer(with: plan)
      if question.action == .release, plan.steps.contains(where: { $0.phase == .release }) { result.verdict = .release }
      return result
    case .refer, .nothing: return plain(.nothingKnown(question.subjects), status: .answered)
    }
  }

  /// Answers "what if I skip …?" from the order's own proof.
  func skip(_ question: Question) -> Answer {
    let settings = settings(for: question.person)
    guard let subject = question.subjects.first else { return first(question) }
    let muscles = members(of: subject)
    for setting in settings {
      let quiet = muscles.flatMap { facts(relations.reAwakens, $0, nil, both, setting.pattern) }
      let waking = muscles.flatMap { facts(relations.letsGo, nil, $0, both, setting.pattern) }
      let kept = (quiet.map { Entity($0.arguments[1]) } + (waking.isEmpty ? [] : muscles)).uniqued()
      guard !kept.isEmpty else { continue }
      let relief = kept.flatMap { facts(relations.letsGo, nil, $0, both, setting.pattern) }.uniqued()
      let tight = relief.map { Entity($0.arguments[0]) }.uniqued()
      return answer(
        .skipped(subject, keepsQuiet: quiet.map { Entity($0.arguments[1]) }.uniqued(), keepsTight: tight),
        proving: Array(quiet.prefix(1)) + relief.prefix(1), assumptions: assumption(setting), isAdvice: true)
    }
    var result = verdict(question)
    result.content = .skipped(subject, keepsQuiet: [], keepsTight: [])
    return result
  }
}

extension Expert {
  /// Answers "what does releasing … do for the others?".
  func effect(_ question: Question) -> Answer {
    for setting in settings(for: question.person) {
      for subject in question.subjects {
        let wakes = members(of: subject).flatMap { facts(relations.reAwakens, $0, nil, both, setting.pattern) }
        guard !wakes.isEmpty else { continue }
        let awake = wakes.map { Entity($0.arguments[1]) }.uniqued()
        let relief = awake.flatMap { facts(relations.letsGo, nil, $0, both, setting.pattern) }
        return answer(
          .effect(subject, wakes: awake, relieves: relief.map { Entity($0.arguments[0]) }.uniqued()),
          proving: Array(wakes.prefix(1)) + relief.prefix(1), assumptions: setting.assumption.map { [$0] } ?? [],
          isAdvice: true)
      }
    }
    return state(question)
  }
}
