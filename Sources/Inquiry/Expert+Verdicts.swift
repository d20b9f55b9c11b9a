import Knowledge
import Logic

extension Expert {
  /// Answers "should I release, lengthen or activate …?".
  func verdict(_ question: Question) -> Answer {
    let action = question.action ?? .release
    if let zone = question.subjects.first(where: { base.kind($0) == .zone }) { return zoneVerdict(action, zone, question) }
    let muscles = question.subjects.flatMap(members).uniqued()
    guard !muscles.isEmpty else { return plain(.nothingKnown(question.subjects), status: .unknown) }
    let settings = settings(for: question.person)
    let findings = muscles.map { finding($0, action, in: settings) }
    return answer(.verdicts(action, findings), on: findings, settings, action)
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
    answer.verdict = base.references(zone, "split").isEmpty ? .doNotRelease : .depends
    answer.findings = base.references(zone, "muscles").map {
      Finding(subject: $0, verdict: .doNotRelease, bar: .zone(zone))
    }
    return answer
  }

  /// Answers "which of these do I release and which do I activate?" and comparisons of muscles.
  func triage(_ question: Question) -> Answer {
    let muscles = question.subjects.flatMap(members).uniqued()
    guard !muscles.isEmpty else { return describe(question) }
    let settings = settings(for: question.person)
    let findings = muscles.map { finding($0, .release, in: settings) }
    if question.meaning == .compare, question.subjects.count == 2, muscles.count > 2 { return describe(question) }
    return answer(.verdicts(nil, findings), on: findings, settings, .release)
  }

  /// An answer that rests on findings: the proof of one muscle for each verdict, and the order where it matters.
  func answer(_ content: Answer.Content, on findings: [Finding], _ settings: [Setting], _ action: Action) -> Answer {
    var proven: Set<String> = []
    var proofs: [Fact] = []
    for finding in findings {
      let sort = "\(finding.verdict) \(String(describing: finding.instead)) \(finding.state)"
      guard let fact = finding.fact, proven.insert(sort).inserted else { continue }
      proofs.append(fact)
      proofs += orderFacts(finding)
    }
    var result = answer(content, proving: proofs, findings: findings, isAdvice: true)
    result.verdict = joint(findings.map(\.verdict))
    result.assumptions = assumptions(behind: findings, settings)
    return result
  }

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

  /// One verdict for several muscles: the one they share, or "depends".
  private func joint(_ verdicts: [Finding.Verdict]) -> Finding.Verdict? {
    guard let first = verdicts.first else { return nil }
    return verdicts.allSatisfy { $0 == first } ? first : .depends
  }

  func assumptions(behind findings: [Finding], _ settings: [Setting]) -> [Entity] {
    let used = Set(findings.compactMap(\.pattern))
    return settings.filter { used.contains($0.pattern) }.compactMap(\.assumption).uniqued()
  }

  /// Answers "why (not) release …?"; a question that takes the wrong verdict for granted is set right.
  func whyVerdict(_ question: Question) -> Answer {
    verdict(question)
  }

  /// Answers "why is it tight, or weak?" and "is it overactive?".
  func state(_ question: Question) -> Answer {
    let muscles = question.subjects.flatMap(members).uniqued()
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
