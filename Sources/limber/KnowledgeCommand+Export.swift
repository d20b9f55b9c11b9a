import ArgumentParser
import BuiltInKnowledge
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
    @Argument(help: "A knowledge folder; default: the built-in knowledge.") var folder: String?

    func run() throws {
      let base = try base()
      switch format {
      case .json: StandardOutput.write(base.json.line + "\n")
      case .prolog: StandardOutput.write(PrologExport(base).text)
      }
    }

    private func base() throws -> KnowledgeBase {
      guard let folder else { return BuiltInKnowledge.base }
      do {
        return try KnowledgeFolder(folder).read()
      } catch {
        StandardError.write(error.diagnostics.map(\.text).joined(separator: "\n\n"))
        throw Exit.forKnowledge(error)
      }
    }
  }
}
