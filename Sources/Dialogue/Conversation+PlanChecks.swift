import Inquiry
import Knowledge
import Language
import Pages

extension Conversation {
  // MARK: An open question

  /// Why the question that is open is asked; nothing if none is.
  func whyAskedBeforePlan(_ line: String) -> Reply? {
    guard let talk = context.plan, let (check, _, _) = openCheck(talk) else { return nil }
    return whyAsked(check, talk, line)
  }

  /// What hangs on the reply to a question: whether there is a plan at all, or what is in it.
  func whyAsked(_ check: Entity, _ talk: PlanTalk, _ line: String) -> Reply {
    if case .screening = talk.stage { return ask(line, lead: planWords.whyAsked(check)) }
    let (yes, no) = (plan(with: check, answered: true, talk), plan(with: check, answered: false, talk))
    return ask(line, lead: planWords.whyAsked(check, yes: yes, no: no))
  }

  /// The plan there would be, had a check been answered so.
  private func plan(with check: Entity, answered isYes: Bool, _ talk: PlanTalk) -> Plan? {
    var other = self
    _ = other.context.learn(
      told: isYes ? base.references(check, "yes") : [], denied: isYes ? [] : base.references(check, "no"))
    guard case .plan(let plan) = other.build(talk) else { return nil }
    return plan
  }

  /// A reply to something else, with the question that is still open asked again.
  func askingAgain(_ reply: Reply) -> Reply {
    guard reply.plan == nil, reply.status != .refer, let talk = context.plan,
      let (check, place, count) = openCheck(talk)
    else { return reply }
    var reply = reply
    reply.page = reply.page + planWords.openStill + planWords.question(check, place + 1, of: count)
    return reply
  }

  // MARK: Checking again

  /// The same checks again, after the interval or before.
  mutating func checkAgain(_ line: String) -> Reply {
    guard var talk = context.plan else { return planPage(planWords.noPlan, line, status: .unclear) }
    let patterns = Set(context.person.told + talk.findingsOfQuestion)
    let asked =
      talk.checks.isEmpty
      ? selfChecks.filter { !patterns.isDisjoint(with: base.references($0, "yes")) } : talk.checks
    talk.checks = asked.isEmpty ? selfChecks : asked
    talk.earlierFindings = talk.checks.reduce(into: talk.findings) { findings, check in
      if findings[check] == nil, !patterns.isDisjoint(with: base.references(check, "yes")) { findings[check] = true }
    }
    talk.findings = [:]
    for check in talk.checks { context.person.told.removeAll(where: base.references(check, "yes").contains) }
    talk.stage = .checking(0)
    talk.begun = context.today ?? talk.begun
    context.plan = talk
    return ask(line, lead: planWords.checkingAgain)
  }

  /// Offers the checks again once the interval has passed.
  func reassessment(_ talk: PlanTalk) -> Page {
    guard let begun = talk.begun, let today = context.today else { return Page() }
    return planWords.reassessment(begun: begun, today: today)
  }
}
