import Inquiry
import Knowledge
import Language
import Pages

extension Conversation {
  /// Does what a phrase says.
  mutating func perform(_ phrase: PlanPhrase, _ reading: Reading, _ line: String) -> Reply? {
    guard let talk = context.plan else { return nil }
    if let flag = gate() { return referral(for: flag, writer.reminder(flag), line) }
    switch phrase {
    case .minutes, .exercises, .without, .noTools, .cannotTake:
      let base = base
      return rebuilt(line) { $0.take(phrase, base) }
    case .pain(let figure): return pain(figure, talk, reading, line)
    case .side(let side): return sided(side, talk, line)
    case .whyBefore(let first, let later): return whyBefore(first, later, talk, line)
    case .whyStep(let number): return talk.steps.indices.contains(number - 1) ? why(talk, at: number - 1, line) : nil
    case .goTo(let number):
      guard talk.stage != .proposed else { return beginPlan(line) }
      guard talk.steps.indices.contains(number - 1) else {
        return planPage(planWords.noStep(number, of: talk.steps.count), line, status: .unclear)
      }
      return show(number - 1, line)
    case .yes, .no, .unsure, .skipQuestions: return nil
    }
  }

  /// Builds the plan with other circumstances; where it cannot be, nothing changes and that is said.
  mutating func rebuilt(_ line: String, _ change: (inout Circumstances) -> Void) -> Reply {
    guard let talk = context.plan else { return planPage(planWords.noPlan, line, status: .unclear) }
    var changed = talk
    change(&changed.circumstances)
    guard talk.plan != nil else {
      context.plan = changed
      return ask(line, lead: planWords.takenNote)
    }
    let outcome = build(changed)
    guard case .plan(let plan) = outcome else {
      context.plan = talk
      return planPage(planWords.nothingLeft, line, next: ["plan"])
    }
    let marks = plan.steps.map { context.plan?.mark($0)?.rawValue }
    return planPage(
      planWords.changed(from: talk.plan, to: plan) + planWords.progress(plan, at: context.plan?.place, marks), line,
      next: ["next"])
  }

  /// A side that was told of the one finding that belongs to one side and lacks it, or has another.
  private mutating func sided(_ side: Entity, _ talk: PlanTalk, _ line: String) -> Reply? {
    guard let plan = talk.plan else { return nil }
    let open = plan.patterns.filter { !base.words($0, "side_words").isEmpty }
    guard open.count == 1, let pattern = open.first else { return nil }
    let former = context.person
    context.person.sides[pattern] = side
    context.plan?.sidesOfQuestion[pattern] = side
    let reply = rebuilt(line) { _ in }
    if context.plan?.plan == nil { context.person = former }
    return reply
  }

  private mutating func pain(_ figure: Int, _ talk: PlanTalk, _ reading: Reading, _ line: String) -> Reply? {
    guard talk.step != nil else { return nil }
    guard figure > expert.planBuilder.limit("worst_pain") else { return planPage(planWords.bearable(figure), line) }
    return perform(.pain, reading, line)
  }

  // MARK: Reasons

  /// Why the step that is on is due, and why it stands where it does.
  func why(_ talk: PlanTalk, _ line: String) -> Reply {
    guard let place = talk.place else {
      guard let answer = talk.answer else { return planPage(planWords.notBegun, line) }
      return planPage(writer.inShort(answer), line)
    }
    return why(talk, at: place, line)
  }

  private func why(_ talk: PlanTalk, at place: Int, _ line: String) -> Reply {
    guard let plan = talk.plan else { return planPage(planWords.noPlan, line, status: .unclear) }
    let answer = expert.why(plan, place)
    var reply = planPage(planWords.reasons(plan, place, answer), line, next: ["why is step 1 before step 2?", "done"])
    reply.answer = answer
    return reply
  }

  private func whyBefore(_ first: Int, _ later: Int, _ talk: PlanTalk, _ line: String) -> Reply? {
    guard let plan = talk.plan else { return nil }
    for number in [first, later] where !plan.steps.indices.contains(number - 1) {
      return planPage(planWords.noStep(number, of: plan.steps.count), line, status: .unclear)
    }
    guard first != later else { return nil }
    let (answer, strength) = expert.why(plan, min(first, later) - 1, before: max(first, later) - 1)
    var reply = planPage(
      planWords.before(plan, min(first, later), max(first, later), strength, answer, isSwapped: first > later), line)
    reply.answer = answer
    return reply
  }
}
