import ArgumentParser
import Dialogue
import Foundation
import Pages
import Transcripts

/// `limber replay`.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Replay transcripts and compare the answers with what they expect.")

  /// How the outcome is reported.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case text, tap, junit
  }

  @OptionGroup var output: OutputOptions
  @OptionGroup var knowledge: KnowledgeOptions
  @Option(
    help: ArgumentHelp("Only files or turns that fit this pattern (* and ? as in the shell).", valueName: "pattern"))
  var filter: String?
  @Flag(help: "Rewrite expected text to what was answered; checks and wildcards stay.") var update = false
  @Option(help: "How to report: text, tap or junit.") var report = Kind.text
  @Option(help: ArgumentHelp("How many files to replay at once; default: one a processor.", valueName: "number"))
  var jobs: Int?
  @Argument(help: "Transcript files or folders; default: Transcripts.") var paths: [String] = ["Transcripts"]

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1.") }
  }

  func run() throws {
    // Copies of one conversation share what its expert has worked out.
    let fresh = Conversation(try knowledge.reader())
    let filter = filter.map { Filter($0) }
    let transcripts = try files().map(parse).filter { transcript in filter.map(transcript.matches) ?? true }
    let replays = transcripts.mapped(by: jobs ?? ProcessInfo.processInfo.activeProcessorCount) { transcript in
      var conversation = fresh
      return Replay(of: transcript, judging: filter) { line in
        let reply = conversation.hear(line)
        return HeardTurn(text: reply.page.text(), json: conversation.json(reply))
      }
    }
    if update { try rewrite(replays) }
    let outcome = Report(replays)
    StandardOutput.write(text(outcome) + "\n")
    if !outcome.passed && !update { throw Exit.unanswered }
  }

  private func text(_ outcome: Report) -> String {
    switch report {
    case .text: outcome.page.text(width: output.width ?? StandardOutput.columns ?? 100)
    case .tap: outcome.tap
    case .junit: outcome.junit
    }
  }

  private func rewrite(_ replays: [Replay]) throws {
    for replay in replays {
      do {
        try replay.updated.write(toFile: replay.transcript.file, atomically: true, encoding: .utf8)
      } catch {
        throw trouble("\(replay.transcript.file): the file cannot be written. \(error.localizedDescription)")
      }
    }
  }

  private func files() throws -> [String] {
    let files = try paths.flatMap { path -> [String] in
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw trouble("\(path): there is no such file or folder. Name a transcript or a folder of them.")
      }
      guard isFolder.boolValue else { return [path] }
      let walk = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
      return walk.filter { $0.hasSuffix(".transcript") }.sorted().map { path + "/" + $0 }
    }
    guard !files.isEmpty else { throw trouble("There is no .transcript file in \(paths.joined(separator: ", ")).") }
    return files
  }

  private func parse(_ file: String) throws -> Transcript {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw trouble("\(file): the file cannot be read. Check its permissions.")
    }
    do {
      return try Transcript(file: file, text: String(decoding: data, as: UTF8.self))
    } catch {
      throw trouble("\(error)")
    }
  }

  private func trouble(_ message: String) -> ExitCode {
    StandardError.write(message)
    return Exit.trouble
  }
}
