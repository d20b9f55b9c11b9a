import Foundation
import TerminalSupport
import Testing

/// The program on a terminal: what a person sees.
struct TerminalTests {
  private static let terminals = ["C.UTF-8", "C", "", "en_US.ISO-8859-1"].flatMap { locale in
    ["xterm-256color", "vt100", "dumb"].map { (locale, $0) }
  }
  private let state: StateFolder

  init() throws {
    state = try StateFolder()
  }

  /// Types a line, and waits for the next prompt beneath an answer that begins so.
  private func say(_ line: String, on terminal: PseudoTerminal, _ beginning: String) {
    terminal.type(line + "\r")
    let isAnswered = terminal.shows { screen in
      let asked = screen.lines.lastIndex { $0.hasPrefix("> ") } ?? 0
      return screen.lines.last == ">" && screen.lines[asked...].contains { $0.hasPrefix(beginning) }
    }
    #expect(isAnswered, "\(line): \(terminal.screen)")
  }

  @Test(arguments: terminals) func `answers, asks back and ends`(locale: String, name: String) throws {
    let terminal = try state.terminal(["chat"], ["LC_ALL": locale, "TERM": name], rows: 200)
    #expect(
      terminal.screen.lines.first == "Limber. Ask about a muscle or a posture; \"help\" shows how, \"quit\" ends.")
    #expect(terminal.screen.lines.contains { $0.contains("TERM is 'dumb'") } == (name == "dumb"))
    say("should I roll my glutes?", on: terminal, "Release your gluteus medius")
    say("why?", on: terminal, "Long sitting keeps the body in hip flexion")
    say("and the medius?", on: terminal, "Yes, release")
    say("what if I skip the TFL?", on: terminal, "If you skip the tensor fasciae latae")
    say("shuold I rol my tfl?", on: terminal, "Yes, release")
    say("what is a frobnicator?", on: terminal, "I do not know 'frobnicator'.")
    let isASCII = terminal.screen.lines.joined().allSatisfy(\.isASCII)
    // Where the locale says nothing of characters, terminals of today are trusted to know them all.
    #expect(isASCII == ["C", "en_US.ISO-8859-1"].contains(locale))
    terminal.type("\u{4}")
    #expect(terminal.end() == 0)
    #expect(terminal.isRestored && !terminal.screen.marksPastes)
    #expect(terminal.screen.cursor.column == 0)
  }

  @Test func `Tab completes what would be answered, and Right takes the hint`() throws {
    let terminal = try state.terminal()
    terminal.type("should I roll my gastroc\t")
    #expect(terminal.shows { $0.lines.last == "> should I roll my gastrocnemius" })
    terminal.type("\u{15}what do you know a")
    #expect(terminal.shows { $0.faintText == "bout me" })
    terminal.type("\u{1B}[C\r")
    #expect(terminal.shows { $0.lines.last == ">" && $0.lines.contains("> what do you know about me") })
  }

  @Test func `Control-R finds what was asked in an earlier run`() throws {
    let first = try state.terminal()
    say("should I roll my TFL?", on: first, "Yes, release")
    first.type("\u{4}")
    #expect(first.end() == 0)
    let second = try state.terminal()
    second.type("\u{12}roll my")
    #expect(second.shows { $0.lines.contains("> should I roll my TFL?") })
    second.type("\r")
    #expect(second.shows { $0.lines.last == ">" && $0.lines.contains { $0.hasPrefix("Yes, release") } })
  }

  @Test func `two shells at once keep the lines of both`() throws {
    let (one, two) = (try state.terminal(), try state.terminal())
    say("should I roll my TFL?", on: one, "Yes, release")
    say("what opposes the psoas?", on: two, "The psoas major is opposed")
    say("undo", on: one, "Taken back")
    for shell in [one, two] {
      shell.type("\u{4}")
      #expect(shell.end() == 0)
    }
    let history = try String(contentsOfFile: state.folder.path("limber/history"), encoding: .utf8)
    #expect(history == "should I roll my TFL?\nwhat opposes the psoas?\nundo\n")
  }

  @Test func `two pasted lines are two turns`() throws {
    let terminal = try state.terminal(rows: 200)
    terminal.type("\u{1B}[200~should I roll my TFL?\nundo\u{1B}[201~")
    let isAnswered = terminal.shows { screen in
      screen.lines.last?.hasPrefix("> undo") == true && screen.lines.contains { $0.hasPrefix("Yes, release") }
    }
    #expect(isAnswered)
    terminal.type("\r")
    #expect(terminal.shows { $0.lines.last == ">" && $0.lines.contains { $0.hasPrefix("Taken back") } })
  }

  @Test func `Control-C gives the line up, and Control-D ends`() throws {
    let terminal = try state.terminal()
    // Typed with it, the key would throw away what the program has not read yet, as terminals have it.
    terminal.type("should I ro")
    #expect(terminal.shows { $0.lines.last?.hasPrefix("> should I ro") == true })
    terminal.type("\u{3}")
    #expect(terminal.shows { $0.lines.last == ">" && $0.lines.contains("> should I ro^C") }, "\(terminal.screen)")
    say("undo", on: terminal, "There is nothing to take back.")
    terminal.type("\u{4}")
    #expect(terminal.end() == 0)
    #expect(terminal.isRestored && terminal.screen.cursor.column == 0)
  }

  @Test func `answers fit twenty columns, and the width a terminal is given later`() throws {
    let terminal = try state.terminal(columns: 20, rows: 300)
    say("what opposes the psoas?", on: terminal, "The psoas major is")
    terminal.resize(columns: 60)
    terminal.type("\u{15}")
    say("what opposes the psoas?", on: terminal, "The psoas major is opposed by the gluteus maximus, the long")
    #expect(terminal.screen.lines.allSatisfy { $0.count <= 60 })
  }

  @Test func `Control-Z and fg go on with the conversation`() throws {
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-i"], environment: state.environment.merging(["PS1": "$ "]) { $1 }, rows: 100)
    #expect(terminal.lines(["$"]) == ["$"])
    terminal.type("\(Limber.path) chat --session one\r")
    #expect(terminal.shows { $0.lines.last == ">" && $0.marksPastes })
    say("I don't sit much", on: terminal, "Noted: no long sitting")
    terminal.type("what do you")
    #expect(terminal.shows { $0.lines.last?.hasPrefix("> what do you") == true })
    terminal.type("\u{1A}")
    #expect(terminal.shows { $0.lines.last == "$" && !$0.marksPastes })
    #expect(terminal.isRestored)
    terminal.type("fg\r")
    #expect(terminal.shows { $0.lines.last?.hasPrefix("> what do you") == true }, "\(terminal.screen)")
    say(" know about me", on: terminal, "You said that this does not hold of you: long sitting.")
  }

  @Test(arguments: ["", "--json"]) func `with its output in a file it reads the terminal plainly`(option: String) throws
  {
    let file = state.folder.path("out")
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", "exec '\(Limber.path)' chat \(option) > '\(file)'"], environment: state.environment)
    terminal.type("should I roll my TFL?\r\u{4}")
    #expect(terminal.end() == 0)
    #expect(terminal.screen.lines == ["should I roll my TFL?"])
    let out = try String(contentsOfFile: file, encoding: .utf8)
    #expect(out.contains("Yes, release") && !out.contains("\u{1B}") && !out.contains("Limber. Ask"))
  }

  @Test func `with its input from a file it shows answers only, as wide as the terminal`() throws {
    try state.folder.write("what opposes the psoas?\nundo\n", to: "in")
    let line = "exec '\(Limber.path)' < '\(state.folder.path("in"))'"
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", line], environment: state.environment, columns: 40, rows: 100)
    #expect(terminal.end() == 0)
    let lines = terminal.screen.lines
    #expect(lines.first?.hasPrefix("The psoas major is opposed by") == true && lines.last != ">")
    #expect(lines.allSatisfy { $0.count <= 40 && !$0.hasPrefix(">") })
  }

  @Test func `a session is named on a terminal, and where it was`() throws {
    let first = try state.terminal(["chat", "--session", "one"])
    #expect(first.screen.lines.contains("A new session, kept turn by turn."))
    say("should I roll my TFL?", on: first, "Yes, release")
    first.type("quit\r")
    #expect(first.end() == 0)
    let second = try state.terminal(["chat", "--session", "one"])
    #expect(second.screen.lines.contains("Picked up after 1 turn; the last was: should I roll my TFL?"))
    say("why?", on: second, "Long sitting keeps the body in hip flexion")
  }

  @Test func `a history that cannot be written is told of once, and the conversation goes on`() throws {
    try state.folder.write("in the way", to: "limber")
    let terminal = try state.terminal(rows: 100)
    say("undo", on: terminal, "There is nothing to take back.")
    say("undo", on: terminal, "There is nothing to take back.")
    #expect(terminal.screen.lines.joined().matches(of: /the history|can be no history/).count == 1)
  }
}
