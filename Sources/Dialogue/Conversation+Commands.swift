import Inquiry
import Knowledge
import Language
import Pages

extension Conversation {
  /// Things to do for the conversation itself, named by the action of a form whose meaning is `command`.
  enum Command: String {
    case aboutMe = "about-me"
    case forget, undo, sources
  }

  mutating func perform(_ candidate: Reading.Candidate, _ reading: Reading, _ line: String) -> Reply? {
    guard let command = base.text(candidate.owner, "action").flatMap(Command.init(rawValue:)) else { return nil }
    var reply: Reply
    switch command {
    case .aboutMe: reply = Reply(input: line, status: .answered, page: aboutPerson())
    case .forget: reply = forgotten(reading, line)
    case .undo: reply = undone(line)
    case .sources:
      guard let answer = context.answer else { return nil }
      reply = Reply(input: line, status: .answered, page: writer.sources(of: answer))
      reply.answer = answer
    }
    reply.understood.form = base.id(candidate.owner)
    reply.understood.said = base.text(candidate.owner, "says")
    reply.understood.confidence = candidate.score
    return reply
  }

  /// What was told, what was denied, what is assumed.
  private func aboutPerson() -> Page {
    let person = context.person
    var page = Page()
    if !person.told.isEmpty { page.append(sentence("You told me of", person.told)) }
    if !person.denied.isEmpty {
      page.append(sentence("You said that this does not hold of you:", person.denied.sorted()))
    }
    for assumption in base.entities(.assumption) where !isSettled(assumption) {
      page.append(.paragraph([Span(base.text(assumption, "says") ?? base.name(assumption))]))
    }
    if !context.alarms.isEmpty { page.append(sentence("To be looked at by a professional first:", context.alarms)) }
    if page.isEmpty { page.append(.paragraph(["Nothing: you told me nothing about yourself."])) }
    return page
  }

  private func sentence(_ lead: String, _ things: [Entity]) -> Block {
    .paragraph([Span("\(lead) \(Self.list(things.map { base.name($0) })).")])
  }

  private func isSettled(_ assumption: Entity) -> Bool {
    guard let root = base.references(assumption, "expects").first else { return true }
    return context.person.told.contains(root) || context.person.denied.contains(root)
  }

  /// Takes back what was told: what the line names, or everything.
  private mutating func forgotten(_ reading: Reading, _ line: String) -> Reply {
    let named = reading.patterns + reading.denied
    let known = context.person.told + context.person.denied.sorted() + context.alarms
    let gone = named.isEmpty ? known : known.filter(named.contains)
    context.person.told.removeAll(where: gone.contains)
    context.person.denied.subtract(gone)
    if named.isEmpty { context.alarms = [] }
    let text = gone.isEmpty ? "There was nothing to forget." : "Forgotten: \(Self.list(gone.map { base.name($0) }))."
    return Reply(input: line, status: .done, page: Page(text))
  }

  /// Goes back to before the last turn.
  private mutating func undone(_ line: String) -> Reply {
    guard let earlier = earlier.popLast() else {
      return Reply(input: line, status: .done, page: Page("There is nothing to take back."))
    }
    context = earlier
    return Reply(input: line, status: .done, page: Page("Taken back: we are where we were before your last turn."))
  }

  // MARK: One link

  /// "why 3": the reasons of one numbered link of the last answer.
  func linkExplained(_ words: [String], _ line: String) -> Reply? {
    guard let answer = context.answer, words.count == 2, words[0] == "why", let number = Int(words[1]) else {
      return nil
    }
    guard let part = expert.explained(answer, link: writer.link(number, of: answer)) else {
      var reply = Reply(
        input: line, status: .unclear,
        page: Page("The last answer has no step \(number); it has \(writer.shownLinks(of: answer).count)."))
      reply.suggestions = ["why?"]
      return reply
    }
    var reply = Reply(input: line, status: .answered, page: writer.explanation(part))
    reply.answer = part
    reply.understood.form = "why"
    reply.understood.said = "Why step \(number)?"
    reply.understood.confidence = 1
    return reply
  }
}
