import Inquiry
import Knowledge
import Language
import Pages

extension Conversation {
  func nothingSaid(_ line: String, _ page: Page? = nil) -> Reply {
    var reply = Reply(input: line, status: .unclear, page: page ?? talk.nothingSaid)
    reply.suggestions = Talk.examples
    return reply
  }

  /// "quit" and its like end the conversation.
  func command(_ reading: Reading, _ line: String) -> Reply? {
    let words = reading.tokens.map { $0.repairedFrom ?? $0.word }
    guard words.count == 1, ["quit", "exit", "bye", "q", "goodbye"].contains(words[0]) else { return nil }
    var reply = Reply(input: line, status: .done, page: talk.goodbye)
    reply.endsConversation = true
    return reply
  }

  /// A referral where something was noticed that a professional must see first.
  mutating func alarm(_ reading: Reading, _ line: String) -> Reply? {
    let hard = reading.alarms.filter { base.text($0, "soft") == nil }
    guard let gravest = hard.first else { return nil }
    if base.kind(gravest) == .refusal {
      // A step that is on is stopped by what is felt in it; that says the same, and where the plan stands.
      if context.plan?.step != nil, let stopped = planReply(reading, line) { return stopped }
      remember(refused: gravest)
      return refusal(gravest, reading, line)
    }
    // What was refused is no condition of the person; of what was told the newest line's gravest stands first.
    let told = hard.filter { base.kind($0) != .refusal }
    context.alarms = told + context.alarms.filter { !told.contains($0) }
    context.barred.formUnion(areas(of: told, reading))
    var reply = referral(for: gravest, stopping(gravest) + writer.referral(gravest), reading, line)
    if context.plan?.step != nil { reply.plan = context.plan }
    remember(refused: gravest)
    return reply
  }

  /// What was told once that a professional must see holds until it is taken back.
  func remembered(_ flag: Entity, _ reading: Reading, _ line: String) -> Reply {
    referral(for: flag, writer.reminder(flag), reading, line)
  }

  /// The places named with something that only asks to leave its place alone.
  private func areas(of flags: [Entity], _ reading: Reading) -> [Entity] {
    guard flags.contains(where: { base.text($0, "level") == "avoid-region" }) else { return [] }
    return reading.subjects.filter { [.muscle, .group, .region].contains(base.kind($0)) }
  }

  /// What ends a step at once, where a plan is being followed and a nerve speaks up.
  private func stopping(_ flag: Entity) -> Page {
    guard context.plan?.step != nil, base.id(flag) == "numbness",
      let signal = base.entity("numbness-or-tingling", .stopSignal)
    else { return Page() }
    return planWords.stop(signal)
  }

  /// A referral by the plan.
  func referral(for flag: Entity, _ page: Page, _ line: String) -> Reply {
    referral(for: flag, page, reader.read(""), line)
  }

  private func referral(for flag: Entity, _ page: Page, _ reading: Reading, _ line: String) -> Reply {
    var reply = Reply(input: line, status: .refer, page: page)
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
  mutating func misunderstood(_ reading: Reading, _ line: String) -> Reply {
    if let name = unknownName(reading) { return unknown(name, line) }
    let saysOurs = !reading.actions.isEmpty || !reading.cues.isDisjoint(with: ["tight", "weak", "oppose"])
    guard reading.isInField || saysOurs else { return outside(reading, line, nil) }
    let nearest = reading.candidates.filter { meaning(of: $0.owner) != .outside && !$0.sample.isEmpty }.prefix(3).map {
      $0.sample + "?"
    }
    let suggestions = nearest.isEmpty ? Talk.examples : Array(nearest)
    context.offers = suggestions.map { Offer(said: $0, deed: .hear($0)) }
    let page = talk.unclear(about: reading.subjects + reading.patterns, instead: suggestions)
    var reply = Reply(input: line, status: .unclear, page: page)
    reply.suggestions = suggestions
    reply.understood.repairs = reading.repairs
    reply.understood.confidence = reading.candidates.first?.score ?? 0
    return reply
  }

  func outside(_ reading: Reading, _ line: String, _ candidate: Reading.Candidate?) -> Reply {
    var reply = Reply(input: line, status: .outside, page: talk.outside(isForeign: reading.isForeign))
    reply.suggestions = Talk.examples
    reply.understood.form = candidate.map { base.id($0.owner) }
    return reply
  }

  /// Whether a short line asks to do something with a thing nobody knows: "release the gonculator".
  func isAboutUnknownName(_ reading: Reading) -> Bool {
    if reading.doubtfulName != nil { return true }
    guard !namesBodyPart(reading), reading.patterns.isEmpty, (1...2).contains(reading.unknownNames.count),
      let name = reading.unknownNames.first, let place = reading.tokens.firstIndex(where: { $0.word == name })
    else { return false }
    let isNamed = place > 0 && ["the", "my", "a", "your", "his", "her"].contains(reading.tokens[place - 1].word)
    return isNamed && !reading.actions.isEmpty && reading.tokens.count <= Self.longestAboutOneName
  }

  /// A line of more words tells a story, in which a word nobody knows need not be what it is about.
  private static let longestAboutOneName = 16

  private func namesBodyPart(_ reading: Reading) -> Bool {
    reading.subjects.contains { [.muscle, .group, .zone, .region, .movement, .technique].contains(base.kind($0)) }
  }

  private func unknown(_ name: String, _ line: String) -> Reply {
    let near = reader.names(near: name)
    var reply = Reply(input: line, status: .unknown, page: talk.unknown(name, near: near))
    reply.suggestions = near.map { "what is the \($0)?" }
    return reply
  }

  /// A name nobody knows, where a line asks about one.
  func unknownName(_ reading: Reading) -> String? {
    let asksAboutMuscle =
      !reading.actions.isEmpty || !reading.cues.isDisjoint(with: ["oppose", "tight", "weak", "what-is"])
    if let doubtful = reading.doubtfulName { return doubtful }
    guard !namesBodyPart(reading), asksAboutMuscle, reading.unknownNames.count <= 2,
      reading.tokens.count <= (isAboutUnknownName(reading) ? Self.longestAboutOneName : 8)
    else {
      return nil
    }
    return reading.unknownNames.first
  }
}
