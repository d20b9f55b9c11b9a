import Inquiry
import Knowledge
import Language
import Pages

extension Conversation {
  func nothingSaid(_ line: String) -> Reply {
    var reply = Reply(
      input: line, status: .unclear,
      page: Page("There is no question in that line. Ask, for example: should I roll my glutes?"))
    reply.suggestions = Self.examples
    return reply
  }

  private static let examples = ["why release TFL first?", "should I roll my glutes?", "what is tight with lordosis?"]

  /// "quit" and its like end the conversation.
  func command(_ reading: Reading, _ line: String) -> Reply? {
    let words = reading.tokens.map { $0.repairedFrom ?? $0.word }
    guard words.count == 1, ["quit", "exit", "bye", "q", "goodbye"].contains(words[0]) else { return nil }
    var reply = Reply(input: line, status: .done, page: Page("Goodbye. Move well."))
    reply.endsConversation = true
    return reply
  }

  /// A referral where something was noticed that a professional must see first.
  mutating func alarm(_ reading: Reading, _ line: String) -> Reply? {
    let hard = reading.alarms.filter { base.text($0, "soft") == nil }
    guard let gravest = hard.first else { return nil }
    if base.kind(gravest) == .refusal { return refusal(gravest, reading, line) }
    context.alarms = context.alarms.filter { !hard.contains($0) } + hard
    var reply = Reply(input: line, status: .refer, page: writer.referral(gravest))
    reply.referral = Referral(flag: gravest)
    reply.verdict = .refer
    reply.understood.form = "alarm"
    reply.understood.said = base.name(gravest)
    reply.understood.confidence = 1
    reply.understood.repairs = reading.repairs
    return reply
  }

  /// What was told once that a professional must see holds until it is taken back.
  func remembered(_ flag: Entity, _ reading: Reading, _ line: String) -> Reply {
    var reply = Reply(input: line, status: .refer, page: writer.reminder(flag))
    reply.referral = Referral(flag: flag)
    reply.verdict = .refer
    reply.understood.form = "alarm"
    reply.understood.said = base.name(flag)
    reply.understood.confidence = 1
    reply.understood.repairs = reading.repairs
    return reply
  }

  private func refusal(_ refusal: Entity, _ reading: Reading, _ line: String) -> Reply {
    let verdict = base.text(refusal, "verdict").flatMap(Finding.Verdict.init(rawValue:))
    var reply = Reply(
      input: line, status: verdict == .refer ? .refer : .answered, page: writer.refusal(refusal))
    reply.verdict = verdict
    if verdict == .refer { reply.referral = Referral(flag: refusal) }
    reply.understood.form = base.id(refusal)
    reply.understood.said = base.name(refusal)
    reply.understood.confidence = 1
    return reply
  }

  // MARK: Not understood

  /// Outside the field, unknown inside it, or unclear: each says what could be asked instead.
  func misunderstood(_ reading: Reading, _ line: String) -> Reply {
    if let unknown = unknownName(reading) { return unknown.reply(line, reader) }
    guard reading.isInField else { return outside(reading, line, nil) }
    var lines = ["I am not sure what you are asking."]
    let names = (reading.subjects + reading.patterns).prefix(3).map { base.name($0) }
    if !names.isEmpty { lines[0] = "I see that it is about \(Self.list(Array(names))), but not what you are asking." }
    let nearest = reading.candidates.filter { meaning(of: $0.owner) != .outside }.prefix(3).map { $0.sample + "?" }
    let suggestions = nearest.isEmpty ? Self.examples : Array(nearest)
    lines.append("Questions I can answer: " + suggestions.map { "“\($0)”" }.joined(separator: ", ") + ".")
    var reply = Reply(input: line, status: .unclear, page: Page(lines.joined(separator: " ")))
    reply.suggestions = suggestions
    reply.understood.repairs = reading.repairs
    reply.understood.confidence = reading.candidates.first?.score ?? 0
    return reply
  }

  func outside(_ reading: Reading, _ line: String, _ candidate: Reading.Candidate?) -> Reply {
    var text = "That is outside what I know. I answer questions about muscle balance: which muscles to release, which "
    text += "to activate, in what order and why."
    if reading.isForeign { text = "I speak English only, and only about muscle balance; please ask in English." }
    var reply = Reply(input: line, status: .outside, page: Page(text))
    reply.suggestions = Self.examples
    reply.understood.form = candidate.map { base.id($0.owner) }
    return reply
  }

  /// Whether a short line asks to do something with a thing nobody knows: "release the gonculator".
  func isAboutUnknownName(_ reading: Reading) -> Bool {
    if reading.doubtfulName != nil { return true }
    guard reading.subjects.isEmpty, reading.patterns.isEmpty, reading.unknownNames.count == 1,
      let name = reading.unknownNames.first, let place = reading.tokens.firstIndex(where: { $0.word == name })
    else { return false }
    let isNamed = place > 0 && ["the", "my", "a", "your"].contains(reading.tokens[place - 1].word)
    return isNamed && !reading.actions.isEmpty && reading.tokens.count <= 8
  }

  /// A name nobody knows.
  struct Unknown {
    let name: String

    func reply(_ line: String, _ reader: Reader) -> Reply {
      let near = reader.names(near: name)
      var text = "I do not know '\(name)'."
      if !near.isEmpty { text += " Did you mean \(near.joined(separator: ", "))?" }
      text += " I know \(reader.base.entities(.muscle).count) muscles and parts of muscles by their anatomical and "
      text += "everyday names."
      var reply = Reply(input: line, status: .unknown, page: Page(text))
      reply.suggestions = near.map { "what is the \($0)?" }
      return reply
    }
  }

  func unknownName(_ reading: Reading) -> Unknown? {
    let asksAboutMuscle =
      !reading.actions.isEmpty || !reading.cues.isDisjoint(with: ["oppose", "tight", "weak", "what-is"])
    if let doubtful = reading.doubtfulName { return Unknown(name: doubtful) }
    guard reading.subjects.isEmpty, asksAboutMuscle, reading.unknownNames.count <= 2, reading.tokens.count <= 8 else {
      return nil
    }
    return reading.unknownNames.first.map { Unknown(name: $0) }
  }
}

extension Conversation {
  /// How a line was read, for `--verbose`.
  public func readingNote(_ reply: Reply) -> String {
    let understood = reply.understood
    let reading = reader.read(reply.input)
    let others = reading.candidates.prefix(3).map {
      "\(base.id($0.owner)) \(($0.score * 100).rounded() / 100) (\($0.sample))"
    }
    return "read as: \(understood.said ?? "-") [\(understood.form ?? "-")] subjects: "
      + "\(understood.subjects.joined(separator: ", ")); nearest: \(others.joined(separator: "; "))"
  }
}
