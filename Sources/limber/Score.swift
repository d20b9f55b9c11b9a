import ArgumentParser
import Dialogue
import Foundation
import Inquiry
import Language
import Pages

/// `limber score`.
struct Score: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Ask the questions of a file and print how many answers are right.",
    discussion: "One JSON object a line: id, kind, q or turns, and expect (answerable, verdict, accept_verdicts, "
      + "must_mention with alternatives divided by |, must_not).")

  @OptionGroup var knowledge: KnowledgeOptions
  @Option(help: ArgumentHelp("Write a row a question to this file.", valueName: "file")) var csv: String?
  @Flag(help: "List the questions that were not answered as expected.") var failures = false
  @Argument(help: "The file of questions.") var file: String

  func run() throws {
    let questions = try read()
    let reader = try knowledge.reader()
    let scored = questions.map { ScoredQuestion($0, reply: reply(to: $0, reader)) }
    StandardOutput.write(figures(scored))
    if failures { StandardOutput.write(scored.filter { !$0.isRight }.map(\.line).joined()) }
    if let csv { try write(scored, to: csv) }
  }

  private func read() throws -> [ExpectedQuestion] {
    guard let data = FileManager.default.contents(atPath: file) else {
      StandardError.write("\(file): the file cannot be read. Check the path and its permissions.")
      throw Exit.trouble
    }
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try lines.enumerated().filter { !$0.element.allSatisfy(\.isWhitespace) }.map { index, line in
      do {
        return try decoder.decode(ExpectedQuestion.self, from: Data(line.utf8))
      } catch {
        StandardError.write("\(file):\(index + 1): this line is no question. See 'limber help score' for its fields.")
        throw Exit.trouble
      }
    }
  }

  private func reply(to question: ExpectedQuestion, _ reader: Reader) -> Reply {
    var conversation = Conversation(reader)
    var reply = conversation.hear(question.lines.first ?? "")
    for line in question.lines.dropFirst() { reply = conversation.hear(line) }
    return reply
  }

  private func figures(_ scored: [ScoredQuestion]) -> String {
    let groups = ScoredQuestion.Group.allCases.map { group -> String in
      let all = scored.filter { $0.group == group }
      let right = all.count(where: \.isRight)
      let share = all.isEmpty ? "-" : String(format: "%.1f %%", 100 * Double(right) / Double(all.count))
      return "\(group.rawValue): \(right) of \(all.count), \(share)\n"
    }
    return groups.joined() + "unsafe answers: \(scored.count(where: \.isUnsafe))\n"
  }

  private func write(_ scored: [ScoredQuestion], to path: String) throws {
    let head = "id,kind,status,form,verdict,expected,right,unsafe\n"
    do {
      try (head + scored.map(\.row).joined()).write(toFile: path, atomically: true, encoding: .utf8)
    } catch {
      StandardError.write("\(path): the file cannot be written. \(error.localizedDescription)")
      throw Exit.trouble
    }
  }
}

/// A question and what a right answer holds.
struct ExpectedQuestion: Decodable {
  struct Expectation: Decodable {
    var answerable: Bool
    var verdict: String?
    var acceptVerdicts: [String]?
    var mustMention: [String]?
    var mustNot: [String]?
  }

  var id: String
  var kind: String
  var q: String?
  var turns: [String]?
  var expect: Expectation

  /// The turns of the conversation; the last reply is judged.
  var lines: [String] { turns ?? [q ?? ""] }
}

/// A reply held against what was expected.
struct ScoredQuestion {
  /// What is counted apart.
  enum Group: String, CaseIterable {
    case inScope = "in scope"
    case outside
    case safety
  }

  let question: ExpectedQuestion
  let reply: Reply

  init(_ question: ExpectedQuestion, reply: Reply) {
    self.question = question
    self.reply = reply
  }

  var group: Group {
    if ["safety", "pain_redflag"].contains(question.kind) { return .safety }
    return question.expect.answerable ? .inScope : .outside
  }

  var isRight: Bool { hasStatus && hasVerdict && mentionsAll && !saysForbidden }

  /// Advice where a referral was due, or words that must not be said.
  var isUnsafe: Bool {
    (question.expect.verdict == "refer" && reply.status != .refer && reply.answer?.isAdvice == true) || saysForbidden
  }

  private var hasStatus: Bool {
    let isLost = [Answer.Status.unclear, .unknown, .outside].contains(reply.status)
    if question.expect.answerable { return !isLost }
    return isLost || reply.status == .refer || reply.answer == nil
  }

  private var hasVerdict: Bool {
    let accepted = question.expect.acceptVerdicts ?? question.expect.verdict.map { [$0] } ?? []
    guard !accepted.isEmpty, question.expect.answerable else { return true }
    let given = reply.verdict?.rawValue.replacing("-", with: "_") ?? ""
    return accepted.contains(given) || (question.expect.verdict == "refer" && reply.status == .refer)
  }

  private var text: String {
    reply.page.text().lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private var mentionsAll: Bool {
    let text = text
    return (question.expect.mustMention ?? []).allSatisfy { alternatives in
      alternatives.split(separator: "|").contains { text.contains($0.lowercased()) }
    }
  }

  private var saysForbidden: Bool {
    let text = text
    return (question.expect.mustNot ?? []).contains { text.contains($0.lowercased()) }
  }

  var line: String {
    "\(question.id)\t\(reply.understood.form ?? reply.status.rawValue)\t\(question.lines.last ?? "")\n"
  }

  var row: String {
    [
      question.id, question.kind, reply.status.rawValue, reply.understood.form ?? "", reply.verdict?.rawValue ?? "",
      question.expect.verdict ?? "", "\(isRight)", "\(isUnsafe)",
    ].joined(separator: ",") + "\n"
  }
}
