import ArgumentParser
import Knowledge

extension KnowledgeCommand {
  /// `limber knowledge export`.
  struct Export: ParsableCommand {
    /// What a base can be written as.
    enum Format: String, ExpressibleByArgument, CaseIterable {
      case json, prolog
    }

    static let configuration = CommandConfiguration(
      abstract: "Write the facts and rules out for other programs.",
      discussion: "As Prolog the program is for SWI-Prolog: 'swipl -g main -t halt FILE' prints all that follows.")

    @Option(help: "What to write: json or prolog.") var format = Format.json
    @OptionGroup var knowledge: KnowledgeOptions
    @Argument(help: "A knowledge folder; default: the built-in knowledge.") var folder: String?

    func run() throws {
      let base = try knowledge.base(folder)
      switch format {
      case .json: StandardOutput.write(base.json.line + "\n")
      case .prolog: StandardOutput.write(PrologExport(base).text)
      }
    }
  }
}
