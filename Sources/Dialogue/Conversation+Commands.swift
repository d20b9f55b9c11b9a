import Inquiry
import Knowledge
import Language
import Pages

extension Conversation {
  /// Things to do for the conversation itself, named by the action of a form whose meaning is `command`.
  enum Command: String {
    case aboutMe = "about-me"
    case forget, undo, sources
    case longer, shorter, up, back, keep
    case anotherReason = "another-reason"
    case allReasons = "all-reasons"
    case goOn = "go-on"
    case howSure = "how-sure"
    case whoSays = "who-says"
    case whoDisagrees = "who-disagrees"
    case whyAsk = "why-ask"
    case reading
  }

  mutating func perform(_ candidate: Reading.Candidate, _ reading: Reading, _ line: String) -> Reply? {
    guard let command = base.text(candidate.owner, "action").flatMap(Command.init(rawValue:)) else { return nil }
    var reply: Reply
    switch command {
    case .aboutMe: reply = Reply(input: line, status: .answered, page: aboutPerson())
    case .forget: reply = forgotten(reading, line)
    case .undo: reply = undone(line)
    case .back: reply = leave(line)
    case .keep: reply = keep(line)
    case .whyAsk: reply = reasonsForAsking(line)
    case .longer, .shorter, .up, .anotherReason, .allReasons, .howSure, .whoSays, .whoDisagrees, .goOn:
      let general = base.text(candidate.owner, "answer").map { Reply(input: line, status: .answered, page: Page($0)) }
      guard let told = explain(command, line) ?? general else { return nil }
      reply = told
    case .reading: reply = readingTold(line)
    case .sources:
      guard let answer = context.answer else { return noSources(line) }
      reply = Reply(input: line, status: .answered, page: about() + writer.sources(of: expert.whole(answer)))
      reply.answer = answer
    }
    reply.understood.form = base.id(candidate.owner)
    reply.understood.said = base.text(candidate.owner, "says")
    reply.understood.confidence = candidate.score
    return reply
  }

  private func aboutPerson() -> Page {
    let assumed = base.entities(.assumption).filter { !isSettled($0) }
    return talk.about(context.person, alarms: context.alarms, assumptions: assumed)
  }

  private func isSettled(_ assumption: Entity) -> Bool {
    guard let root = base.references(assumption, "expects").first else { return true }
    return context.person.told.contains(root) || context.person.denied.contains(root)
  }

  func noSources(_ line: String) -> Reply {
    var reply = Reply(input: line, status: .unclear, page: talk.noAnswerYet)
    reply.suggestions = Talk.examples
    return reply
  }

  /// Takes back what was told: what the line names, or everything.
  private mutating func forgotten(_ reading: Reading, _ line: String) -> Reply {
    let named = reading.patterns + reading.denied
    let known = context.person.told + context.person.denied.sorted() + context.alarms
    let gone = named.isEmpty ? known : known.filter(named.contains)
    let denied = gone.filter(context.person.denied.contains)
    let forgotten = talk.forgotten(told: gone.filter { !denied.contains($0) }, denied: denied)
    context.person.told.removeAll(where: gone.contains)
    context.person.denied.subtract(gone)
    context.person.sides = context.person.sides.filter { !named.isEmpty && !gone.contains($0.key) }
    if named.isEmpty { (context.alarms, context.world, context.kept, context.offered) = ([], nil, nil, nil) }
    return Reply(input: line, status: .done, page: forgotten)
  }

  /// Goes back to before the last turn that changed something.
  private mutating func undone(_ line: String) -> Reply {
    guard let earlier = earlier.popLast() else {
      return Reply(input: line, status: .done, page: talk.nothingToUndo)
    }
    context = earlier.context
    return Reply(input: line, status: .done, page: talk.undone(earlier.line))
  }

  // MARK: One link

  /// "why 3", "source 2": one numbered link or source of what was told last.
  mutating func numbered(_ words: [String], _ line: String) -> Reply? {
    guard words.count == 2, let number = Int(words[1]) else { return nil }
    switch words[0] {
    case "why": return linkExplained(number, line)
    case "source", "sources": return sourceTold(number, line)
    default: return nil
    }
  }

  private mutating func linkExplained(_ number: Int, _ line: String) -> Reply? {
    guard let answer = context.trail.last ?? context.answer else { return nil }
    guard let part = expert.explained(answer, link: writer.link(number, of: answer)) else {
      var reply = Reply(
        input: line, status: .unclear, page: talk.noStep(number, of: writer.shownLinks(of: answer).count))
      reply.suggestions = ["why?"]
      return reply
    }
    var reply = Reply(input: line, status: .answered, page: writer.below(part, number: number))
    reply.answer = part
    reply.understood.form = "why"
    reply.understood.said = "Why step \(number)?"
    reply.understood.confidence = 1
    context.trail.append(part)
    return reply
  }

  private func sourceTold(_ number: Int, _ line: String) -> Reply? {
    guard let answer = context.answer.map(expert.whole) else { return nil }
    let page = writer.source(number, of: answer)
    var reply = Reply(
      input: line, status: page == nil ? .unclear : .answered,
      page: page ?? talk.noSource(number, of: writer.works(of: answer).count))
    reply.answer = answer
    reply.understood.form = "source"
    reply.understood.said = "What is source \(number)?"
    reply.understood.confidence = 1
    return reply
  }
}
