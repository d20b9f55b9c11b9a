import Inquiry
import Knowledge
import Pages

/// What is said while a plan is made and followed.
public struct PlanWords: Sendable {
  let writer: Writer
  var base: KnowledgeBase { writer.base }

  /// The wording beside a writer.
  public init(_ writer: Writer) { self.writer = writer }

  private func planning(_ field: String) -> String {
    base.entities(.planning).first.flatMap { base.text($0, field) } ?? ""
  }

  func line(_ text: String, _ style: Style = .plain) -> Block { .paragraph([Span(text.sentence, style)]) }

  private func page(_ text: String, _ style: Style = .plain) -> Page { [line(text, style)] }

  // MARK: Before a plan

  /// What a plan must not be followed with, and that it is no diagnosis.
  public func warning(isUnscreened: Bool) -> Page {
    var page = self.page(planning("says") + " " + planning("warning"), .caution)
    if isUnscreened { page.append(line(planning("unscreened"), .caution)) }
    return page
  }

  /// The opening of the questions that come before any plan.
  public func beforeAnyPlan(_ count: Int) -> Page {
    page("Before any plan \(count) short questions, the most decisive first. Answer yes or no")
  }

  /// A question that is open.
  public func question(_ check: Entity, _ number: Int, of count: Int) -> Page {
    [.paragraph([Span("\(number) of \(count). ", .faint), Span(base.text(check, "ask") ?? base.name(check), .strong)])]
  }

  /// Whether a sign cannot wait for another day, so that doubt is enough to stop.
  public func isPressing(_ check: Entity) -> Bool { ["now", "today"].contains(base.text(check, "urgency")) }

  /// What is said where somebody is not sure of a sign of danger.
  public var unsure: Page {
    page("If you are not sure of that, I stop here: somebody who can tell should look first", .caution)
  }

  /// Why a question is asked that comes before any plan: what hangs on the reply.
  public func whyAsked(_ check: Entity) -> Page {
    let turn = [base.text(check, "to"), base.text(check, "urgency")].compactMap(\.self).joined(separator: ", ")
    let answers = [
      ("Yes", "no plan. Turn to \(turn). \(base.text(check, "advice") ?? "")"), ("No", "we go on."),
      ("Not sure", isPressing(check) ? "as if it were a yes." : "we go on at your own risk, and the plan says so."),
    ]
    return asking(check, answers.map { [Span($0 + ": ", .term), Span($1)] })
  }

  /// Why people are to check themselves: what a yes would bring into the plan that a no would not, and the other way.
  public func whyAsked(_ check: Entity, yes: Plan?, no: Plan?) -> Page {
    var names = Names(base)
    func only(_ plan: Plan?, _ other: Plan?) -> String {
      let steps = plan?.steps.filter { step in other?.steps.contains { isSame($0, step) } != true } ?? []
      return writer.deeds(steps.map { ($0.phase, $0.muscles) }, &names)
    }
    var items = [("Only with a yes", only(yes, no)), ("Only with a no", only(no, yes))].filter { !$0.1.isEmpty }
      .map { [Span($0 + ": ", .term), Span($1.stopped)] }
    if yes != nil, no == nil { items.append([Span("No: ", .term), Span("as far as I know by now, no plan.")]) }
    if items.isEmpty { items = [[Span("Nothing so far: the plan would be the same either way.")]] }
    return asking(check, items)
  }

  private func asking(_ check: Entity, _ outcomes: [[Span]]) -> Page {
    [
      .paragraph([Span((base.text(check, "because") ?? "").stopped, .strong), Span(" What hangs on your reply:")]),
      .bullets(outcomes), .paragraph([Span("Sources: " + writer.cite(base.citations(check)), .cite)]),
    ]
  }

  /// Where something is asked of a plan while it is still being made.
  public var stillAsking: Page { page("The plan is not made yet; first this") }
  /// What leads back to a question that is open.
  public var openStill: Page { page("Back to the question that is open", .faint) }

  /// The warning where a question was skipped.
  public func questionSkipped(_ check: Entity) -> Page {
    let because = (base.text(check, "because") ?? "").unstopped
    return page(
      "Leaving \(base.name(check)) open is at your own risk. \(because): if in doubt, ask a professional first",
      .caution)
  }

  /// The warning where all questions were skipped.
  ///
  /// - Parameter isWarned: whether what a plan must not be followed with is told right after it.
  public func questionsSkipped(isWarned: Bool) -> Page {
    page("You skip the questions at your own risk." + (isWarned ? "" : " " + planning("warning")), .caution)
  }

  /// The opening of the self-checks.
  public func selfChecksFirst(_ count: Int) -> Page {
    page("You told me nothing of how you sit and stand, so here are \(count) checks. Answer yes, no or not sure")
  }

  /// Where nothing was found.
  public var nothingToPlan: Page {
    page("I have found nothing to make a plan for. Tell me how you sit and stand, for example: my lower back arches")
  }

  /// What a line said to a plan is restated as, where no form says it.
  public var said: String { "Something about the plan." }

  /// Where there is no plan.
  public var noPlan: Page { page("There is no plan yet. Say plan, and we make one") }
  /// Where no step is on.
  public var notBegun: Page { page("No step is on yet. Say next for the first") }
  /// Where the plan was given up.
  public var ended: Page { page("The plan is put away. Say plan for another") }
  /// Where something was noted while the plan is still being made.
  public var takenNote: Page { page("Noted for the plan") }
  /// Where nothing would be left of the plan.
  public var nothingLeft: Page { page("With that nothing would be left of the plan, so it stays as it was", .caution) }

  // MARK: Steps

  /// A step with all it takes to do it.
  public func step(_ step: PlanStep, _ number: Int, of count: Int, _ base: KnowledgeBase) -> Page {
    var names = Names(base)
    var page: Page = [
      .heading([Span("Step \(number) of \(count). ", .faint), Span(writer.title(step, &names), .strong)])
    ]
    for block in instructions(step) { page.append(block) }
    page.append(.paragraph([Span("Then say done, skip, swap, why or start.", .faint)]))
    return page
  }

  /// How a step is done.
  func instructions(_ step: PlanStep) -> [Block] {
    guard let technique = step.technique else { return [] }
    var rows: [(String, String?)] = [(base.name(technique).capitalised, base.text(technique, "position"))]
    rows.append(("Attend to", base.text(technique, "cue")))
    rows.append(("How much", writer.dose(step).capitalised))
    rows.append(("With", tools(technique)))
    rows.append(("Careful", base.text(technique, "caution")))
    let items = rows.compactMap { label, text in text.map { [Span(label + ": ", .term), Span($0.stopped)] } }
    return [.bullets(items), .paragraph([Span("Sources: " + writer.cite(base.citations(technique)), .cite)])]
  }

  private func tools(_ technique: Entity) -> String? {
    let tools = base.references(technique, "tools")
    guard !tools.isEmpty else { return nil }
    let joining = base.text(technique, "all_tools") == nil ? "or" : "and"
    return Names.list(tools.map { base.name($0) }, joining: joining)
  }

  /// How much of a step, with what its phase says of it.
  public func amount(_ step: PlanStep, _ base: KnowledgeBase) -> Page {
    var page = self.page("\(writer.dose(step).capitalised), about \(Writer.minutes(step.dose.duration)) in all")
    if let dose = step.technique.flatMap({ base.text($0, "dose") }) { page.append(line("For this exercise: " + dose)) }
    guard let phase = base.entity(step.phase.rawValue, .phase) else { return page }
    for field in ["dose", "frequency", "pressure"] {
      if let text = base.text(phase, field) { page.append(line(text)) }
    }
    page.append(.paragraph([Span("Sources: " + writer.cite(base.citations(phase)), .cite)]))
    return page
  }

  /// What a step waits for.
  public func notYet(_ step: PlanStep, _ number: Int, _ missing: [(Need, Int?)]) -> Page {
    var names = Names(base)
    let missing = missing.sorted { ($0.1 ?? .max) < ($1.1 ?? .max) }
    let parts = missing.map { need, place in
      "the \(Writer.noun(need.phase)) of \(names.the(need.muscle))\(place.map { " (step \($0 + 1))" } ?? "")"
    }
    return page(
      "Step \(number) may not come yet: \(names.list(step.muscles)) \(step.muscles.count > 1 ? "have" : "has") to wait. "
        + "What is missing: \(Names.list(parts)). Say step \((missing.first?.1 ?? 0) + 1) to do it "
        + "now, or skip", .caution)
  }

  /// A step that was done.
  public func marked(_ step: PlanStep) -> Page {
    var names = Names(base)
    return [.paragraph([Span("Done: \(writer.title(step, &names).lowercasedStart).", .good)])]
  }

  /// A step that was left out: what that costs by the chain, and what helps.
  public func left(
    _ step: PlanStep, _ number: Int, cost: Answer, waiting: [Int], stretch: Int?
  ) -> Page {
    var names = Names(base)
    var page = self.page("Left out: step \(number), \(writer.title(step, &names).lowercasedStart)")
    if case .skipped = cost.content { page = page + writer.page(cost.shortened) }
    if !waiting.isEmpty {
      page.append(
        line(
          "Until it is done, \(waiting.count > 1 ? "steps" : "step") \(Names.list(waiting.map { "\($0)" })) may not come, for "
            + "\(waiting.count > 1 ? "they rest" : "it rests") on it", .caution)
      )
    }
    let remedy = stretch.map { ", or at least do the stretch in step \($0)" } ?? ""
    page.append(line("The remedy: say step \(number) when you are ready for it\(remedy)"))
    return page
  }

  /// A signal that ends a step at once.
  public func stop(_ signal: Entity) -> Page {
    [
      .paragraph([
        Span("Stop: \(base.name(signal)). ", .caution), Span(base.text(signal, "says") ?? "", .caution),
      ])
    ]
  }

  /// Pain that may be borne.
  public func bearable(_ figure: Int) -> Page {
    page(
      "\(figure) out of ten may be borne if it eases within half a minute; press a little less, so that it is five or six"
    )
  }

  /// Where there is no other exercise.
  public func nothingElse(_ step: PlanStep) -> Page {
    var names = Names(base)
    return page(
      "I know no other exercise for \(names.list(step.muscles)) with what you have. Skip it if you cannot do it")
  }

  /// Where there is no such step.
  public func noStep(_ number: Int, of count: Int) -> Page {
    page("The plan has no step \(number); it has \(count)")
  }

  /// Where steps before the last are still open.
  public func stillOpen(_ step: PlanStep, _ number: Int) -> Page {
    var names = Names(base)
    return page(
      "That was the last step, but step \(number) is still open: \(writer.title(step, &names).lowercasedStart)")
  }

  // MARK: Progress

  /// Where we are: every step with what became of it.
  public func progress(_ plan: Plan, at place: Int?, _ marks: [String?]) -> Page {
    var names = Names(base)
    let items = plan.steps.enumerated().map { index, step in
      let mark = marks[index].map { " (\(Self.mark($0)))" } ?? (index == place ? " (now)" : "")
      let how = step.technique.map { ": " + base.name($0) } ?? ""
      return Item(
        .number(index + 1),
        [Span(writer.title(step, &names) + how), Span(mark, .good), Span(" (\(writer.dose(step)))", .faint)])
    }
    return [line(whereWeAre(plan, at: place, marks), .strong), .items(items)]
  }

  /// Where we are, in a line.
  public func whereWeAre(_ plan: Plan, at place: Int?, _ marks: [String?]) -> String {
    var names = Names(base)
    let done = marks.count { $0 == "done" }
    let left = marks.count { $0 == "skipped" || $0 == "stopped" }
    let tally = "\(done) of \(plan.steps.count) done\(left > 0 ? ", \(left) left out" : "")"
    guard let place, plan.steps.indices.contains(place), marks[place] == nil else {
      guard let next = marks.firstIndex(where: { $0 == nil }) else { return "The plan: \(tally)" }
      return "The plan, about \(Writer.minutes(plan.duration)): \(tally). Next is step \(next + 1)"
    }
    let title = writer.title(plan.steps[place], &names).lowercasedStart
    return "We are at step \(place + 1), \(title): \(tally)"
  }

  private static func mark(_ mark: String) -> String {
    switch mark {
    case "skipped": "skipped"
    case "stopped": "stopped"
    default: "done"
    }
  }

  /// The end of a plan.
  public func finished(_ marks: [String?], today: Day?) -> Page {
    let done = marks.count { $0 == "done" }
    let tally =
      done == marks.count
      ? "That was the plan, all \(done) steps of it. Well done"
      : "That was the plan: \(done) of \(marks.count) steps done" + (done > 0 ? ". Well done" : "")
    let from = today.map { ", from \($0.after(weeks: weeksToReassess))" } ?? ""
    return [
      line(tally, .strong),
      line(
        rhythm(from: from, by: ": say check again")
          + " Expect more range for minutes and less soreness at first, not a changed posture"),
    ]
  }

  /// How often a plan is done, and when to look again.
  var rhythm: String { rhythm(from: "", by: "") }

  private func rhythm(from date: String, by saying: String) -> String {
    "Do it three to five days a week, and check again after \(weeksToReassess) to "
      + "\(planning("reassess_latest")) weeks\(date)\(saying)."
  }

  /// The weeks after which it is time to look again.
  var weeksToReassess: Int { Int(planning("reassess")) ?? 0 }
}

extension String {
  /// The text with its first letter small, unless the word is an abbreviation.
  var lowercasedStart: String {
    guard dropFirst().first?.isLowercase == true else { return self }
    return prefix(1).lowercased() + dropFirst()
  }
}
