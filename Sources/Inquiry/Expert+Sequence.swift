import Knowledge
import Logic

extension Expert {
  /// What to do in the decisive settings, in an order that respects every order the model derives.
  ///
  /// Told patterns make the list; what is assumed joins only where its chain comes first (the hip flexors of somebody
  /// who sits). Phases hold within a chain: the muscle that must re-awaken is activated before the muscle that waits
  /// for it is released.
  func sequence(in settings: [Setting]) -> [Step] {
    let chosen = planned(settings)
    let settings = withoutTypical(settings)
    let findings = chosen.flatMap { setting in muscles(in: setting).map { (muscle: $0, setting: setting) } }
    var seen: Set<Entity> = []
    let unique = findings.filter { seen.insert($0.muscle).inserted && !holds(relations.leftOut, $0.muscle) }
    let states = unique.map { finding($0.muscle, .release, in: settings) }
    let tight = states.filter { $0.verdict == .release || $0.instead == .lengthen }
    return steps(ordered(tight, in: chosen), wakes: states.filter { $0.instead == .activate })
  }

  /// The settings that a plan is made for.
  func planned(_ settings: [Setting]) -> [Setting] {
    let settings = withoutTypical(settings)
    let told = settings.filter { $0.assumption == nil }
    return told.isEmpty ? Array(settings.prefix(2)) : told + settings.filter { $0.assumption != nil }.prefix(1)
  }

  /// What is merely typical of desk workers is no finding: it would make a plan for the whole body.
  private func withoutTypical(_ settings: [Setting]) -> [Setting] {
    let found = settings.filter { base.text($0.pattern, "from_typical") == nil }
    return found.isEmpty ? settings : found
  }

  private func muscles(in setting: Setting) -> [Entity] {
    [relations.overactive, relations.underactive].flatMap { relation in
      facts(relation, nil, both, setting.pattern).map { Entity($0.arguments[0]) }
    }.filter { facts(relations.partOf, $0, nil).isEmpty }
  }

  /// Repeatedly takes the first muscle that nothing left must precede.
  private func ordered(_ findings: [Finding], in settings: [Setting]) -> [Finding] {
    var left = findings
    var result: [Finding] = []
    let series = facts(relations.seriesFirst).flatMap { members(of: Entity($0.arguments[0])) }
    let orders = Set(
      settings.flatMap { setting in
        facts(relations.releasedBefore, nil, nil, both, setting.pattern).map { Array($0.arguments.prefix(2)) }
      })
    while !left.isEmpty {
      let next = left.firstIndex { candidate in
        !left.contains { other in
          orders.contains([other.subject.constant, candidate.subject.constant])
            || (series.contains(other.subject) && !series.contains(candidate.subject))
        }
      }
      result.append(left.remove(at: next ?? 0))
    }
    return result
  }

  /// Tight muscles in their order, stretched where they cannot be pressed; the others activated, at the latest at the
  /// end.
  private func steps(_ tight: [Finding], wakes: [Finding]) -> [Step] {
    var steps: [Step] = []
    var awake: Set<Entity> = []
    for finding in tight {
      for muscle in finding.after where wakes.contains(where: { $0.subject == muscle }) {
        if awake.insert(muscle).inserted { steps.append(step(.activate, wakes.first { $0.subject == muscle }, muscle)) }
      }
      steps.append(step(finding.verdict == .release ? .release : .lengthen, finding, finding.subject))
    }
    steps += wakes.filter { !awake.contains($0.subject) }.map { step(.activate, $0, $0.subject) }
    return steps
  }

  private func step(_ action: Action, _ finding: Finding?, _ muscle: Entity) -> Step {
    let proof = finding?.pattern.map { fact(relations.due(action), muscle, $0) }
    return Step(
      action: action, muscle: muscle, technique: techniques(action, for: muscle).first, after: [],
      fact: proof.flatMap { base.model.contains($0) ? $0 : nil })
  }
}
