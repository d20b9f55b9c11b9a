import Foundation
import TerminalSupport
import Testing

struct `Random keys` {
  /// Many where time is no matter.
  private static let count = ProcessInfo.processInfo.environment["LIMBER_LONG_TESTS"] == nil ? 100 : 2_000

  @Test(arguments: 0..<4)
  func `neither crash nor hang the shell, nor leave the terminal raw`(part: Int) throws {
    for number in stride(from: part, to: Self.count, by: 4) {
      try check(RandomKeys(seed: UInt64(number)))
    }
  }

  private func check(_ random: RandomKeys) throws {
    var random = random
    let folder = try Folder()
    try folder.write(random.settings, to: "editrc")
    try folder.write("first line\nsecond lïne\n" + String(repeating: "long ", count: 50) + "\n", to: "history")
    let shell = try PseudoTerminal(
      environment: random.environment.merging([
        "EDITRC": folder.path("editrc"), "ECHO_HISTORY": folder.path("history"),
      ]) { $1 },
      columns: random.columns, rows: random.rows)
    #expect(shell.shows { $0.lines.first == ">" }, "sequence \(random.seed) does not start")
    for stroke in random.strokes() {
      switch stroke {
      case .bytes(let bytes): shell.send(bytes)
      case .width(let columns): shell.resize(columns: columns)
      }
      shell.look(for: 0.001)
    }
    let status = leave(shell)
    // Between two lines, an interrupt ends a program as it always does.
    #expect(status == 0 || status == SIGINT, "sequence \(random.seed) ends with \(status.map(String.init) ?? "a hang")")
    #expect(shell.isRestored && !shell.screen.marksPastes, "sequence \(random.seed) leaves the terminal changed")
  }

  /// Whatever state the keys left the editor in, an interrupt and a command must end it.
  private func leave(_ shell: PseudoTerminal) -> Int32? {
    for _ in 0..<40 {
      shell.type("\u{11}\u{3}")
      shell.look(for: 0.02)
      shell.type("quit\r")
      if let status = shell.end(within: 0.5) { return status }
    }
    return nil
  }
}
