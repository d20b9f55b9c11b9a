import Knowledge
import Logic

extension Expert {
  /// Answers "put these in order" where three or more muscles or groups are named.
  ///
  /// The order is that of a plan: the chain of the core first, in it the series that precedes all others, then the
  /// muscle that others wait for, then those, and last what is drilled without anything waiting for it.
  func arrangement(_ question: Question) -> Answer {
    let settings = settings(for: question.person)
    let places = planBuilder.places
    let units = question.subjects.uniqued().flatMap { subject in arranged(subject, settings) }
    let ordered = units.enumerated().sorted { left, right in
      let keys = [left, right].map { unit in
        [places.chain(unit.element.subject), turn(of: unit.element, places)]
          + places.place(unit.element.subject).prefix(3)
          + [unit.offset]
      }
      return keys[0].lexicographicallyPrecedes(keys[1])
    }.map(\.element)
    var result = answer(
      .arranged(ordered), proving: Array(neighbours(ordered, settings).prefix(3)), findings: ordered,
      assumptions: assumptions(behind: ordered, settings), isAdvice: true)
    result.failingPremise = failingPremise(for: question.person)
    return result
  }

  /// A muscle, or the muscles of a group for which something is due.
  private func arranged(_ subject: Entity, _ settings: [Setting]) -> [Finding] {
    let all = members(of: subject).map { finding($0, .release, in: settings) }
    let due = all.filter { $0.verdict == .release || $0.instead != nil }
    return due.isEmpty ? all : due
  }

  /// The turn of a muscle within its chain.
  private func turn(of finding: Finding, _ places: MusclePlaces) -> Int {
    let isActivated = finding.instead == .activate
    if places.series.contains(finding.subject), !isActivated { return 0 }
    let isAwaited = facts(relations.activatedBefore, finding.subject, nil, both, finding.pattern).isEmpty == false
    return isActivated ? (isAwaited ? 1 : 3) : 2
  }

  /// The facts that put a muscle before the one that follows it.
  private func neighbours(_ findings: [Finding], _ settings: [Setting]) -> [Fact] {
    zip(findings, findings.dropFirst()).compactMap { first, later in
      settings.lazy.flatMap { setting in
        [self.relations.releasedBefore, self.relations.activatedBefore].map { relation in
          Fact(relation, [first.subject, later.subject, self.both, setting.pattern].map(\.constant))
        }
      }.first(where: base.model.contains)
    }
  }
}
