import ArgumentParser
import Pages
import Transcripts

/// `limber sessions`.
struct SessionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sessions", abstract: "List, show, export or remove conversations kept by 'limber chat --session'.",
    subcommands: [List.self, Show.self, Export.self, Remove.self], defaultSubcommand: List.self)

  /// `limber sessions list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the sessions, with their last turns.")

    @OptionGroup var output: OutputOptions

    func run() throws {
      let lines = try Sessions.inFolder { folder in try folder.names().map { line($0, folder) } }
      guard !lines.isEmpty else {
        return StandardError.write("There is no session yet; begin one with: limber chat --session NAME")
      }
      StandardOutput.write(output.output.text([.verbatim(lines)]) + "\n")
    }

    /// A session that cannot be read is listed all the same.
    private func line(_ name: String, _ folder: SessionFolder) -> [Span] {
      do throws(SessionProblem) {
        let turns = try folder.recording(of: name).recording.transcript.turns
        let last = turns.last.map { "  > \($0.input.sanitised(limit: 60))" } ?? ""
        return [Span(name, .strong), Span("  \(turns.count == 1 ? "1 turn" : "\(turns.count) turns")\(last)")]
      } catch {
        return [Span(name, .strong), Span("  cannot be read", .caution)]
      }
    }
  }

  /// `limber sessions show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show what was said in a session.")

    @OptionGroup var output: OutputOptions
    @Argument(help: "The name of the session.", transform: SessionName.checked) var name: SessionName

    func run() throws {
      let transcript = try Sessions.inFolder { try $0.recording(of: name.text).recording.transcript }
      StandardOutput.write(output.output.text(transcript.page) + "\n")
    }
  }

  /// `limber sessions export`.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Write a session out as a transcript.")

    @Option(name: .short, help: ArgumentHelp("Write into this file instead.", valueName: "file")) var output: String?
    @Argument(help: "The name of the session.", transform: SessionName.checked) var name: SessionName

    func run() throws {
      let text = try Sessions.inFolder { try $0.recording(of: name.text).text }
      guard let output else { return StandardOutput.write(text) }
      if let problem = OutputFile(output).write(text) {
        StandardError.write(problem.description())
        throw Exit.trouble
      }
    }
  }

  /// `limber sessions remove`.
  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Remove sessions for good.")

    @Argument(help: "The names of the sessions.", transform: SessionName.checked) var names: [SessionName]

    func run() throws {
      try Sessions.inFolder { folder in for name in names { try folder.remove(name.text) } }
    }
  }
}
