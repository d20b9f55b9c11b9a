import ArgumentParser
import Transcripts

/// `limber chat`.
struct Chat: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Converse.",
    discussion: "A named session is kept and picked up again; 'limber sessions' lists those there are.")

  @OptionGroup var output: OutputOptions
  @OptionGroup var knowledge: KnowledgeOptions
  @OptionGroup var history: HistoryOptions
  @Option(
    help: ArgumentHelp("Keep the conversation under this name, and go on where it was left.", valueName: "name"),
    transform: SessionName.checked)
  var session: SessionName?

  func run() throws {
    let conversation = try Session(output.output, knowledge.reader())
    let kept = try session.map { name in
      try Sessions.inFolder { try $0.open(name.text, remark: name.remark) }
    }
    try conversation.converse(keepingHistory: !history.noHistory, kept: kept)
  }
}
