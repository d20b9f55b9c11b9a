import Inquiry
import Knowledge
import Language
import Pages

/// One conversation: hears a line, remembers, replies.
///
/// The shell, the one-shot question, the pipe and the replayed transcript are all this, fed by different lines.
public struct Conversation: Sendable {
  /// What reads the lines.
  public let reader: Reader
  /// The expert in the world as it is.
  let plainExpert: Expert
  let talk: Talk
  var context = Context()
  /// How many steps of reasons answers tell, where that was asked for.
  public var depth: Int?
  /// The last turns that changed what is remembered, for taking them back.
  var earlier: [Earlier] = []

  var base: KnowledgeBase { reader.base }
  /// Whether nothing more can be asked: an answer then offers nothing that would have to be said in a conversation.
  public var isSingle = false
  /// The writer in the world the conversation is in, for what was told so far.
  var writer: Writer { Writer(expert.base, manner: manner) }

  /// A fresh conversation.
  ///
  /// A copy of one that has heard nothing is as fresh, and shares what the expert works out.
  public init(_ reader: Reader) {
    self.reader = reader
    plainExpert = Expert(reader.base)
    talk = Talk(reader.base)
  }

  /// Hears one line and replies to it.
  public mutating func hear(_ line: String) -> Reply {
    let reading = reader.read(line, topics: context.topics)
    guard !reading.tokens.isEmpty else { return nothingSaid(line) }
    if let ending = command(reading, line) { return ending }
    let before = context
    context.turn += 1
    let offers = context.offers
    context.offers = []
    var reply = askingAgain(chosen(of: offers, reading, line) ?? reply(to: reading, line))
    if reply.understood.form != Command.reading.rawValue { context.lastHeard = (line, reply.understood) }
    context.isAside = reply.answer == nil && reply.referral == nil && Self.isLost(reply.status)
    if reply.answer != nil { reply.supposed = context.world.map { writer.supposition($0.supposition) } }
    if reply.understood.form != Command.whyAsk.rawValue {
      context.asked = reply.status == .unclear ? reply.suggestions : []
    }
    if reply.understood.form != Command.undo.rawValue, context.differs(from: before) {
      earlier.append(Earlier(line: line, context: before))
      if earlier.count > Self.longestMemory { earlier.removeFirst() }
    }
    return reply
  }

  private static func isLost(_ status: Answer.Status) -> Bool { [.unclear, .unknown, .outside].contains(status) }

  /// How many turns can be taken back.
  private static let longestMemory = 50

  private mutating func reply(to heard: Reading, _ line: String) -> Reply {
    var reading = heard
    reading.denied += ruledOut(by: heard)
    if let referral = alarm(reading, line) { return referral }
    if let reply = planReply(reading, line) { return reply }
    let parts = questions(in: reading)
    let learned = learn(from: reading)
    if learned && isStatement(reading) { return noted(reading, line) }
    var replies = parts.map { reply(to: $0, whole: reading, line) }
    if replies.count > 1 { return several(replies, line) }
    let single = replies.popLast() ?? misunderstood(reading, line)
    return learned && Self.isLost(single.status) ? noted(reading, line) : single
  }

  // MARK: What the line tells

  /// Remembers postures and habits the person tells of themselves.
  private mutating func learn(from reading: Reading) -> Bool {
    let isOwn = reading.tokens.contains { ["i", "my", "me", "mine"].contains($0.word) }
    // What is only supposed is not told.
    guard isOwn, !reading.cues.contains("what-if") else { return false }
    return context.learn(told: reading.ownPatterns, denied: reading.denied, sides: reading.patternSides)
  }

  /// Whether a line only tells something: it names no muscle and asks nothing.
  private func isStatement(_ reading: Reading) -> Bool {
    guard reading.subjects.isEmpty, reading.actions.isEmpty, reading.cues.isDisjoint(with: Self.askingCues),
      !reading.asksYesOrNo
    else { return false }
    // "I do not sit much" has a word of asking in it and asks nothing.
    return !reader.questions(in: reading).map { reading.tokens[$0] }
      .contains { $0.first?.word != "i" && Self.beginsAsking($0) }
  }

  /// Whether a sentence begins as questions do.
  private static func beginsAsking(_ tokens: some Collection<Token>) -> Bool {
    tokens.prefix(2).contains { askers.contains($0.word) }
  }

  private static let askers: Set<String> = [
    "what", "which", "how", "why", "where", "when", "who", "is", "are", "do", "does", "can", "should", "will", "and",
  ]

  private static let askingCues: Set<String> = [
    "should", "why", "first", "next", "which", "order", "oppose", "what-is", "do-what", "cause", "what-if",
    "happens-to", "how-to",
    "how-long", "how-often", "how-hard", "compare", "safe", "where-not", "plan", "evidence", "symptoms", "skip",
  ]

  /// Says what was remembered and what it means for the muscles.
  private mutating func noted(_ reading: Reading, _ line: String) -> Reply {
    var page = talk.noted(told: reading.patterns, denied: reading.denied, sides: context.person.sides)
    if let pattern = reading.patterns.last {
      let question = Question(.states, patterns: [pattern], person: context.person)
      let answer = expert.answer(question)
      page = page + writer.page(answer.shortened)
      context.remember(question, answer)
    }
    var reply = Reply(input: line, status: .done, page: page)
    reply.understood.form = "told"
    reply.understood.said = "You told me something about yourself."
    reply.understood.confidence = 1
    reply.understood.repairs = reading.repairs
    reply.suggestions = Talk.afterTelling
    return reply
  }

  // MARK: Several questions

  /// The readings of the questions in a line; the line itself where it holds one.
  private func questions(in reading: Reading) -> [Reading] {
    let sentences = reader.questions(in: reading)
    guard sentences.count > 1 else { return [reading] }
    // Few lines have two sentences that may ask, and comparing each with all samples takes longest.
    let asked = sentences.filter { mayAsk(reader.outline(of: reading, in: $0)) }
    guard asked.count > 1 else { return [reading] }
    let asking = asked.map { reader.reading(of: reading, in: $0) }.filter(asksSomething)
    let gists = asking.map { [$0.candidates[0].owner] + $0.subjects }
    return asking.count > 1 && Set(gists).count == asking.count ? asking : [reading]
  }

  /// Whether part of a line may be a question of its own, about something named or pointed at.
  private func mayAsk(_ part: Reading) -> Bool {
    let asks = !part.actions.isEmpty || !part.cues.isDisjoint(with: Self.askingCues) || Self.beginsAsking(part.tokens)
    return asks && (!part.subjects.isEmpty || part.pointsBack)
  }

  /// Whether part of a line that may be a question of its own is clear.
  private func asksSomething(_ part: Reading) -> Bool {
    guard let best = part.candidates.first, best.score >= Thresholds.ofSeveral, base.kind(best.owner) == .form else {
      return false
    }
    return !Reader.wholeLineMeanings.contains(base.text(best.owner, "meaning") ?? "")
  }

  private func several(_ replies: [Reply], _ line: String) -> Reply {
    let page = replies.dropFirst().reduce(replies[0].page) { $0 + $1.page }
    var reply = Reply(input: line, status: replies.map(\.status).max() ?? .answered, page: page)
    reply.understood = replies[0].understood
    reply.answer = replies[0].answer
    reply.verdict = replies[0].verdict
    reply.parts = replies
    return reply
  }

  // MARK: One question

  mutating func reply(to reading: Reading, whole: Reading, _ line: String) -> Reply {
    if reading.isForeign { return outside(reading, line, nil) }
    if isAboutUnknownName(reading) { return misunderstood(reading, line) }
    if let reply = numbered(reading.tokens.map(\.word), line) ?? followUp(reading, line) { return reply }
    if isStrange(reading) { return outside(reading, line, nil) }
    for candidate in voted(reading, whole)
    where candidate.score >= needed(for: candidate) && !isMoreThanNaming(candidate, whole) {
      if leavesTooMuch(candidate, reading) { return outside(reading, line, nil) }
      if saysSomethingElse(candidate, reading) { return misunderstood(reading, line) }
      if let question = question(candidate, reading, whole),
        let asked = askBack(candidate, question, reading, whole, line)
      {
        return asked
      }
      if let reply = answer(candidate, reading, whole, line) { return reply }
      // The line asks about a muscle nobody knows: what it comes near to next would answer something else.
      if base.kind(candidate.owner) == .form, unknownName(reading) != nil { return misunderstood(reading, line) }
    }
    if let question = frame(reading, whole) { return answered(question, reading, Thresholds.enough, line) }
    return misunderstood(reading, line)
  }

  private func needed(for candidate: Reading.Candidate) -> Double {
    if Demands(meaning(of: candidate.owner)).isNearlyLiteral { return Thresholds.smallTalk }
    return base.kind(candidate.owner) == .claim ? Thresholds.enoughOfClaims : Thresholds.enough
  }

  mutating func answer(
    _ candidate: Reading.Candidate, _ reading: Reading, _ whole: Reading, _ line: String
  ) -> Reply? {
    if meaning(of: candidate.owner) == .command { return perform(candidate, reading, line) }
    guard let question = question(candidate, reading, whole) else { return nil }
    if question.meaning == .reply { return plainReply(question, candidate, line) }
    if question.meaning == .outside { return belongsHere(reading) ? nil : outside(reading, line, candidate) }
    if question.meaning == .whatIf { return suppose(question, whole, candidate.score, line) }
    if question.meaning == .support { return support(question, reading, candidate.score, line) }
    return answered(question, reading, candidate.score, line)
  }

  /// Whether a line that sounds like another field points back at what was spoken of here, in no words of its own, or
  /// says nothing but a name that nobody knows.
  private func belongsHere(_ reading: Reading) -> Bool {
    if reading.outsideWords > 0 { return false }
    if reading.strangers == 0 { return context.question != nil && reading.pointsBack }
    return reading.contentWords == 1 && unknownName(reading) != nil
  }

  /// Answers a resolved question and remembers it.
  mutating func answered(_ question: Question, _ reading: Reading, _ confidence: Double, _ line: String) -> Reply {
    var question = question
    if question.meaning == .plan { question.circumstances.takeLimits(of: reading, base) }
    return told(expert.answer(question), question, reading, confidence, line)
  }

  /// Tells an answer and remembers it, unless something was told that a professional must see first.
  mutating func told(
    _ answer: Answer, _ question: Question, _ reading: Reading, _ confidence: Double, _ line: String
  ) -> Reply {
    var answer = answer
    if let depth { answer.detail = .steps(depth) }
    if answer.isAdvice, let alarm = context.alarms.first { return remembered(alarm, reading, line) }
    let suggestions = talk.suggestions(after: question, answer)
    let cautions = reading.alarms.filter { base.text($0, "soft") != nil }
    let page = page(answer, cautions, reading.repairs, suggestions)
    let supposed = context.world.map { writer.supposition($0.supposition) }
    let whole = lead(to: question, answer, reading) + (supposed.map { page + [talk.supposing($0)] } ?? page)
    var reply = Reply(input: line, status: answer.status, page: whole)
    reply.answer = answer
    reply.verdict = answer.verdict
    reply.suggestions = suggestions
    reply.understood = understanding(question, reading, confidence)
    remember(question, answer)
    if question.meaning == .skip { offer(skipping: question.subjects) }
    if case .plan(let plan) = answer.content { propose(plan, answer, question) }
    return reply
  }

  private func understanding(_ question: Question, _ reading: Reading, _ confidence: Double) -> Reply.Understanding {
    var understood = Reply.Understanding()
    understood.form = question.form.map(base.id) ?? question.claim.map(base.id)
    understood.subjects = question.subjects.flatMap { expert.members(of: $0) }.map(base.id)
    understood.said = Restatement(base).text(question)
    understood.confidence = confidence
    understood.repairs = reading.repairs
    return understood
  }

  private func plainReply(_ question: Question, _ candidate: Reading.Candidate, _ line: String) -> Reply {
    let examples = base.words(candidate.owner, "examples")
    var page = Page(base.text(candidate.owner, "answer") ?? "")
    if !examples.isEmpty { page.append(.bullets(examples.map { [Span($0)] })) }
    var reply = Reply(input: line, status: .answered, page: page)
    reply.suggestions = examples
    reply.verdict = base.text(candidate.owner, "action").flatMap(Finding.Verdict.init(rawValue:))
    reply.understood.form = base.id(candidate.owner)
    reply.understood.said = base.text(candidate.owner, "says")
    reply.understood.confidence = candidate.score
    return reply
  }
}
