import Knowledge
import Logic

extension Expert {
  /// Answers "should I release, lengthen or activate …?".
  func verdict(_ question: Question) -> Answer {
    let action = question.action ?? .release
    let (zones, named) = placesApart(question.subjects)
    if let zone = zones.first, named.isEmpty { return zoneVerdict(action, zone, question) }
    let muscles = named.flatMap(members).uniqued()
    guard !muscles.isEmpty else { return plain(.nothingKnown(question.subjects), status: .unknown) }
    let settings = settings(for: question.person)
    let findings = muscles.map { finding($0, action, in: settings) }
    return keeping(off: zones, answer(.verdicts(action, findings), on: findings, settings, action), action)
  }

  /// The places among what a question is about, and the rest.
  private func placesApart(_ subjects: [Entity]) -> (zones: [Entity], others: [Entity]) {
    (subjects.filter { base.kind($0) == .zone }, subjects.filter { base.kind($0) != .zone })
  }

  /// An answer on muscles with the places named beside them that no tool may press.
  private func keeping(off zones: [Entity], _ answer: Answer, _ action: Action) -> Answer {
    var answer = answer
    guard action == .release else { return answer }
    answer.keepsOff = zones.filter { base.text($0, "press") != "yes" && base.references($0, "split").isEmpty }
    if !answer.keepsOff.isEmpty { answer.verdict = .doNotRelease }
    return answer
  }

  private func zoneVerdict(_ action: Action, _ zone: Entity, _ question: Question) -> Answer {
    guard action != .release else {
      return zoneAnswer(action, zone, question)
    }
    let muscles = base.references(zone, "muscles")
    guard !muscles.isEmpty else { return zoneAnswer(action, zone, question) }
    var question = question
    question.subjects = muscles
    return verdict(question)
  }

  private func zoneAnswer(_ action: Action, _ zone: Entity, _ question: Question) -> Answer {
    var answer = plain(.zone(action, zone), isAdvice: true)
    let isAllowed = base.text(zone, "press") == "yes"
    answer.verdict = !base.references(zone, "split").isEmpty ? .depends : isAllowed ? .release : .doNotRelease
    answer.findings = base.references(zone, "muscles").map {
      Finding(subject: $0, verdict: .doNotRelease, bar: .zone(zone))
    }
    return answer
  }

  /// Answers "which of these do I release and which do I activate?" and comparisons of muscles.
  func triage(_ question: Question) -> Answer {
    let (zones, named) = placesApart(question.subjects)
    if let zone = zones.first, named.isEmpty { return zoneVerdict(.release, zone, question) }
    // Ideas are compared by what they are.
    guard !named.contains(where: { base.kind($0) == .concept }) else { return describe(question) }
    let muscles = named.flatMap(members).uniqued()
    guard !muscles.isEmpty else { return describe(question) }
    let settings = settings(for: question.person)
    let all = muscles.map { finding($0, .release, in: settings) }
    if question.meaning == .compare, question.subjects.count == 2, muscles.count > 2 { return describe(question) }
    // Somebody who says "weak" or "tight" asks about the members that are.
    let wanted = all.filter { question.action == .activate && $0.instead == .activate }
    let findings = wanted.isEmpty ? all : wanted
    var result = answer(.verdicts(nil, findings), on: findings, settings, .release)
    if !wanted.isEmpty { result.verdict = .activate }
    if question.meaning == .compare { result.verdict = nil }
    return result
  }

  /// An answer that rests on findings: the proof of one muscle for each verdict, and the order where it matters.
  func answer(_ content: Answer.Content, on findings: [Finding], _ settings: [Setting], _ action: Action) -> Answer {
    var proven: [Finding] = []
    var proofs: [Fact] = []
    for finding in findings {
      guard let fact = finding.fact, !proven.contains(where: finding.isOfSameSort(as:)) else { continue }
      proven.append(finding)
      proofs.append(fact)
      proofs += orderFacts(finding)
    }
    var result = answer(content, proving: proofs, findings: findings, isAdvice: true)
    result.verdict = joint(findings)
    result.assumptions = assumptions(behind: findings, settings)
    return result
  }

  /// The facts that say what comes before a release.
  private func orderFacts(_ finding: Finding) -> [Fact] {
    guard let pattern = finding.pattern, finding.verdict == .release else { return [] }
    return finding.after.compactMap { earlier in
      let released = Fact(
        relations.releasedBefore, [earlier, finding.subject, both, pattern].map(\.constant))
      let activated = Fact(
        relations.activatedBefore, [earlier, finding.subject, both, pattern].map(\.constant))
      return [released, activated].first(where: base.model.contains)
    }
  }

  /// One verdict for several muscles: "depends" only where their states differ.
  ///
  /// Where one state is shared, a muscle that merely cannot be reached does not decide for the others.
  private func joint(_ all: [Finding]) -> Finding.Verdict? {
    // A member of which nothing is known has no state that could differ.
    let known = all.filter { $0.state != .unknown }
    let findings = known.isEmpty ? all : known
    guard let first = findings.first else { return nil }
    if findings.allSatisfy({ $0.verdict == first.verdict }) { return first.verdict }
    guard findings.allSatisfy({ $0.state == first.state }) else { return .depends }
    return (findings.first { $0.bar == nil } ?? first).verdict
  }

  func assumptions(behind findings: [Finding], _ settings: [Setting]) -> [Entity] {
    let used = Set(findings.compactMap(\.pattern))
    return settings.filter { used.contains($0.pattern) }.compactMap(\.assumption).uniqued()
  }

  /// Answers "why is it tight, or weak?" and "is it overactive?".
  func state(_ question: Question) -> Answer {
    let muscles = question.subjects.flatMap { subject in
      base.kind(subject) == .zone ? base.references(subject, "muscles") : members(of: subject)
    }.uniqued()
    guard !muscles.isEmpty else { return plain(.nothingKnown(question.subjects), status: .unknown) }
    let settings = settings(for: question.person)
    let findings = muscles.map { finding($0, .release, in: settings) }
    let facts = findings.compactMap(stateFact).uniqued().prefix(2)
    var result = answer(.whyState(findings), proving: Array(facts), findings: findings)
    result.assumptions = assumptions(behind: findings, settings)
    return result
  }

  private func stateFact(_ finding: Finding) -> Fact? {
    guard let pattern = finding.pattern else { return nil }
    switch finding.state {
    case .overactive: return fact(relations.overactive, finding.subject, pattern)
    case .underactive, .shortUnderactive: return fact(relations.underactive, finding.subject, pattern)
    case .longOveractive: return fact(relations.longAndOveractive, finding.subject, pattern)
    case .unknown: return nil
    }
  }
}

extension Expert {
  /// Answers "what are the signs of a tight …?": its state and the postures it belongs to.
  func signs(_ question: Question) -> Answer {
    var result = state(question)
    let muscles = question.subjects.flatMap(members)
    let wanted: Relation =
      result.findings.contains { $0.state == .overactive } ? relations.overactive : relations.underactive
    let patterns = base.entities(.pattern).filter { pattern in
      base.text(pattern, "kind") == "posture" && base.text(pattern, "seen_as") != nil
        && muscles.contains { base.model.contains(fact(wanted, $0, pattern)) }
    }
    result.content = .signs(result.findings, patterns: patterns)
    return result
  }
}

extension Finding {
  /// Whether one proof tells enough about both.
  fileprivate func isOfSameSort(as other: Finding) -> Bool {
    verdict == other.verdict && instead == other.instead && state == other.state
  }
}
