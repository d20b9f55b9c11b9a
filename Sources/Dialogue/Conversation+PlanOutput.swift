import Inquiry
import Knowledge
import Language
import Pages

extension Conversation {
  /// The step that is on, with its times; whoever has a clock runs it.
  mutating func timed(_ talk: PlanTalk, _ line: String) -> Reply {
    let place = talk.place ?? talk.open(from: 0)
    var reply = show(place, line)
    guard let place, let now = context.plan, let step = now.step, now.missing(for: step).isEmpty else { return reply }
    reply.page = planWords.timing(step, place + 1, of: now.steps.count)
    reply.timer = planWords.holds(step).map { TimedHold($0.label, $0.seconds) }
    return reply
  }

  /// The plan as a document in the format the line names; without one, as a web page.
  func exported(_ reading: Reading, _ line: String) -> Reply {
    let words = Set(reading.tokens.map { $0.repairedFrom ?? $0.word })
    let format = PlanDocument.Format.allCases.first { words.contains($0.rawValue) } ?? .html
    guard let document = document(format) else { return planPage(planWords.noPlan, line, status: .unclear) }
    var reply = planPage(planWords.exported(document.name, isUnscreened: context.plan?.isScreened != true), line)
    reply.document = document
    return reply
  }

  /// The plan of the conversation as a document, without personal facts.
  ///
  /// - Returns: nothing if there is no plan.
  public func document(_ format: PlanDocument.Format) -> PlanDocument? {
    guard let talk = context.plan, let plan = talk.plan, let answer = talk.answer else { return nil }
    let whole = expert.whole(answer)
    let handout = Handout(writer, plan, answer, whole: whole)
    switch format {
    case .text: return PlanDocument(format, handout.page.text() + "\n")
    case .markdown: return PlanDocument(format, handout.markdown)
    case .html: return PlanDocument(format, handout.html)
    case .json: return PlanDocument(format, self.plan(whole).line + "\n")
    }
  }

  // MARK: Picking up

  /// Where we were, in a line; nothing if there is no plan.
  public var pickUp: String? {
    guard let talk = context.plan else { return nil }
    guard let plan = talk.plan, talk.stage != .proposed else { return planWords.unfinished }
    return planWords.whereWeAre(plan, at: talk.place, plan.steps.map { talk.mark($0)?.rawValue }) + "."
  }

  /// One line a step, to be kept beside a saved plan; empty without one.
  public var planSignature: [String] { context.plan?.plan?.signature(base) ?? [] }

  /// What changed in the plan since a signature was kept; empty if nothing did.
  public func planChanges(since signature: [String]) -> Page {
    guard let plan = context.plan?.plan, !signature.isEmpty else { return Page() }
    return planWords.changes(since: signature, in: plan)
  }

  /// The day, for what depends on how long ago something was; said in words it is "today is 2026-11-24".
  public var today: Day? {
    get { context.today }
    set { context.today = newValue }
  }
}
