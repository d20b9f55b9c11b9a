import ArgumentParser
import BuiltInKnowledge

/// The program.
@main
enum Program {
  /// A plain question, the commonest call, needs no argument parser: setting one up would take longer than answering.
  static func main() {
    let words = CommandLine.arguments.dropFirst()
    let isPlain = !words.contains { $0.hasPrefix("-") } && !Limber.isSubcommand(words)
    guard isPlain else { return Limber.main() }
    do {
      try Question.run(Array(words), Session(Output(), BuiltInKnowledge.reader(BuiltInKnowledge.base)))
    } catch {
      Limber.exit(withError: error)
    }
  }
}

/// The command line: one type a command.
struct Limber: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "limber",
    abstract: "Which muscles to release, which to activate instead, in what order and why.",
    discussion: """
      limber "why release TFL first?"          one question, answered
      limber                                   a conversation (on a pipe: every line is a turn)
      """,
    version: "0.1.0",
    subcommands: [
      Ask.self, Chat.self, PlanCommand.self, SessionsCommand.self, ReplayCommand.self, KnowledgeCommand.self,
      Score.self, Question.self,
    ],
    defaultSubcommand: Question.self)

  /// Whether some words call a subcommand; `help` followed by several words is a question.
  static func isSubcommand(_ words: some Collection<String>) -> Bool {
    guard let first = words.first else { return false }
    if first == "help" { return words.count <= 2 }
    return configuration.subcommands.contains { $0.configuration.commandName ?? "\($0)".lowercased() == first }
  }
}

/// A question given as the words of the command line; with no words, a conversation.
struct Question: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "question", abstract: "Answer the question made of all words.", shouldDisplay: false)

  @OptionGroup var output: OutputOptions
  @OptionGroup var knowledge: KnowledgeOptions
  @OptionGroup var history: HistoryOptions
  @OptionGroup var reasons: ReasonOptions
  @Argument(help: "The words of the question, quoted or not.") var words: [String] = []

  func run() throws {
    let session = try Session(output.output, knowledge.reader())
    session.conversation.depth = reasons.depth
    try Self.run(words, session, keepingHistory: !history.noHistory, why: reasons.why)
  }

  static func run(_ words: [String], _ session: Session, keepingHistory: Bool = true, why: Int? = nil) throws {
    if words.isEmpty {
      try session.converse(keepingHistory: keepingHistory)
    } else {
      try session.ask(words.joined(separator: " "), why: why)
    }
  }
}

/// `limber ask`.
struct Ask: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Answer one question; without words, the whole of standard input is the question.")

  @OptionGroup var output: OutputOptions
  @OptionGroup var knowledge: KnowledgeOptions
  @OptionGroup var reasons: ReasonOptions
  @Flag(help: "Answer every line of standard input on its own, in order.") var each = false
  @Option(help: ArgumentHelp("The chain of reasons alone, as json, dot or svg.", valueName: "form"))
  var format = ChainFormat.text
  @Argument(help: "The words of the question, quoted or not.") var words: [String] = []

  func run() throws {
    let session = try Session(output.output, knowledge.reader())
    session.conversation.depth = reasons.depth
    if each { return try session.askEachLine() }
    let question = words.isEmpty ? StandardInput.everything() : words.joined(separator: " ")
    if format == .text { try session.ask(question, why: reasons.why) } else { try session.draw(question, format) }
  }

  func validate() throws {
    guard format != .text, each || output.json else { return }
    throw ValidationError("--format \(format.rawValue) draws one chain: leave out \(each ? "--each" : "--json").")
  }
}
