import Knowledge
import Logic

extension Expert {
  /// Answers "when may I release …?" and "what would it take?": what comes first, or what would have to be found.
  func requirements(_ question: Question) -> Answer {
    let action = question.action ?? .release
    if let zone = question.subjects.first(where: { base.kind($0) == .zone }) {
      var result = verdict(question)
      if base.text(zone, "press") == nil, base.references(zone, "split").isEmpty { result.more = [.never] }
      return result
    }
    let muscles = question.subjects.flatMap(members).uniqued()
    guard !muscles.isEmpty else { return plain(.nothingKnown(question.subjects), status: .unknown) }
    let settings = settings(for: question.person)
    let findings = muscles.map { finding($0, action, in: settings) }
    var result = answer(.verdicts(action, findings), on: findings, settings, action)
    // Muscles that fare alike need the same.
    var told: Set<[String]> = []
    let different = findings.filter { told.insert(["\($0.verdict)", "\($0.state)", "\($0.after)"]).inserted }
    let requirements = different.prefix(3).map { requirement($0, action, settings) }
    result.content = .explanation(.requirements(requirements))
    return result
  }

  private func requirement(_ finding: Finding, _ action: Action, _ settings: [Setting]) -> Requirement {
    let pattern = finding.pattern ?? settings.first?.pattern ?? both
    let wished = fact(relations.due(action), finding.subject, pattern)
    let holds = base.model.contains(wished) && (finding.bar == nil || action != .release)
    let barred = action == .release && !holds ? finding.bar : nil
    guard !holds, barred == nil else {
      return Requirement(
        fact: wished, holds: holds, after: holds ? finding.after : [], ways: [], asked: [], tests: [], bar: barred)
    }
    var shortfall = Shortfall(base)
    let ways = checkedWays(to: wished, &shortfall).compactMap(findable)
    let asked = shortfall.nearest(to: wished)?.gaps.compactMap(\.missing) ?? []
    return Requirement(
      fact: wished, holds: false, after: [], ways: ways, asked: asked, tests: tests(for: finding.subject), bar: nil)
  }

  /// The tests that point to a muscle or one of its groups.
  private func tests(for muscle: Entity) -> [Entity] {
    let named = [muscle] + facts(relations.belongsTo, muscle, nil).map { Entity($0.arguments[1]) }
    return base.entities(.test).filter { !Set(base.references($0, "points_to")).isDisjoint(with: named) }
  }

  /// What somebody could find out about a person, if nothing else is missing: no change of anatomy, nothing that must
  /// be taken away, nothing that is derived from something else.
  private func findable(_ gaps: [Obstacle]) -> [Fact]? {
    let facts = gaps.compactMap(\.missing).filter { base.isOpen($0.relation) }
    return facts.count == gaps.count ? facts : nil
  }
}

extension Obstacle {
  /// The fact that is missing, where it is one.
  var missing: Fact? {
    switch self {
    case .lacks(let fact): fact
    case .lacksAny, .hindered, .same: nil
    }
  }

  /// The fact in the way, where it is one.
  var hindrance: Fact? {
    switch self {
    case .hindered(let fact): fact
    case .lacks, .lacksAny, .same: nil
    }
  }
}
