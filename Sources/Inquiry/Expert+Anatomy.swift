import Knowledge
import Logic

extension Expert {
  /// Answers "what opposes …?": prime movers of the opposite movements first, mixed pairs named apart.
  func opposites(_ question: Question) -> Answer {
    guard let subject = question.subjects.first else { return plain(.nothingKnown([]), status: .unclear) }
    let muscles = members(of: subject)
    let strong = opponents(of: muscles, relations.opposesAsPrimeMovers)
    let all = strong + opponents(of: muscles, relations.opposes).filter { !strong.contains($0) }
    let mixed = all.filter { other in muscles.contains { holds(relations.mixed, $0, other) } }
    let pure = strong.filter { !mixed.contains($0) }
    let named = pure.isEmpty ? all.filter { !mixed.contains($0) } : pure
    let proofs = named.prefix(3).compactMap { other in muscles.lazy.compactMap { self.opposition($0, other) }.first }
    return answer(.opposites(subject, prime: named, mixed: mixed), proving: proofs)
  }

  private func opponents(of muscles: [Entity], _ relation: Relation) -> [Entity] {
    let found = muscles.flatMap { facts(relation, $0, nil, nil).map { Entity($0.arguments[1]) } }.uniqued()
    return found.filter { facts(relations.partOf, $0, nil).isEmpty }
  }

  /// The strongest fact by which two muscles oppose each other.
  private func opposition(_ muscle: Entity, _ other: Entity) -> Fact? {
    facts(relations.opposesAsPrimeMovers, muscle, other, nil).first
      ?? facts(relations.opposes, muscle, other, nil).first
  }

  /// Answers "does A oppose B?"; groups are asked muscle by muscle.
  func opposes(_ question: Question) -> Answer {
    guard question.subjects.count > 1 else { return opposites(question) }
    let (left, right) = (question.subjects[0], question.subjects[1])
    let pairs = members(of: left).flatMap { muscle in members(of: right).map { (muscle, $0) } }
    let opposed = pairs.compactMap { pair in opposition(pair.0, pair.1) }
    let strong = opposed.first { $0.relation == relations.opposesAsPrimeMovers } ?? opposed.first
    let shared = pairs.lazy.compactMap { pair in self.facts(self.relations.shares, pair.0, nil, pair.1).first }.first
    guard let strong else {
      var answer = answer(
        .opposes(left, right, movements: [], shared: shared.map { Entity($0.arguments[1]) }),
        proving: shared.map { [$0] } ?? [])
      answer.verdict = .no
      return answer
    }
    let equal = opposed.filter { $0.relation == strong.relation }.flatMap { fact in
      facts(fact.relation, Entity(fact.arguments[0]), Entity(fact.arguments[1]), nil)
    }.uniqued()
    let movements = equal.map { Entity($0.arguments[2]) }.uniqued()
    let mixed = pairs.lazy.compactMap { pair in self.facts(self.relations.mixed, pair.0, pair.1).first }.first
    return answer(
      .opposes(left, right, movements: movements, shared: shared.map { Entity($0.arguments[1]) }),
      proving: Array(equal.prefix(3)) + [mixed ?? shared].compactMap { $0 }, verdict: .yes)
  }

  /// Answers "does A inhibit B?" in the settings that count.
  func inhibits(_ question: Question) -> Answer {
    guard question.subjects.count > 1 else { return state(question) }
    let (tight, quiet) = (question.subjects[0], question.subjects[1])
    for setting in settings(for: question.person) {
      for muscle in members(of: tight) {
        for other in members(of: quiet) {
          let fact = Fact(relations.inhibited, [other, muscle, both, setting.pattern].map(\.constant))
          guard base.model.contains(fact) else { continue }
          return answer(
            .inhibits(tight, quiet, holds: true), proving: [fact], verdict: .yes,
            assumptions: setting.assumption.map { [$0] } ?? [])
        }
      }
    }
    var answer = plain(.inhibits(tight, quiet, holds: false))
    answer.verdict = .no
    return answer
  }

  /// Answers "what is …?".
  func describe(_ question: Question) -> Answer {
    let things = (question.subjects + question.patterns).uniqued()
    return things.isEmpty ? plain(.nothingKnown([]), status: .unclear) : plain(.descriptions(things))
  }

  /// Answers "what does … do?".
  func functions(_ question: Question) -> Answer {
    guard let subject = question.subjects.first else { return describe(question) }
    let proofs = members(of: subject).prefix(4).flatMap { facts(relations.performs, $0, nil) }
    guard !proofs.isEmpty else { return describe(question) }
    return answer(.functions(subject), proving: Array(proofs.prefix(8)))
  }

  /// Answers "which muscles …?" of a movement.
  func performers(_ question: Question) -> Answer {
    guard let movement = question.subjects.first else { return plain(.nothingKnown([]), status: .unclear) }
    let prime = facts(relations.primeMover, nil, movement)
    let all = facts(relations.performs, nil, movement)
    let movers = Set(prime.map { $0.arguments[0] })
    let helpers = all.filter { !movers.contains($0.arguments[0]) }.map { Entity($0.arguments[0]) }
    return answer(
      .performers(movement, prime: prime.map { Entity($0.arguments[0]) }, helpers: helpers),
      proving: Array(prime.prefix(3)))
  }

  /// Answers "what is tight or weak with …?".
  func states(_ question: Question) -> Answer {
    guard let pattern = question.patterns.first ?? settings(for: question.person).first?.pattern else {
      return plain(.nothingKnown([]), status: .unclear)
    }
    let over = muscles(relations.overactive, pattern)
    let long = muscles(relations.longAndOveractive, pattern)
    let under = muscles(relations.underactive, pattern)
    let wanted: Finding.State? =
      question.action == .release ? .overactive : question.action == .activate ? .underactive : nil
    let proofs = [(relations.overactive, over), (relations.underactive, under), (relations.longAndOveractive, long)]
      .flatMap { relation, muscles in muscles.prefix(1).map { fact(relation, $0, pattern) } }
    return answer(.states(pattern, over: over, under: under, long: long, wanted: wanted), proving: proofs)
  }

  private func muscles(_ relation: Relation, _ pattern: Entity) -> [Entity] {
    facts(relation, nil, both, pattern).map { Entity($0.arguments[0]) }
      .filter { facts(relations.partOf, $0, nil).isEmpty }.uniqued()
  }

  /// Answers "what causes …?".
  func causes(_ question: Question) -> Answer {
    // A habit named beside a posture is what it may come from.
    guard let pattern = base.posturesFirst(question.patterns).first else { return state(question) }
    let usual = Set(settings(for: question.person).map(\.pattern))
    let all = facts(relations.arises, pattern, nil)
    let arising = all.filter { usual.contains(Entity($0.arguments[1])) } + all
    let start = facts(relations.startsAt, pattern, nil)
    let states = arising.isEmpty && start.isEmpty ? muscles(relations.overactive, pattern).prefix(1) : []
    return answer(
      .causes(pattern, habit: arising.first.map { Entity($0.arguments[1]) }),
      proving: Array(arising.prefix(1)) + start + states.map { fact(relations.overactive, $0, pattern) })
  }

  /// Answers "how do I release, stretch or strengthen …?", after the verdict allows it.
  func technique(_ question: Question) -> Answer {
    let action = question.action ?? .release
    if question.subjects.contains(where: { base.kind($0) == .zone }) { return verdict(question) }
    let named = question.subjects.filter { base.kind($0) == .technique }
    if !named.isEmpty { return plain(.descriptions(named), isAdvice: true) }
    let muscles = question.subjects.flatMap(members).uniqued()
    let settings = settings(for: question.person)
    let findings = muscles.map { finding($0, action, in: settings) }
    let refused = findings.allSatisfy { [.doNotRelease, .no].contains($0.verdict) }
    if refused && !findings.isEmpty { return verdict(question) }
    let allowed = findings.filter { ![.doNotRelease, .no].contains($0.verdict) }
    var chosen: [Entity: [Entity]] = [:]
    for finding in allowed { chosen[finding.subject] = techniques(action, for: finding.subject) }
    // Where nothing can be shown because nothing may be pressed the reason is the answer.
    if chosen.values.allSatisfy(\.isEmpty), findings.contains(where: { $0.bar != nil }) { return verdict(question) }
    return answer(.techniques(action, chosen, findings: findings), on: findings, settings, action)
  }

  /// Answers "how long, how often, how hard?", unless what is to be dosed is not to be done at all.
  func dose(_ question: Question) -> Answer {
    let muscles = question.subjects.filter { [.muscle, .group].contains(base.kind($0)) }.flatMap(members).uniqued()
    if let action = question.action, !muscles.isEmpty {
      let findings = muscles.map { finding($0, action, in: settings(for: question.person)) }
      if findings.allSatisfy({ [.doNotRelease, .no].contains($0.verdict) }) { return verdict(question) }
    }
    return plain(.dose(question.subjects.first ?? both), isAdvice: true)
  }

  /// Tells a claim, with what it disputes.
  func claim(_ question: Question) -> Answer {
    guard let claim = question.claim else { return plain(.nothingKnown([]), status: .unclear) }
    var answer = plain(.claim(claim))
    answer.verdict = base.text(claim, "verdict").flatMap(Finding.Verdict.init(rawValue:))
    answer.evidence.weakest = base.text(claim, "grade")
    return answer
  }
}
