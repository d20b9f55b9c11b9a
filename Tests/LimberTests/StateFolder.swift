import Foundation
import TerminalSupport
import TestSupport

/// A state folder of its own for one test, and the program run in it.
struct StateFolder {
  let folder: TemporaryFolder
  var environment: [String: String] { ["XDG_STATE_HOME": folder.url.path] }

  init() throws {
    folder = try TemporaryFolder()
  }

  func file(_ session: String) -> String { "limber/sessions/\(session).transcript" }

  func path(_ session: String) -> String { folder.path(file(session)) }

  func text(_ session: String) -> String? { try? String(contentsOfFile: path(session), encoding: .utf8) }

  func run(_ arguments: String..., input: String = "") throws -> Limber.Run {
    try Limber.run(arguments, input: input, environment: environment)
  }

  /// The lines said in a session, one after the other, on a pipe.
  func say(_ lines: String..., session: String = "one") throws -> Limber.Run {
    try run("chat", "--session", session, input: lines.map { $0 + "\n" }.joined())
  }

  /// The program on a terminal, when it asks for the first line.
  func terminal(
    _ arguments: [String] = [], _ environment: [String: String] = [:], columns: Int = 80, rows: Int = 60
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      Limber.path, arguments, environment: self.environment.merging(environment) { $1 }, columns: columns, rows: rows)
    _ = terminal.shows { $0.lines.last == ">" }
    return terminal
  }
}
