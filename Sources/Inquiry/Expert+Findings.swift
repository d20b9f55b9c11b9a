import Knowledge
import Logic

extension Expert {
  /// What is to be done with a muscle when an action is asked for, in the first setting that gives it a state.
  func finding(_ muscle: Entity, _ action: Action, in settings: [Setting]) -> Finding {
    guard let (setting, state) = standing(of: muscle, in: settings) else { return unknownState(muscle, action) }
    let pattern = setting.pattern
    var finding: Finding
    switch action {
    case .release: finding = releaseFinding(muscle, state, pattern)
    case .lengthen: finding = lengthenFinding(muscle, state, pattern)
    case .activate: finding = activateFinding(muscle, state, pattern)
    }
    finding.state = state
    finding.pattern = pattern
    if finding.verdict == .release { finding.technique = techniques(.release, for: muscle).first }
    if finding.bar != nil, finding.instead == .lengthen {
      finding.technique = techniques(.lengthen, for: muscle).first
    }
    if state == .overactive { finding.quiets = quieted(by: muscle, in: pattern) }
    if state != .overactive { finding.opponents = tightOpponents(of: muscle, in: pattern) }
    if finding.verdict == .release || finding.verdict == .lengthen { finding.after = predecessors(of: muscle, pattern) }
    return finding
  }

  private func quieted(by muscle: Entity, in pattern: Entity) -> [Entity] {
    facts(relations.inhibited, nil, muscle, both, pattern).map { Entity($0.arguments[0]) }
      .filter { facts(relations.partOf, $0, nil).isEmpty }
  }

  /// The first setting in which the model gives a muscle a state, and that state.
  func standing(of muscle: Entity, in settings: [Setting]) -> (Setting, Finding.State)? {
    for setting in settings {
      if let state = state(of: muscle, in: setting.pattern) { return (setting, state) }
    }
    return nil
  }

  func state(of muscle: Entity, in pattern: Entity) -> Finding.State? {
    let model = base.model
    if model.contains(fact(relations.listedShortUnderactive, muscle, pattern)) { return .shortUnderactive }
    if model.contains(fact(relations.underactive, muscle, pattern)) { return .underactive }
    if model.contains(fact(relations.longAndOveractive, muscle, pattern)) { return .longOveractive }
    if model.contains(fact(relations.overactive, muscle, pattern)) { return .overactive }
    return nil
  }

  private func releaseFinding(_ muscle: Entity, _ state: Finding.State, _ pattern: Entity) -> Finding {
    switch state {
    case .overactive:
      if let bar = bar(to: muscle) {
        // What may be pressed but has no technique is a gap of ours, not a prohibition.
        return Finding(
          subject: muscle, verdict: bar == .noTechnique ? .depends : .doNotRelease, instead: .lengthen, bar: bar,
          fact: barFact(muscle, bar, pattern))
      }
      return Finding(subject: muscle, verdict: .release, fact: fact(relations.release, muscle, pattern))
    case .underactive, .shortUnderactive:
      return Finding(
        subject: muscle, verdict: .doNotRelease, instead: .activate, fact: fact(relations.neverRelease, muscle, pattern)
      )
    case .longOveractive:
      return Finding(
        subject: muscle, verdict: .doNotRelease, fact: fact(relations.neverRelease, muscle, pattern))
    case .unknown: return unknownState(muscle, .release)
    }
  }

  /// The fact that shows why a tight muscle is not pressed; where only a technique is missing, what is due instead.
  private func barFact(_ muscle: Entity, _ bar: Finding.Bar, _ pattern: Entity) -> Fact {
    let forbidden = Fact(relations.mustNotBePressed, [muscle.constant])
    return base.model.contains(forbidden) ? forbidden : fact(relations.lengthen, muscle, pattern)
  }

  private func lengthenFinding(_ muscle: Entity, _ state: Finding.State, _ pattern: Entity) -> Finding {
    switch state {
    case .overactive, .shortUnderactive:
      return Finding(subject: muscle, verdict: .lengthen, fact: fact(relations.lengthen, muscle, pattern))
    case .underactive:
      return Finding(
        subject: muscle, verdict: .no, instead: .activate, fact: fact(relations.activate, muscle, pattern))
    case .longOveractive:
      return Finding(subject: muscle, verdict: .no, fact: fact(relations.neverRelease, muscle, pattern))
    case .unknown: return unknownState(muscle, .lengthen)
    }
  }

  private func activateFinding(_ muscle: Entity, _ state: Finding.State, _ pattern: Entity) -> Finding {
    switch state {
    case .underactive, .shortUnderactive:
      return Finding(subject: muscle, verdict: .activate, fact: fact(relations.activate, muscle, pattern))
    case .overactive:
      let bar = bar(to: muscle)
      return Finding(
        subject: muscle, verdict: .no, instead: bar == nil ? .release : .lengthen, bar: bar,
        fact: bar == nil ? fact(relations.release, muscle, pattern) : fact(relations.lengthen, muscle, pattern))
    case .longOveractive:
      return Finding(subject: muscle, verdict: .no, fact: fact(relations.neverRelease, muscle, pattern))
    case .unknown: return unknownState(muscle, .activate)
    }
  }

  private func unknownState(_ muscle: Entity, _ action: Action) -> Finding {
    guard action == .release, let bar = bar(to: muscle), bar != .noTechnique else {
      return Finding(subject: muscle, verdict: .depends)
    }
    return Finding(
      subject: muscle, verdict: .doNotRelease, bar: bar,
      fact: holds(relations.mustNotBePressed, muscle) ? Fact(relations.mustNotBePressed, [muscle.constant]) : nil)
  }

  /// What forbids pressing a muscle, if anything does.
  func bar(to muscle: Entity) -> Finding.Bar? {
    if let zone = zone(of: muscle) { return .zone(zone) }
    if holds(relations.mustNotBePressed, muscle) { return .muscle }
    return hasTechnique(.release, for: muscle) ? nil : .noTechnique
  }

  /// The never-press zone a muscle lies in.
  public func zone(of muscle: Entity) -> Entity? {
    base.referrers(to: muscle, "muscles").first { base.kind($0) == .zone }
  }

  /// The techniques for an action on a muscle, easiest first.
  public func techniques(_ action: Action, for muscle: Entity) -> [Entity] {
    let own = techniques(action, forAnyOf: [muscle])
    if !own.isEmpty { return own }
    let wholes = wholes(of: muscle)
    let shared = techniques(action, forAnyOf: wholes)
    return shared.isEmpty ? techniques(action, forAnyOf: groups(of: [muscle] + wholes)) : shared
  }

  private func hasTechnique(_ action: Action, for muscle: Entity) -> Bool {
    func serves(_ target: Entity) -> Bool { base.referrers(to: target, "for").contains { fits($0, action) } }
    if serves(muscle) { return true }
    let wholes = wholes(of: muscle)
    return wholes.contains(where: serves) || groups(of: [muscle] + wholes).contains(where: serves)
  }

  private func techniques(_ action: Action, forAnyOf targets: [Entity]) -> [Entity] {
    targets.flatMap { base.referrers(to: $0, "for") }.filter { fits($0, action) }.uniqued().sorted()
  }

  private func fits(_ technique: Entity, _ action: Action) -> Bool {
    base.references(technique, "phase").first.map(base.id) == action.rawValue && isWithinReach(technique)
  }

  private func wholes(of muscle: Entity) -> [Entity] {
    facts(relations.partOf, muscle, nil).map { Entity($0.arguments[1]) }
  }

  private func groups(of muscles: [Entity]) -> [Entity] {
    muscles.flatMap { facts(relations.belongsTo, $0, nil).map { Entity($0.arguments[1]) } }
  }

  /// Whether the tools at hand are enough for a technique.
  func isWithinReach(_ technique: Entity) -> Bool {
    guard let tools else { return true }
    let needed = base.references(technique, "tools")
    return needed.contains(where: tools.contains) || needed.allSatisfy { base.text($0, "everywhere") != nil }
  }

  /// The muscles that are overactive in a pattern and oppose a muscle, prime movers first, mixed pairs left out.
  private func tightOpponents(of muscle: Entity, in pattern: Entity) -> [Entity] {
    let strong = facts(relations.opposesAsPrimeMovers, muscle, nil, nil)
    let weak = facts(relations.opposes, muscle, nil, nil)
    let tight = (strong + weak).map { Entity($0.arguments[1]) }.uniqued().filter { other in
      base.model.contains(fact(relations.overactive, other, pattern)) && facts(relations.partOf, other, nil).isEmpty
    }
    // Those that are partners in some other movement come after those that are not.
    return tight.filter { !holds(relations.mixed, muscle, $0) } + tight.filter { holds(relations.mixed, muscle, $0) }
  }

  /// What must be done before a muscle is released in a pattern, in order.
  func predecessors(of muscle: Entity, _ pattern: Entity) -> [Entity] {
    let first = facts(relations.comesFirst, nil, both, pattern).map { Entity($0.arguments[0]) }
    let awake = facts(relations.activatedBefore, nil, muscle, both, pattern).map { Entity($0.arguments[0]) }
    return first.filter { holds(relations.releasedBefore, $0, muscle, both, pattern) } + awake
  }
}
