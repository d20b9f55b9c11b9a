import ArgumentParser
import Glibc
import Knowledge

/// The options that say how answers are printed.
struct OutputOptions: ParsableArguments {
  @Flag(help: "One JSON object a turn.") var json = false
  @Flag(help: "No colour and no signs beyond ASCII.") var plain = false
  @Flag(help: "Say how the question was read.") var verbose = false
  @Option(help: ArgumentHelp("Colour: auto, always or never.", valueName: "when")) var color = Output.When.auto
  @Option(help: "Columns to wrap at; default: the terminal's width, else 80.") var width: Int?

  func validate() throws {
    if let width, !(20...1000).contains(width) {
      throw ValidationError("--width takes a number of columns from 20 to 1000.")
    }
  }

  var output: Output {
    Output(isJSON: json, isPlain: plain, isVerbose: verbose, colour: color, width: width)
  }
}

/// How much of the reasons is told.
struct ReasonOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Explain this numbered reason after the answer, as \"why N\" does.", valueName: "n"))
  var why: Int?
  @Option(help: ArgumentHelp("Tell this many steps of reasons; 0 for the answer alone.", valueName: "n"))
  var depth: Int?

  func validate() throws {
    if let why, why < 1 { throw ValidationError("--why takes the number of a reason, from 1.") }
    if let depth, depth < 0 { throw ValidationError("--depth takes a number of steps, from 0.") }
  }
}

/// What becomes of the lines of a conversation.
struct HistoryOptions: ParsableArguments {
  @Flag(help: "Keep no history of what was typed.") var noHistory = false
}

/// The exit codes of the commands.
enum Exit {
  static let unanswered = ExitCode(1)
  static let trouble = ExitCode(2)

  /// 2 where the folder could not be read at all, 1 where what it says is wrong.
  static func forKnowledge(_ errors: KnowledgeErrors) -> ExitCode {
    let unreadable: Set<Diagnostic.Code> = [.missingFolder, .unreadableFile]
    return errors.diagnostics.contains { unreadable.contains($0.code) } ? trouble : unanswered
  }
}
