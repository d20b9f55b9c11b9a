import Foundation
import Glibc
import TerminalSupport
import TestSupport
import Testing

/// What is left of a plan whose timer did not come to its end.
struct PlanTimerTests {
  private static let kills = ProcessInfo.processInfo.environment["LIMBER_LONG_TESTS"] == nil ? 6 : 100

  /// How far a plan was followed before the timer was started.
  private static let ways: [[String]] = [
    ["next"], ["next", "done"], ["next", "skip"], ["next", "done", "done", "back"], ["next", "done", "swap"],
    ["next", "only ten minutes", "done"],
  ]

  @Test(arguments: 0..<2) func `killed while a timer runs, the plan is where it was`(part: Int) throws {
    let kept = try Self.ways.map(Self.kept)
    for number in stride(from: part, to: Self.kills, by: 2) {
      let state = try StateFolder()
      try state.folder.write(kept[number % kept.count], to: state.file("one"))
      let before = try place(state)
      let terminal = try timing(state)
      // A pause, the end of a hold and nothing at all are moments to be killed at too.
      terminal.type(["", " ", "s", "s "][number % 4])
      usleep(UInt32.random(in: 1_000..<400_000))
      Glibc.kill(terminal.process, SIGKILL)
      #expect(terminal.end().map { $0 & 0x7F } == SIGKILL)
      #expect(try place(state) == before, "kill \(number)")
      #expect(state.text("one")?.contains("\n> start\n") == true)
    }
  }

  @Test(arguments: [SIGHUP, SIGTERM, SIGQUIT])
  func `a signal that ends a timer restores the terminal and loses nothing`(signal: Int32) throws {
    let state = try planned()
    let before = try place(state)
    let terminal = try timing(state)
    Glibc.kill(terminal.process, signal)
    #expect(terminal.end().map { $0 & 0x7F } == signal)
    #expect(terminal.isRestored)
    #expect(try place(state) == before)
  }

  @Test func `a terminal closed while a timer runs takes nothing with it`() throws {
    let state = try planned()
    let before = try place(state)
    let terminal = try timing(state)
    terminal.hangUp()
    #expect(terminal.end() != nil)
    #expect(try place(state) == before)
  }

  @Test func `Control-C and q end a timer, not the conversation, which goes on at the step`() throws {
    let state = try planned()
    let terminal = try timing(state)
    terminal.type("\u{3}")
    #expect(terminal.shows { $0.lines.last == ">" })
    terminal.type("start\r")
    #expect(terminal.shows { $0.lines.last?.contains("[") == true })
    terminal.type("q")
    #expect(terminal.shows { $0.lines.last == ">" })
    terminal.type("done\r")
    #expect(terminal.shows { $0.lines.last == ">" && $0.lines.contains { $0.hasPrefix("Step 2 of ") } })
    terminal.type("quit\r")
    #expect(terminal.end() == 0)
    #expect(terminal.isRestored)
  }

  @Test func `off a terminal a timer is only told of`() throws {
    let run = try planned().say("start")
    #expect(run.out.contains("hold 1 of 2: 30 seconds"))
    #expect(!run.out.contains("space pauses") && !run.out.contains("\u{7}"))
  }

  // MARK: Helpers

  /// A session kept when a plan had been followed so far.
  private static func kept(_ lines: [String]) throws -> String {
    let state = try StateFolder()
    let before = ["I sit all day and my lower back arches", "plan", "skip questions"]
    _ = try state.run("chat", "--session", "one", input: (before + lines).map { $0 + "\n" }.joined())
    return try #require(state.text("one"))
  }

  private func planned() throws -> StateFolder {
    let state = try StateFolder()
    try state.folder.write(Self.kept(["next"]), to: state.file("one"))
    return state
  }

  /// The session on a terminal with the timer of its step running.
  private func timing(_ state: StateFolder) throws -> PseudoTerminal {
    let terminal = try state.terminal(["chat", "--session", "one", "--no-history"])
    terminal.type("start\r")
    let runs = terminal.shows { screen in
      screen.lines.contains("space pauses, s skips, q ends") && screen.lines.last?.contains("[") == true
    }
    #expect(runs, "\(terminal.screen)")
    return terminal
  }

  /// Where a plan stands: the step that is on, and what became of all steps.
  private func place(_ state: StateFolder) throws -> [String] {
    // Asked of a copy: the question is no part of the session that is looked at.
    try state.folder.write(try #require(state.text("one")), to: state.file("copy"))
    let run = try state.run("chat", "--session", "copy", "--json", input: "plan\n")
    #expect(run.exit == 0, "\(run.error)")
    let told = try #require(run.error.split(separator: "\n").first { $0.hasPrefix("We are at step ") })
    let figures = run.out.matches(of: /"(?:at|done|skipped|stopped)":(?:\d+|null|\[[\d,]*\])/).map { String($0.0) }
    return [String(told)] + figures
  }
}
