import Inquiry
import Knowledge
import Pages

extension PlanWords {
  /// Why a step is due and why it stands where it does.
  public func reasons(_ plan: Plan, _ place: Int, _ answer: Answer) -> Page {
    var names = Names(base)
    let step = plan.steps[place]
    var page: Page = [line("Step \(place + 1): \(writer.title(step, &names).lowercasedStart)", .strong)]
    let earlier = plan.predecessors(of: place)
    if !earlier.isEmpty {
      let steps = earlier.count > 1 ? "steps" : "step"
      page.append(line("It comes after \(steps) \(Names.list(earlier.map { "\($0 + 1)" }))"))
    }
    for block in writer.reasons(answer, &names) { page.append(block) }
    return page
  }

  /// Why one step comes before another, and by whose word.
  public func before(
    _ plan: Plan, _ first: Int, _ later: Int, _ strength: PlanOrder.Strength?, _ answer: Answer, isSwapped: Bool
  ) -> Page {
    var names = Names(base)
    let (one, other) = (plan.steps[first - 1], plan.steps[later - 1])
    let lead = isSwapped ? "It is the other way round: step \(first)" : "Step \(first)"
    let titles =
      "(\(writer.title(one, &names).lowercasedStart)) comes before step \(later) "
      + "(\(writer.title(other, &names).lowercasedStart))"
    guard let strength else {
      return [line("\(lead) \(titles), but nothing says that it must: the steps between them put them so", .strong)]
    }
    return Page([line("\(lead) \(titles): \(Self.says(strength))", .strong)] + writer.reasons(answer, &names))
  }

  private static func says(_ strength: PlanOrder.Strength) -> String {
    switch strength {
    case .method: "the method asks for it"
    case .textbook: "a textbook asks for it; the method does not speak of it"
    case .convention: "that is only our convention, and they could change places"
    }
  }

  // MARK: Changes

  /// What other circumstances changed in a plan.
  public func changed(from earlier: Plan?, to plan: Plan) -> Page {
    guard let earlier else { return Page() }
    var names = Names(base)
    let gone = earlier.steps.filter { step in !plan.steps.contains { isSame($0, step) } }
    let new = plan.steps.filter { step in !earlier.steps.contains { isSame($0, step) } }
    guard !gone.isEmpty || !new.isEmpty else { return [line("That changes nothing in the plan")] }
    // The same thing done otherwise goes out and comes in at once.
    func isOtherwise(_ left: PlanStep, _ right: PlanStep) -> Bool {
      left.side == right.side && (left.key == right.key || left.phase == .integrate && right.phase == .integrate)
    }
    var items = gone.filter { step in !new.contains { isOtherwise($0, step) } }.map { step -> [Span] in
      let cause = plan.left.first { $0.phase == step.phase && !Set($0.muscles).isDisjoint(with: step.muscles) }
      let because = cause.map { ": " + writer.cause($0.cause, isPlural: $0.muscles.count > 1) } ?? ""
      return [Span("Out: ", .term), Span((exercise(step, &names) + because).stopped)]
    }
    items += new.map { step in
      let former = gone.first { isOtherwise($0, step) }
      let instead = former?.technique.flatMap { $0 == step.technique ? nil : ", instead of " + base.name($0) } ?? ""
      return [Span(former == nil ? "In: " : "Otherwise: ", .term), Span((exercise(step, &names) + instead).stopped)]
    }
    let time = Writer.minutes(plan.durationLeft)
    let lead = plan.durationLeft < plan.duration ? "Changed, about \(time) to go" : "Changed, now about \(time)"
    return [line(lead, .strong), .bullets(items)]
  }

  func isSame(_ left: PlanStep, _ right: PlanStep) -> Bool {
    left.key == right.key && left.technique == right.technique && left.side == right.side
  }

  private func exercise(_ step: PlanStep, _ names: inout Names) -> String {
    let how = step.technique.map { " (\(base.name($0)))" } ?? ""
    return writer.title(step, &names).lowercasedStart + how
  }

  /// What changed in a plan since its signature was kept.
  ///
  /// - Returns: nothing if it is as it was.
  public func changes(since signature: [String], in plan: Plan) -> Page {
    let now = plan.signature(base)
    let lines =
      signature.filter { !now.contains($0) }.map { ("No longer", $0) }
      + now.filter { !signature.contains($0) }.map { ("New", $0) }
    guard !lines.isEmpty else { return Page() }
    let items = lines.map { label, text in [Span(label + ": ", .term), Span(named(text).stopped)] }
    return [
      line("What I know has changed since you made this plan, and the plan with it", .caution), .bullets(items),
    ]
  }

  /// A line of a signature in words; what is no longer known keeps its identifiers.
  private func named(_ line: String) -> String {
    let parts = line.split(separator: " ").map(String.init)
    guard (3...4).contains(parts.count), let phase = Phase(rawValue: parts[0]) else { return line }
    let muscle = base.entity(parts[1], .muscle).map { base.name($0) } ?? parts[1]
    let technique = base.entity(parts[2], .technique).map { base.name($0) } ?? parts[2]
    let side = parts.count > 3 ? base.entity(parts[3], .side).map { " on " + base.name($0) } ?? "" : ""
    return "\(Writer.verb(phase)) the \(muscle)\(side)\(technique == "-" ? "" : ": \(technique)")"
  }

  // MARK: Checking again

  /// The opening of the same checks, asked again.
  public var checkingAgain: Page { [line("The same checks again; answer yes, no or not sure")] }

  /// How the checks came out before and now.
  public func compared(_ earlier: [Entity: Bool], _ now: [Entity: Bool]) -> Page {
    let items = earlier.keys.sorted().compactMap { check -> [Span]? in
      guard let before = earlier[check] else { return nil }
      let after = now[check].map(Self.answer) ?? "left open"
      let verdict = now[check] == before ? "unchanged" : before && now[check] == false ? "better" : "different"
      return [
        Span(base.name(check).capitalised + ": ", .term),
        Span("then \(Self.answer(before)), now \(after) (\(verdict))."),
      ]
    }
    return [line("Compared with the last time", .strong), .bullets(items)]
  }

  private static func answer(_ holds: Bool) -> String { holds ? "yes" : "no" }

  /// The offer to check again, once the time has come; a clock that went backwards is said.
  public func reassessment(begun: Day, today: Day) -> Page {
    let field = base.entities(.planning).first
    guard let weeks = field.flatMap({ base.text($0, "reassess") }).flatMap({ Int($0) }) else { return Page() }
    if today < begun { return [line("The date says that this plan is begun in the future; I leave the checks alone")] }
    guard today >= begun.after(weeks: weeks) else { return Page() }
    let passed = (today.number - begun.number) / 7
    return [line("It is \(passed) weeks since we began, time to look again: say check again", .strong)]
  }

  /// The day that was noted.
  public func noted(day: Day) -> Page { [line("Noted: today is \(day)")] }
  /// Where no date was found.
  public var noDate: Page { [line("I found no date in that; write it like 2026-11-24")] }
}
