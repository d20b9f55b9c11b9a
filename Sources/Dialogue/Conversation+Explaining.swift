import Inquiry
import Knowledge
import Language
import Pages

extension Conversation {
  /// A wish to move about in the reasons of the last answer.
  mutating func explain(_ command: Command, _ line: String) -> Reply? {
    guard let answer = context.trail.last ?? context.answer else {
      // "how sure are you?" has an answer of its own.
      return [.howSure, .whoDisagrees].contains(command)
        ? nil : command == .whoSays ? noSources(line) : nothingSaid(line)
    }
    switch command {
    case .longer: return longer(answer, line)
    case .shorter: return shown(answer, answer.detail == .full ? .usual : .brief, line)
    case .up: return up(line)
    case .anotherReason: return anotherReason(line)
    case .allReasons: return allReasons(line)
    case .howSure: return weighed(answer, line)
    case .whoSays: return reply(answer, about() + writer.whoSays(answer), line)
    case .whoDisagrees: return reply(answer, about() + writer.whoDisagrees(with: answer), line)
    case .goOn: return goOn(line)
    case .aboutMe, .forget, .undo, .sources, .back, .keep, .whyAsk, .reading: return nil
    }
  }

  /// Says which answer is spoken of, where it lies further back.
  func about() -> Page { context.question.map(about) ?? Page() }

  /// Every step; asked for once more, what goes without saying too.
  private mutating func longer(_ answer: Answer, _ line: String) -> Reply {
    let isFull = answer.detail == .full || answer.detail == .below
    return shown(isFull ? expert.explained(answer) : answer, .full, line)
  }

  /// The same answer with more or less of its reasons.
  private mutating func shown(_ answer: Answer, _ detail: Answer.Detail, _ line: String) -> Reply {
    var again = answer
    again.detail = detail
    return remember(again, context.trail.isEmpty ? writer.page(again) : below(again), line)
  }

  /// One step with what it rests on, as far as was asked for.
  private func below(_ part: Answer) -> Page {
    part.detail == .full ? writer.explanation(part) : writer.below(part)
  }

  private mutating func remember(_ answer: Answer, _ page: Page, _ line: String) -> Reply {
    if context.trail.isEmpty { context.answer = answer } else { context.trail[context.trail.count - 1] = answer }
    return reply(answer, page, line)
  }

  private func reply(_ answer: Answer, _ page: Page, _ line: String) -> Reply {
    var reply = Reply(input: line, status: .answered, page: page)
    reply.answer = answer
    reply.verdict = answer.verdict
    return reply
  }

  /// From the reasons of one link back to the answer it belongs to.
  private mutating func up(_ line: String) -> Reply? {
    guard let answer = context.answer else { return nil }
    context.trail = context.trail.dropLast()
    if let above = context.trail.last { return reply(above, below(above), line) }
    return reply(answer, writer.page(answer), line)
  }

  // MARK: Other reasons

  private static let mostReasons = 8

  private mutating func anotherReason(_ line: String) -> Reply? {
    guard let answer = context.answer else { return nil }
    let others = expert.otherReasons(for: answer, most: Self.mostReasons)
    guard context.reasonsTold < others.count else {
      return reply(answer, talk.noOtherReason(told: others.count), line)
    }
    let other = others[context.reasonsTold]
    context.reasonsTold += 1
    return reply(other, writer.otherReason(other, than: answer), line)
  }

  private func allReasons(_ line: String) -> Reply? {
    guard let answer = context.answer else { return nil }
    let all = [answer] + expert.otherReasons(for: answer, most: Self.mostReasons)
    return reply(answer, writer.reasons(of: all), line)
  }

  // MARK: How sure

  private func weighed(_ answer: Answer, _ line: String) -> Reply {
    // What is told without reasons is as sure as its own source.
    guard !answer.chain.isEmpty else { return reply(answer, about() + writer.grade(of: answer), line) }
    let supported = expert.supported(answer)
    return reply(supported, about() + writer.page(supported), line)
  }

  /// "what is the evidence that …?": answers what is claimed, then weighs the answer.
  mutating func support(_ question: Question, _ reading: Reading, _ confidence: Double, _ line: String) -> Reply? {
    guard let claimed = claimed(question, reading) else {
      let claim = reading.candidates.first { base.kind($0.owner) == .claim && $0.score >= Thresholds.enough }
      // A line that names something itself is not about the answer before.
      let namesItself = claim != nil && !reading.subjects.isEmpty && !reading.pointsBack
      if let answer = context.answer, !namesItself { return weighed(answer, line) }
      return claim.flatMap { self.answer($0, reading, reading, line) }
    }
    let answer = expert.answer(claimed)
    guard !answer.chain.isEmpty else { return nil }
    var reply = told(expert.supported(answer), question, reading, confidence, line)
    context.question = claimed
    context.answer = answer
    reply.verdict = answer.verdict
    return reply
  }

  /// The question whose answer a doubt is about.
  private func claimed(_ question: Question, _ reading: Reading) -> Question? {
    var claimed = question
    guard let meaning = claimedMeaning(question, reading) else { return nil }
    claimed.meaning = meaning
    claimed.form = form(for: meaning)
    return claimed
  }

  private func claimedMeaning(_ question: Question, _ reading: Reading) -> Meaning? {
    let cues = reading.cues
    let count = question.subjects.count
    guard count > 0 else { return question.patterns.isEmpty ? nil : cues.contains("cause") ? .causes : .states }
    if !cues.isDisjoint(with: ["before", "after"]), count > 1 { return .whyBefore }
    if cues.contains("first") { return .whyFirst }
    if cues.contains("oppose"), count > 1 { return .opposes }
    if cues.contains("weak"), count > 1 { return .inhibits }
    if !reading.actions.isEmpty { return .verdict }
    return cues.isDisjoint(with: ["tight", "weak"]) ? nil : .whyState
  }

  // MARK: Going on

  /// "why not stop there?": what is left, and why.
  private mutating func goOn(_ line: String) -> Reply? {
    guard let question = context.question, let answer = context.answer else { return nil }
    var subjects = answer.findings.filter { $0.verdict == .release }.map(\.subject)
    if case .next(_, let step?) = answer.content { subjects = [step.muscle] }
    if case .comesFirst(let first, _, _) = answer.content { subjects = [first] }
    guard !subjects.isEmpty else { return nil }
    let next = Question(
      .next, form: form(for: .next), isNegative: true, subjects: subjects, person: question.person)
    return answered(next, reader.read(line), 1, line)
  }

  // MARK: Why do you ask

  /// What hangs on the reply to something that was asked back, the most decisive choice first.
  func reasonsForAsking(_ line: String) -> Reply {
    if let reply = whyAskedBeforePlan(line) { return reply }
    let outcomes = context.asked.prefix(4).map { option -> (option: String, reply: Reply) in
      var other = self
      return (option, other.hear(option))
    }
    guard !outcomes.isEmpty else { return Reply(input: line, status: .answered, page: talk.nothingAsked) }
    let told = outcomes.map { (option: $0.option, says: talk.headline($0.reply.page)) }
    let counts = Dictionary(grouping: told, by: \.says).mapValues(\.count)
    let sorted = told.enumerated().sorted { left, right in
      (counts[left.element.says] ?? 0, left.offset) < (counts[right.element.says] ?? 0, right.offset)
    }.map(\.element)
    return Reply(input: line, status: .answered, page: talk.whyAsked(sorted.map { ($0.option, $0.says) }))
  }
}
