import Foundation
import Glibc
import TestSupport
import Testing

/// What is left of a session that did not end well.
struct SessionEndTests {
  private static let kills = ProcessInfo.processInfo.environment["LIMBER_LONG_TESTS"] == nil ? 20 : 100
  private static let lines = (0..<40).map { number in
    ["should I roll my glutes?", "I sit all day", "why?", "undo"][number % 4]
      + String(repeating: " ", count: number / 4)
  }

  @Test(arguments: 0..<2) func `killed at any moment, every turn that was answered is kept`(part: Int) throws {
    var midway = 0
    for number in stride(from: part, to: Self.kills, by: 2) {
      let state = try StateFolder()
      let seen = try kill(after: Double.random(in: 0.02..<0.8), state)
      let turns = try state.run("sessions", "show", "one").out.split(separator: "\n").filter { $0.hasPrefix("> ") }
      #expect(turns.count >= seen, "kill \(number): \(seen) answers were seen, \(turns.count) turns are kept")
      #expect(turns.count <= seen + 1)
      let again = try state.say("what do you know about me?")
      #expect(again.exit == 0, "kill \(number): \(again.error)")
      midway += seen > 0 && seen < Self.lines.count ? 1 : 0
    }
    // Kills before the first answer or after the last would show nothing.
    #expect(midway > 0)
  }

  /// Kills a session that is busy, and returns the number of answers that came out of it.
  private func kill(after seconds: Double, _ state: StateFolder) throws -> Int {
    try state.folder.write(Self.lines.joined(separator: "\n"), to: "in")
    let (process, output) = (Process(), Pipe())
    process.executableURL = URL(filePath: Limber.path)
    process.arguments = ["chat", "--json", "--session", "one"]
    process.environment = state.environment
    process.standardInput = FileHandle(forReadingAtPath: state.folder.path("in"))
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    usleep(UInt32(seconds * 1e6))
    Glibc.kill(process.processIdentifier, SIGKILL)
    let answers = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return answers.count { $0 == UInt8(ascii: "\n") }
  }

  @Test func `a terminal that goes away takes no turn with it`() throws {
    let state = try StateFolder()
    let terminal = try state.terminal(["chat", "--session", "one"])
    terminal.type("should I roll my TFL?\r")
    #expect(terminal.shows { $0.lines.last == ">" && $0.lines.contains { $0.hasPrefix("Yes, release") } })
    terminal.hangUp()
    #expect(terminal.end() != nil)
    #expect(try state.run("sessions").out.hasPrefix("one  1 turn"))
  }

  @Test func `a full disk is told of once, and the turns are written when there is room again`() throws {
    let state = try StateFolder()
    let terminal = try state.terminal(["chat", "--session", "one", "--no-history"], rows: 200)
    terminal.type("undo\r")
    #expect(terminal.shows { $0.lines.last == ">" && $0.lines.contains("There is nothing to take back.") })
    let before = try #require(state.text("one"))
    // Not even the next turn has room.
    try limitFiles(of: terminal.process, to: before.utf8.count + 10)
    for _ in 0..<2 { terminal.type("should I roll my TFL?\r") }
    let isTold = terminal.shows { screen in
      screen.lines.last == ">" && screen.lines.count { $0.hasPrefix("Yes, release") } == 2
    }
    #expect(isTold)
    #expect(terminal.screen.lines.count { $0.contains("cannot be written (File too large)") } == 1)
    #expect(state.text("one") == before)
    try limitFiles(of: terminal.process, to: nil)
    terminal.type("undo\r\u{4}")
    #expect(terminal.end() == 0)
    #expect(try state.run("sessions").out.hasPrefix("one  4 turns"))
    #expect(try Limber.run("replay", state.path("one")).exit == 0)
  }

  @Test func `what was never written makes the end a failure`() throws {
    let state = try StateFolder()
    let line = "(ulimit -f 1; yes 'should I roll my TFL?' | head -9 | limber chat --session one; echo $? >&2) | cat"
    let run = try Limber.shell(line, environment: state.environment)
    #expect(run.lines.count { $0.hasPrefix("Yes, release") } == 9)
    #expect(run.error.hasSuffix("\n2\n"))
    #expect(run.error.contains("cannot be written") && run.error.contains("lacks the last "))
  }

  /// Limits how long a file the process may write; a disk has no more room then, as far as it can see.
  private func limitFiles(of process: pid_t, to bytes: Int?) throws {
    let limit = bytes.map { "\($0):" } ?? "unlimited:"
    #expect(try Limber.shell("prlimit --pid \(process) --fsize=\(limit)").exit == 0)
  }
}
