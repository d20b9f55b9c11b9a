import Inquiry
import Knowledge
import Language
import Pages

extension Conversation {
  /// What can be said to a plan; the actions of the forms in `questions/plan.yaml`.
  enum PlanCommand: String, CaseIterable {
    case show, new, end, next, done, skip, back, swap, why, how, dose, pain, start, export, passive, active, everything
    case check, today
    case pulse = "stop-pulse"

    init?(action: String) {
      guard action.hasPrefix("plan-") else { return nil }
      self.init(rawValue: String(action.dropFirst("plan-".count)))
    }

    /// Whether it is about the step that is on.
    var needsStep: Bool {
      switch self {
      case .how, .dose, .back, .pain, .pulse: true
      case .show, .new, .end, .next, .done, .skip, .swap, .why, .start, .export, .passive, .active, .everything, .check,
        .today:
        false
      }
    }

    /// Whether it makes sense while there is no plan.
    var needsNoPlan: Bool {
      switch self {
      case .show, .new, .next, .done, .start, .export, .today: true
      case .end, .skip, .back, .swap, .why, .how, .dose, .pain, .passive, .active, .everything, .check, .pulse: false
      }
    }
  }

  /// A reply of the plan, where the line speaks to it.
  mutating func planReply(_ reading: Reading, _ line: String) -> Reply? {
    let spokeLast = context.plan?.spokeLast == true
    context.plan?.spokeLast = false
    let phrase = PlanPhrase(reading, base)
    let said = planCommand(reading, spokeLast)
    guard var reply = reply(to: phrase, said?.command, reading, line) else { return nil }
    context.plan?.spokeLast = true
    reply.understood.form = said.map { base.id($0.form) } ?? reply.understood.form ?? "plan"
    reply.understood.said = said.flatMap { base.text($0.form, "says") } ?? reply.understood.said ?? planWords.said
    reply.understood.confidence = 1
    reply.understood.repairs = reading.repairs
    return reply
  }

  private mutating func reply(
    to phrase: PlanPhrase?, _ command: PlanCommand?, _ reading: Reading, _ line: String
  ) -> Reply? {
    if let reply = planFor(reading, line) { return reply }
    guard context.plan != nil else {
      guard let command, command.needsNoPlan else { return nil }
      return perform(command, reading, line)
    }
    if context.plan?.isAsking == true, let reply = answer(phrase, command, line) { return reply }
    // "How long?" and the like are about a step only while one is on.
    if let command, command.needsStep, context.plan?.step == nil { return nil }
    if let command { return perform(command, reading, line) }
    guard let phrase else { return nil }
    return perform(phrase, reading, line)
  }

  /// The command a line is, near enough word for word.
  private func planCommand(_ reading: Reading, _ spokeLast: Bool) -> (command: PlanCommand, form: Entity)? {
    if spokeLast, ["why", "but why", "why so"].contains(reading.tokens.map(\.word).joined(separator: " ")),
      let form = base.entity("plan-why", .form)
    {
      return (.why, form)
    }
    if let date = Self.date(in: reading), date.isAlone, let form = base.entity("plan-today", .form) {
      return (.today, form)
    }
    let namesThings = !reading.actions.isEmpty || !reading.patterns.isEmpty || !reading.subjects.isEmpty
    // "Back" goes through the steps while the plan speaks, and through reasons otherwise.
    if spokeLast, context.plan?.step != nil || context.plan?.isAsking == true, let best = reading.candidates.first,
      best.score >= 1,
      base.text(best.owner, "action") == Command.back.rawValue, let form = base.entity("plan-back", .form)
    {
      return (.back, form)
    }
    // "How long?" with nothing named is about the step that is on.
    if !namesThings, context.plan?.step != nil, !reading.cues.isDisjoint(with: ["how-long", "how-often", "how-hard"]),
      let best = reading.candidates.first?.owner, base.text(best, "meaning") == Meaning.dose.rawValue,
      let form = base.entity("plan-dose", .form)
    {
      return (.dose, form)
    }
    for candidate in reading.candidates.prefix(2)
    where candidate.score >= 1 {
      guard let command = base.text(candidate.owner, "action").flatMap(PlanCommand.init(action:)) else { continue }
      return (command, candidate.owner)
    }
    return nil
  }

  // MARK: Making one

  /// "plan lordosis": the words after "plan" are findings.
  private mutating func planFor(_ reading: Reading, _ line: String) -> Reply? {
    guard reading.tokens.first?.word == "plan", reading.tokens.count > 1, !reading.patterns.isEmpty else { return nil }
    _ = context.learn(told: reading.patterns, denied: reading.denied, sides: reading.patternSides)
    var talk = PlanTalk(.proposed)
    if let earlier = context.plan { talk.circumstances = earlier.circumstances }
    talk.circumstances.takeLimits(of: reading, base)
    return shown(build(talk), line)
  }

  /// A plan from findings in words, as "plan …" makes one, in some minutes.
  ///
  /// - Parameters:
  ///   - findings: what was found; with nothing named the questions that come before a plan begin.
  ///   - minutes: the minutes there are, if somebody said.
  public mutating func plan(_ findings: String, minutes: Int? = nil) -> Reply {
    if let minutes {
      var talk = context.plan ?? PlanTalk(.proposed)
      talk.circumstances.minutes = minutes
      context.plan = talk
    }
    return hear("plan " + findings)
  }

  /// A plan shown in answer to a question is the one to follow, if somebody wants to.
  mutating func propose(_ plan: Plan, _ answer: Answer, _ question: Question) {
    guard context.plan?.stage != .working, context.plan?.isAsking != true else { return }
    context.plan = PlanTalk(.proposed)
    context.plan?.plan = plan
    context.plan?.answer = answer
    // What is only assumed stays so.
    context.plan?.findingsOfQuestion = plan.patterns.filter((question.person.told + question.patterns).contains)
    context.plan?.sidesOfQuestion = plan.sides
    context.plan?.circumstances = question.circumstances
  }

  /// Builds the plan anew, keeping what was done.
  mutating func build(_ talk: PlanTalk) -> PlanBuilder.Outcome {
    var talk = talk
    talk.circumstances.flags = context.alarms
    talk.circumstances.excluded.formUnion(context.barred)
    talk.circumstances.seenTo = Set(talk.marks.keys)
    let outcome = expert.planBuilder.build(for: person(of: talk), talk.circumstances)
    if case .plan(let plan) = outcome {
      let current = talk.step?.key
      talk.plan = plan
      talk.answer = expert.answer(with: plan)
      if talk.place != nil {
        talk.place = plan.steps.firstIndex { $0.key == current } ?? talk.open(from: 0)
      }
    }
    context.plan = talk
    return outcome
  }

  /// The person the plan is for: what they told, and what they asked about.
  private func person(of talk: PlanTalk) -> Person {
    var person = context.person
    person.told += talk.findingsOfQuestion.filter { !person.told.contains($0) && !person.denied.contains($0) }
    person.sides.merge(talk.sidesOfQuestion) { own, _ in own }
    return person
  }

  /// What came of building a plan, told.
  mutating func shown(_ outcome: PlanBuilder.Outcome, _ line: String, lead: Page = Page()) -> Reply {
    switch outcome {
    case .plan(let plan):
      // What is asked next may be about the plan.
      if let answer = context.plan?.answer {
        remember(Question(.plan, form: form(for: .plan), patterns: plan.patterns, person: context.person), answer)
      }
      return planPage(lead + overviewPage(), line)
    case .refer(let flag):
      context.plan = nil
      return referral(for: flag, writer.reminder(flag), line)
    case .nothing:
      context.plan = nil
      var reply = Reply(input: line, status: .answered, page: lead + planWords.nothingToPlan)
      reply.suggestions = Talk.examples
      return reply
    }
  }

  /// The whole plan with what became of its steps.
  func overviewPage() -> Page {
    guard let talk = context.plan, let answer = talk.answer, let plan = talk.plan else { return planWords.noPlan }
    if talk.stage == .proposed {
      return planWords.warning(isUnscreened: true) + writer.page(answer, suggestions: ["next", "why?", "export"])
    }
    let marks = plan.steps.map { talk.mark($0)?.rawValue }
    return planWords.progress(plan, at: talk.place, marks) + reassessment(talk)
  }

  /// A reply of the plan, with the plan as its answer.
  func planPage(_ page: Page, _ line: String, status: Answer.Status = .answered, next: [String] = []) -> Reply {
    var reply = Reply(input: line, status: status, page: page)
    reply.answer = context.plan?.answer
    reply.plan = context.plan
    reply.suggestions = next
    return reply
  }

  /// The wording of plans.
  var planWords: PlanWords { PlanWords(writer) }
}
