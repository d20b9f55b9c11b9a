import Inquiry
import Knowledge
import Language
import Pages

extension Conversation {
  /// A line that only makes sense after the answer before it: "why?", "and the medius?".
  mutating func followUp(_ reading: Reading, _ line: String) -> Reply? {
    let words = reading.tokens.map(\.word)
    guard let question = context.question, let answer = context.answer else {
      return asksWhy(words) ? nothingSaid(line, talk.noReasonYet) : nil
    }
    if asksWhy(words) { return explained(question, answer, line) }
    if let reply = asksOn(question, answer, words, reading, line) { return reply }
    guard isEllipsis(words, reading) else { return nil }
    var again = question
    again.person = context.person
    if let action = reading.actions.first { again.action = action }
    guard replace(&again, by: reading) else { return sideOnly(reading, line) }
    return answered(again, reading, reading.candidates.first?.score ?? 0, line)
  }

  /// Puts what a line names in the place of what the last question was about; what it rules out falls away.
  private func replace(_ question: inout Question, by reading: Reading) -> Bool {
    let named = reading.subjects.filter { [.muscle, .group, .zone].contains(base.kind($0)) }
    let subjects = named.filter { !reading.excluded.contains($0) }
    let left = question.subjects.filter { !reading.excluded.contains($0) }
    if !subjects.isEmpty {
      question.subjects = subjects
    } else if !reading.excluded.isEmpty, !left.isEmpty, left != question.subjects {
      question.subjects = left
    } else if !reading.patterns.isEmpty {
      question.patterns = reading.patterns
    } else if let sibling = reader.sibling(of: question.subjects, in: reading) {
      question.subjects = [sibling]
    } else {
      // With another tool the answer for a muscle is the same one.
      return reading.namesTool && [.verdict, .technique, .triage].contains(question.meaning)
    }
    if question.meaning == .claim { question = Question(.triage, subjects: subjects, person: context.person) }
    let areMuscles = !subjects.isEmpty && subjects.allSatisfy { [.muscle, .group].contains(base.kind($0)) }
    if areMuscles, let meaning = Self.ofMuscles(insteadOf: question.meaning) {
      question = Question(meaning, subjects: subjects, patterns: question.patterns, person: context.person)
    }
    return true
  }

  /// What is asked of a muscle that is named after something was asked of a posture.
  private static func ofMuscles(insteadOf meaning: Meaning) -> Meaning? {
    switch meaning {
    case .states, .causes: .stateOf
    case .plan: .triage
    default: nil
    }
  }

  /// "no, I meant the left": what is known holds for either side.
  private func sideOnly(_ reading: Reading, _ line: String) -> Reply? {
    guard let side = reading.sides.first, let answer = context.answer else { return nil }
    var reply = Reply(input: line, status: .answered, page: talk.sameOn(side))
    reply.answer = answer
    reply.verdict = answer.verdict
    reply.understood.form = "side"
    return reply
  }

  /// "why?", "why that one?", "but how come?": nothing but a wish for reasons.
  private func asksWhy(_ words: [String]) -> Bool {
    guard words.count <= 5, words.contains(where: Self.wishesForReasons.contains) else { return false }
    if words.contains("how") && !words.contains("come") && !words.contains("so") { return false }
    return words.allSatisfy { Self.wishesForReasons.contains($0) || Self.aroundWhy.contains($0) }
  }

  private static let wishesForReasons: Set<String> = ["why", "how", "explain", "more"]
  private static let aroundWhy: Set<String> = [
    "but", "is", "that", "not", "come", "so", "and", "though", "ok", "okay", "it", "this", "one", "tell", "me", "the",
    "are", "those", "do", "then", "well", "please", "really", "which", "tho",
  ]

  /// "and the medius?", "what about my calves?": a short line that names something and asks nothing of its own.
  private func isEllipsis(_ words: [String], _ reading: Reading) -> Bool {
    guard Self.leads.contains(where: { words.starts(with: $0) }), words.count <= 9 else { return false }
    guard !reading.cues.contains("what-if") else { return false }
    return (reading.candidates.first?.score ?? 0) < Thresholds.ownQuestion || reading.cues.isDisjoint(with: Self.asking)
  }

  /// How lines begin that change one thing about the last question.
  private static let leads = [
    ["and"], ["what", "about"], ["how", "about"], ["or"], ["same", "for"], ["same", "with"], ["also"], ["but"], ["no"],
    ["not"], ["i", "mean"], ["i", "meant"], ["sorry"], ["rather"], ["what", "of"], ["then", "the"], ["ok", "and"],
    ["okay", "and"], ["so", "and"], ["on", "the"], ["only", "the"], ["just", "the"],
  ]

  /// Cues that make a question of its own.
  static let asking: Set<String> = [
    "why", "should", "what-is", "do-what", "oppose", "how-to", "how-long", "how-often", "skip", "compare", "which",
  ]

  /// Why the last answer is so, in a few sentences; every link is there for those who ask for more.
  private mutating func explained(_ question: Question, _ answer: Answer, _ line: String) -> Reply {
    let told = context.trail.last ?? answer
    let fuller = expert.explained(told)
    let isFaulty = !fuller.unproven.isEmpty
    let page = isFaulty ? writer.page(fuller) : about(question) + writer.inShort(told)
    var reply = Reply(input: line, status: .answered, page: page)
    reply.answer = fuller
    reply.verdict = answer.verdict
    reply.understood.form = "why"
    reply.understood.subjects = question.subjects.flatMap { expert.members(of: $0) }.map(base.id)
    reply.understood.said = "Why?"
    reply.understood.confidence = 1
    return reply
  }

  // MARK: How, and what instead

  /// "how?", "what can I do instead?": the same things, asked on.
  private mutating func asksOn(
    _ question: Question, _ answer: Answer, _ words: [String], _ reading: Reading, _ line: String
  ) -> Reply? {
    guard reading.subjects.isEmpty, reading.patterns.isEmpty, words.count <= Self.shortWish else { return nil }
    if words.contains("instead"), reading.actions.isEmpty {
      if let technique = technique(instead: true, question, answer) { return answered(technique, reading, 1, line) }
      return instead(question, answer, reading, line)
    }
    guard words.contains("how"), words.allSatisfy(Self.howWords.contains) else { return nil }
    return technique(instead: false, question, answer).flatMap { answered($0, reading, 1, line) }
  }

  private static let shortWish = 8
  private static let howWords: Set<String> = [
    "how", "exactly", "then", "do", "i", "that", "it", "this", "these", "them", "to", "and", "but", "ok", "okay",
    "please",
    "should", "would", "can",
  ]

  /// How that is done which the last answer asks for, or asks for instead.
  private func technique(instead: Bool, _ question: Question, _ answer: Answer) -> Question? {
    let wishes = answer.findings.compactMap { finding -> (Entity, Action)? in
      let due = Action(rawValue: finding.verdict.rawValue)
      return (instead ? finding.instead : due ?? finding.instead).map { (finding.subject, $0) }
    }
    guard let action = wishes.first?.1 else { return nil }
    return Question(
      .technique, form: form(for: .technique), action: action,
      subjects: wishes.filter { $0.1 == action }.map(\.0), person: context.person)
  }

  /// What is done instead of pressing a place that is never pressed.
  private func instead(_ question: Question, _ answer: Answer, _ reading: Reading, _ line: String) -> Reply? {
    guard case .zone(_, let zone) = answer.content, let text = base.text(zone, "instead") else { return nil }
    var reply = Reply(input: line, status: .answered, page: Page(text))
    reply.answer = answer
    reply.verdict = answer.verdict
    reply.understood.form = "instead"
    reply.understood.subjects = question.subjects.map(base.id)
    reply.understood.said = "What can be done instead?"
    reply.understood.confidence = 1
    return reply
  }
}
