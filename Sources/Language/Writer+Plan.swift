import Inquiry
import Knowledge
import Pages

extension Writer {
  /// A plan at a glance: every step with its dose, then what was decided, left out and assumed.
  func overview(_ plan: Plan, _ names: inout Names) -> [Block] {
    var blocks: [Block] = []
    if let premise = plan.failingPremise {
      blocks += premiseFails(premise, [], &names)
    }
    blocks.append(
      headline(
        "In this order, about \(Self.minutes(plan.duration)): release what is overactive, stretch what is short, "
          + "activate what is underactive, then use it in whole movements"))
    blocks.append(.items(plan.steps.enumerated().map { item($0 + 1, $1, &names) }))
    return blocks + decisions(plan, &names) + leftOut(plan, &names)
  }

  private func item(_ number: Int, _ step: PlanStep, _ names: inout Names) -> Item {
    let how = step.technique.map { ": " + base.name($0) } ?? ""
    // Twelve names of small muscles say less than the name of the exercise.
    let title =
      step.muscles.count > Self.mostNames && step.phase != .integrate
      ? "\(Self.verb(step.phase).capitalised) \(names.some(step.muscles, most: Self.mostNames - 1))"
      : title(step, &names)
    return Item(
      .number(number),
      [Span(title + how), Span(" (\(dose(step)))", .faint)])
  }

  /// More muscles of one step are only counted.
  private static let mostNames = 4

  /// "Release the TFL on the left side": what a step does.
  func title(_ step: PlanStep, _ names: inout Names) -> String {
    if step.phase == .integrate { return "Whole movement" }
    let side = step.isOneSided(base) ? " on \(base.name(step.side))" : ""
    return "\(Self.verb(step.phase).capitalised) \(names.grouped(step.muscles))\(side)"
  }

  static func verb(_ phase: Phase) -> String {
    switch phase {
    case .release: "release"
    case .lengthen: "stretch"
    case .activate: "activate"
    case .integrate: "move with"
    }
  }

  /// "2 × 30 seconds each side": how much of a step.
  public func dose(_ step: PlanStep) -> String {
    let dose = step.dose
    let sides = dose.takesTurns ? " each side" : step.isOneSided(base) ? ", one side" : ""
    let rounds = dose.sets > 1 ? "\(dose.sets) rounds of " : ""
    switch step.phase {
    case .release, .lengthen: return "\(rounds)\(dose.reps) × \(dose.seconds) seconds\(sides)"
    case .activate, .integrate: return "\(rounds)\(dose.reps) slow repetitions\(sides)"
    }
  }

  static func minutes(_ seconds: Int) -> String {
    let minutes = max(1, (seconds + 30) / 60)
    return minutes == 1 ? "a minute" : "\(minutes) minutes"
  }

  // MARK: Decisions

  /// Where constraints disagreed, which were taken, and what is only convention.
  private func decisions(_ plan: Plan, _ names: inout Names) -> [Block] {
    let crowd = sides(plan, &names) + self.crowd(plan)
    guard let (drill, waits) = plan.drillInBetween else { return crowd }
    let step = plan.steps[drill - 1]
    let waiting = waits.flatMap { plan.steps[$0 - 1].muscles }
    return crowd + [
      line(
        "Step \(drill) is where two orders disagree: the textbook puts every drill after every release, the method "
          + "wakes \(names.list(step.muscles)) before \(names.list(waiting)) \(waiting.count > 1 ? "are" : "is") "
          + "released. The method decides; ask for \"the passive reading\" to have it the other way")
    ]
  }

  /// What is done on one side only, and where a side would have to be told for that.
  private func sides(_ plan: Plan, _ names: inout Names) -> [Block] {
    let told = plan.patterns.filter { plan.sides[$0] != nil }
    let oneSided = Dictionary(grouping: plan.steps.filter { $0.isOneSided(base) }, by: \.side)
    var blocks: [Block] = []
    if !told.isEmpty {
      let findings = told.compactMap { pattern in plan.sides[pattern].map { "\(base.name(pattern)) (\(base.id($0)))" } }
      let parts = oneSided.keys.sorted().map { side in
        "\(base.id(side)) only: \(names.grouped((oneSided[side] ?? []).flatMap(\.muscles).uniqued()))"
      }
      let what = parts.isEmpty ? "Nothing is due on one side only" : parts.joined(separator: "; ").capitalised
      blocks.append(line("You told me of \(Names.list(findings)). \(what). Everything else on both sides"))
    }
    let open = plan.patterns.filter { plan.sides[$0] == nil && !base.references($0, "other_side").isEmpty }
    for pattern in open {
      let wording = base.words(pattern, "side_words").first { $0.hasPrefix("?side") }
      let example = wording.map { "my " + $0.replacing("?side", with: "left") } ?? "on the left"
      blocks.append(
        line(
          "\(base.name(pattern).capitalised) belongs to one side, and you did not say which, so both are worked. "
            + "Tell me, for example: \(example)"))
    }
    return blocks
  }

  /// Where there are more exercises than most people keep up.
  private func crowd(_ plan: Plan) -> [Block] {
    let most = base.entities(.planning).first.flatMap { base.text($0, "kept_up") }.flatMap { Int($0) } ?? .max
    guard plan.steps.count > most else { return [] }
    // What was said already need not be said again.
    let figures = [
      plan.circumstances.exercises == nil ? "\"only \(most) exercises\"" : nil,
      (plan.circumstances.minutes ?? .max) > 10 ? "\"only ten minutes\"" : nil,
    ].compactMap { $0 }
    guard !figures.isEmpty else { return [] }
    return [
      line(
        "That is \(plan.steps.count) exercises, and most people keep up about \(most): say "
          + "\(figures.joined(separator: " or ")), and what is safe to drop goes")
    ]
  }

  /// What a plan leaves out, cause by cause.
  private func leftOut(_ plan: Plan, _ names: inout Names) -> [Block] {
    let causes = plan.left.map(\.cause).uniqued()
    guard !causes.isEmpty else { return [] }
    let items = causes.map { cause -> [Span] in
      let left = plan.left.filter { $0.cause == cause }
      let deeds = deeds(left.map { ($0.phase, $0.muscles) }, &names)
      let isPlural = left.flatMap(\.muscles).uniqued().count > 1
      return [Span(deeds.capitalised + ": ", .term), Span(self.cause(cause, isPlural: isPlural).stopped)]
    }
    return [.heading([Span("Left out", .strong)]), .bullets(items)]
  }

  /// "Release of the TFL; drill of the gluteus maximus": what is done to which muscles, phase by phase.
  func deeds(_ deeds: [(phase: Phase, muscles: [Entity])], _ names: inout Names) -> String {
    let parts = Phase.allCases.compactMap { phase -> String? in
      let muscles = deeds.filter { $0.phase == phase }.flatMap(\.muscles).uniqued()
      guard !muscles.isEmpty else { return nil }
      return "\(Self.noun(phase)) \(phase == .integrate ? "" : "of ")\(names.some(muscles, most: Self.mostNames))"
    }
    return parts.joined(separator: "; ")
  }

  static func noun(_ phase: Phase) -> String {
    switch phase {
    case .release: "release"
    case .lengthen: "stretch"
    case .activate: "drill"
    case .integrate: "a further whole movement with"
    }
  }

  /// Why something is left out.
  ///
  /// - Parameters:
  ///   - cause: the cause.
  ///   - isPlural: whether it is told of several muscles.
  public func cause(_ cause: LeftOut.Cause, isPlural: Bool = false) -> String {
    let (it, need) = isPlural ? ("they are", "they need") : ("it is", "it needs")
    switch cause {
    case .tools(let tools): return "\(need) \(Names.list(tools.map { "a " + base.name($0) }, joining: "or"))"
    case .positions(let positions): return "\(need) \(Names.list(positions.map { base.name($0) }, joining: "or"))"
    case .excluded: return "\(it) to be left alone, as you said"
    case .noTechnique: return "there is no technique for \(isPlural ? "them" : "it") that I know"
    case .disagreement(let patterns):
      return "your findings disagree about \(isPlural ? "them" : "it") "
        + "(\(Names.list(patterns.map { base.name($0) }))), so \(it) left alone until somebody has looked"
    case .underTension:
      return "long and under tension: the short opposite is the root, so \(it) neither released nor stretched"
    case .waits(let muscle):
      return "\(isPlural ? "they" : "it") may not come before \(base.name(muscle)), which is not in the plan"
    case .budget(let safe): return self.safe(safe, isPlural)
    }
  }

  private func safe(_ safe: LeftOut.Safe, _ isPlural: Bool) -> String {
    let why =
      switch safe {
      case .releasedAnyway: isPlural ? "the muscles are released all the same" : "the muscle is released all the same"
      case .assumedOnly:
        "only an assumption asks for \(isPlural ? "them" : "it"), nothing you told"
      case .outsideTheChain:
        isPlural
          ? "they lie away from what your findings are mostly about, and nothing waits for them"
          : "it lies away from what your findings are mostly about, and nothing waits for it"
      case .anotherStays: "another exercise of \(isPlural ? "each" : "its") kind stays"
      case .nothingWaits:
        isPlural
          ? "they come late in the order and nothing waits for them"
          : "it comes late in the order and nothing waits for it"
      }
    return "dropped to keep it short; " + why
  }
}
