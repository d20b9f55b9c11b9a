import Inquiry
import Knowledge
import Language
import Pages

extension Conversation {
  private var screening: [Entity] { base.entities(.check).filter { base.text($0, "kind") == "screening" } }
  var selfChecks: [Entity] { base.entities(.check).filter { base.text($0, "kind") == "self-check" } }

  /// Starts making a plan: first the questions that come before any.
  mutating func beginPlan(_ line: String) -> Reply {
    if let flag = gate() { return referral(for: flag, writer.reminder(flag), line) }
    var talk = context.plan ?? PlanTalk(.screening(0))
    talk.begun = context.today
    guard !talk.isScreened, !screening.isEmpty else { return afterScreening(talk, line) }
    talk.stage = .screening(0)
    context.plan = talk
    return ask(line, lead: planWords.beforeAnyPlan(screening.count))
  }

  /// What comes before any plan, of all that was told.
  func gate() -> Entity? {
    var circumstances = Circumstances()
    circumstances.flags = context.alarms
    circumstances.excluded = context.barred
    return circumstances.gate(base)
  }

  /// Asks the question that is open.
  func ask(_ line: String, lead: Page = Page()) -> Reply {
    guard let talk = context.plan, let (check, place, count) = openCheck(talk) else { return planPage(lead, line) }
    return planPage(
      lead + planWords.question(check, place + 1, of: count), line, next: ["yes", "no", "skip questions"])
  }

  func openCheck(_ talk: PlanTalk) -> (Entity, Int, Int)? {
    switch talk.stage {
    case .screening(let place) where place < screening.count: (screening[place], place, screening.count)
    case .checking(let place) where place < talk.checks.count: (talk.checks[place], place, talk.checks.count)
    case .screening, .checking, .proposed, .working, .closed: nil
    }
  }

  /// Takes a line as the answer to the question that is open, if it is one.
  mutating func answer(_ phrase: PlanPhrase?, _ command: PlanCommand?, _ line: String) -> Reply? {
    guard let talk = context.plan, let (check, _, _) = openCheck(talk) else { return nil }
    if let flag = gate() {
      context.plan = nil
      return referral(for: flag, writer.reminder(flag), line)
    }
    if command == .show { return ask(line) }
    if command == .back { return askAgain(line) }
    if command == .why { return whyAsked(check, talk, line) }
    let isSkip = command == .skip || command == .next
    if case .screening(let place) = talk.stage, isSkip { return passed(check, place, talk, line) }
    guard let phrase = isSkip ? .unsure : phrase else { return nil }
    switch phrase {
    case .yes, .no, .unsure, .skipQuestions: break
    case .minutes, .exercises, .without, .noTools, .cannotTake, .pain, .side, .whyBefore, .whyStep, .goTo: return nil
    }
    if case .screening(let place) = talk.stage { return screened(check, place, phrase, talk, line) }
    return checked(check, phrase, talk, line)
  }

  private mutating func askAgain(_ line: String) -> Reply {
    switch context.plan?.stage {
    case .screening(let place)?: context.plan?.stage = .screening(max(0, place - 1))
    case .checking(let place)?: context.plan?.stage = .checking(max(0, place - 1))
    case .proposed?, .working?, .closed?, nil: break
    }
    return ask(line)
  }

  private mutating func screened(
    _ check: Entity, _ place: Int, _ phrase: PlanPhrase, _ talk: PlanTalk, _ line: String
  ) -> Reply {
    var talk = talk
    // Who is not sure of a sign of danger is sent to somebody who can tell.
    if phrase == .yes || (phrase == .unsure && planWords.isPressing(check)) {
      context.alarms.insert(check, at: 0)
      context.plan = nil
      let lead = phrase == .unsure ? planWords.unsure : Page()
      return referral(for: check, lead + writer.referral(check), line)
    }
    if phrase == .unsure { return passed(check, place, talk, line) }
    guard phrase == .skipQuestions else { return goOn(after: place, talk, line) }
    talk.skippedQuestions = true
    let lead = planWords.questionsSkipped(isWarned: !context.person.told.isEmpty)
    return goOn(after: screening.count, talk, line, lead: lead)
  }

  /// Leaves one question open, with a warning.
  private mutating func passed(_ check: Entity, _ place: Int, _ talk: PlanTalk, _ line: String) -> Reply {
    var talk = talk
    talk.skippedQuestions = true
    return goOn(after: place, talk, line, lead: planWords.questionSkipped(check))
  }

  private mutating func goOn(
    after place: Int, _ talk: PlanTalk, _ line: String, lead: Page = Page()
  ) -> Reply {
    var talk = talk
    if place + 1 >= screening.count {
      talk.isScreened = true
      return afterScreening(talk, line, lead: lead)
    }
    talk.stage = .screening(place + 1)
    context.plan = talk
    return ask(line, lead: lead)
  }

  /// Goes on to the self-checks where nothing was told, else to the plan.
  private mutating func afterScreening(_ talk: PlanTalk, _ line: String, lead: Page = Page()) -> Reply {
    var talk = talk
    guard context.person.told.isEmpty, talk.findings.isEmpty, !selfChecks.isEmpty else {
      return planned(talk, line, lead: lead)
    }
    talk.checks = selfChecks
    talk.stage = .checking(0)
    context.plan = talk
    return ask(line, lead: lead + planWords.selfChecksFirst(talk.checks.count))
  }

  private mutating func checked(_ check: Entity, _ phrase: PlanPhrase, _ talk: PlanTalk, _ line: String) -> Reply {
    guard case .checking(let place) = talk.stage else { return ask(line) }
    var talk = talk
    if phrase == .yes || phrase == .no { talk.findings[check] = phrase == .yes }
    let denied = phrase == .no ? base.references(check, "no") : []
    _ = context.learn(told: phrase == .yes ? base.references(check, "yes") : [], denied: denied)
    if phrase != .skipQuestions && place + 1 < talk.checks.count {
      talk.stage = .checking(place + 1)
      context.plan = talk
      return ask(line)
    }
    let lead = talk.earlierFindings.isEmpty ? Page() : planWords.compared(talk.earlierFindings, talk.findings)
    return planned(talk, line, lead: lead)
  }

  /// Builds the plan and opens it before the first step.
  private mutating func planned(_ talk: PlanTalk, _ line: String, lead: Page) -> Reply {
    var talk = talk
    talk.stage = .working
    talk.place = nil
    talk.marks = [:]
    let outcome = build(talk)
    guard case .plan = outcome, let plan = context.plan, let answer = plan.answer else {
      return shown(outcome, line, lead: lead)
    }
    let warning = planWords.warning(isUnscreened: plan.skippedQuestions)
    return planPage(
      lead + warning
        + writer.page(
          answer.shortened, suggestions: ["next", "why?", "why is step 2 before step 3?", "only ten minutes"]),
      line, next: ["next", "why?", "export"])
  }
}
