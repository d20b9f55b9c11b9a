import Inquiry
import Knowledge
import Pages

extension Writer {
  /// A red flag or a condition: whom to see, how soon, why, what not to do.
  public func referral(_ flag: Entity) -> Page {
    let to = base.text(flag, "to") ?? "a doctor or physiotherapist"
    var page = Page()
    page.append(.paragraph([Span(opening(flag, to), .caution)]))
    for field in ["because", "advice"] {
      if let text = base.text(flag, field) { page.append(line(text)) }
    }
    page.append(line("I give exercise information, not a diagnosis, so I give no release or exercise for this."))
    page.append(.paragraph([Span("Sources: " + cite(base.citations(flag)), .cite)]))
    return page
  }

  /// The same again, briefly, when advice is asked for later in the conversation.
  public func reminder(_ flag: Entity) -> Page {
    let to = base.text(flag, "to") ?? "a doctor or physiotherapist"
    var page = Page()
    page.append(.paragraph([Span("Not before you have seen \(to): you told me of \(base.name(flag)).", .caution)]))
    if let advice = base.text(flag, "advice") { page.append(line(advice)) }
    page.append(line("If that was a misunderstanding, say: forget that"))
    page.append(.paragraph([Span("Sources: " + cite(base.citations(flag)), .cite)]))
    return page
  }

  private func opening(_ flag: Entity, _ to: String) -> String {
    let noticed = base.name(flag)
    switch base.text(flag, "level") {
    case "emergency":
      return "Get medical help now: call \(to). This is about \(noticed)."
    case "stop-refer":
      return "Stop here and see \(to)\(urgency(flag)) before anything else. This is about \(noticed)."
    case "wait": return "Not today: \(noticed). Wait, and ask \(to) if in doubt."
    default: return "Ask \(to) first. This is about \(noticed)."
    }
  }

  private func urgency(_ flag: Entity) -> String {
    switch base.text(flag, "urgency") {
    case "now"?: " now"
    case "today"?: " today"
    case "soon"?: " soon"
    default: ""
    }
  }

  /// Something that is refused even if asked.
  public func refusal(_ refusal: Entity) -> Page {
    var page = Page()
    page.append(.paragraph([Span(base.text(refusal, "says") ?? base.name(refusal), .caution)]))
    page.append(.paragraph([Span("Sources: " + cite(base.citations(refusal)), .cite)]))
    return page
  }

  /// The reasons of an answer alone.
  public func explanation(_ answer: Answer) -> Page {
    var names = Names(base, owned: answer.owned)
    let blocks = reasons(answer, &names)
    guard !blocks.isEmpty else { return inShort(answer) }
    let lead = line(EnglishText.lead(isFull: answer.detail == .full))
    return Page([lead] + blocks + dissents(from: answer).prefix(3).map(dissentBlock))
  }

  /// Several proofs of the same, each under a heading.
  public func reasons(of answers: [Answer]) -> Page {
    var page = Page()
    page.append(
      line(
        answers.count == 1 ? "I know one reason for that" : "I know \(answers.count) reasons for that, the best first")
    )
    let wording = Wording(base: base)
    var names = Names(base, owned: answers.first?.owned ?? [])
    var told: Set<Wording.Gist> = []
    for (place, answer) in answers.enumerated() {
      let new = shownLinks(of: answer).filter { told.insert(wording.gist($0)).inserted }
      page.append(.heading([Span(place == 0 ? "Reason 1" : "Reason \(place + 1), where it differs", .strong)]))
      page.append(
        .bullets(new.map { [Span(wording.sentence($0, &names)), Span(" [\(cite($0.citations))]", .cite)] }))
    }
    return page
  }

  /// A link alone as a sentence.
  public func sentence(_ link: Link) -> String {
    var names = Names(base)
    return Wording(base: base).sentence(link, &names)
  }
}
