import ArgumentParser
import Dialogue
import Foundation
import Inquiry
import Language

/// `limber score`.
struct Score: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Ask the questions of a file and print how many answers are right.",
    discussion: "One JSON object a line: id, kind, q or turns, and expect (answerable, verdict, accept_verdicts, "
      + "must_mention with alternatives divided by |, must_not).")

  @OptionGroup var knowledge: KnowledgeOptions
  @Option(help: ArgumentHelp("Write a row a question to this file.", valueName: "file")) var csv: String?
  @Option(help: ArgumentHelp("Write how often each kind was read as each form to this file.", valueName: "file"))
  var confusion: String?
  @Option(help: ArgumentHelp("Ask otherwise: plain, capitals, bare, typo, reordered or all.", valueName: "name"))
  var variant = QuestionVariant.Choice.only(.plain)
  @Option(help: ArgumentHelp("Which typos are made.", valueName: "number")) var seed: UInt64 = 1
  @Flag(help: "List the questions that were not answered as expected.") var failures = false
  @Flag(help: "Say how long a turn takes.") var timing = false
  @Argument(help: "The file of questions.") var file: String

  func run() throws {
    let questions = try read()
    let fresh = Conversation(try knowledge.reader())
    for variant in variant.variants {
      let scored = questions.map { ScoredQuestion($0, reply: reply(to: $0, variant, fresh)) }
      StandardOutput.write(self.variant.variants.count > 1 ? "\(variant.rawValue)\n" : "")
      StandardOutput.write(figures(scored))
      if failures { StandardOutput.write(scored.filter { !$0.isRight }.map(\.line).joined()) }
      if let csv { try write(ScoredQuestion.table(scored), to: csv) }
      if let confusion { try write(ScoredQuestion.confusion(scored), to: confusion) }
    }
    if timing { StandardOutput.write(TurnTiming.text(questions.map(\.lines), fresh)) }
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

  private func reply(to question: ExpectedQuestion, _ variant: QuestionVariant, _ fresh: Conversation) -> Reply {
    var conversation = fresh
    let lines = question.lines.map { variant.apply(to: $0, seed: seed) }
    var reply = conversation.hear(lines.first ?? "")
    for line in lines.dropFirst() { reply = conversation.hear(line) }
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

  private func write(_ text: String, to path: String) throws {
    if let problem = OutputFile(path).write(text) {
      StandardError.write(problem.description())
      throw Exit.trouble
    }
  }
}
