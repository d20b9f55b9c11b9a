import Glibc
import TerminalSupport
import Testing

struct `Signals` {
  private func shell() throws -> PseudoTerminal {
    let shell = try PseudoTerminal()
    #expect(shell.lines([">"]) == [">"])
    return shell
  }

  @Test func `Control-C gives the line up and asks again`() throws {
    let shell = try shell()
    shell.type("some words\u{1B}[D\u{1B}[D")
    #expect(shell.shows { $0.lines == ["> some words"] && $0.cursor.column == 10 })
    shell.type("\u{3}")
    let said = ["> some words^C", "interrupted", ">"]
    #expect(shell.lines(said) == said)
    shell.type("quit\r")
    #expect(shell.end() == 0)
    #expect(shell.isRestored)
  }

  @Test func `Control-C ends a search`() throws {
    let shell = try shell()
    shell.type("one\r\u{12}on")
    #expect(shell.shows { $0.lines.last == "bck:on" })
    shell.type("\u{3}")
    #expect(shell.shows { Array($0.lines.suffix(2)) == ["interrupted", ">"] })
  }

  @Test func `Control-D ends on an empty line only`() throws {
    let shell = try shell()
    shell.type("a\u{1}\u{4}")
    #expect(shell.lines([">"]) == [">"])
    shell.type("\u{4}")
    #expect(shell.end() == 0)
    #expect(shell.screen.lines.last == "end")
    #expect(shell.isRestored)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT])
  func `a deadly one restores the terminal first`(signal: Int32) throws {
    let shell = try shell()
    shell.type("words")
    #expect(shell.lines(["> words"]) == ["> words"])
    kill(shell.process, signal)
    #expect(shell.end().map { $0 & 0x7F } == signal)
    #expect(shell.isRestored)
    #expect(!shell.screen.marksPastes)
  }

  @Test func `stopped from outside and continued, it goes on with the line`() throws {
    let shell = try shell()
    shell.type("words")
    #expect(shell.lines(["> words"]) == ["> words"])
    kill(shell.process, SIGSTOP)
    kill(shell.process, SIGCONT)
    shell.type("!\r")
    #expect(shell.shows { Array($0.lines.suffix(2)) == ["heard: [words!]", ">"] })
  }

  @Test func `Control-Z gives the terminal back, and fg goes on with the line`() throws {
    let shell = try PseudoTerminal("/bin/sh", ["-i"], environment: ["PS1": "$ "])
    #expect(shell.lines(["$"]) == ["$"])
    shell.type("\(PseudoTerminal.folder)/EchoShell\r")
    #expect(shell.shows { $0.lines.last == ">" && $0.marksPastes })
    shell.type("half")
    #expect(shell.shows { $0.lines.last == "> half" })
    shell.type("\u{1A}")
    #expect(shell.shows { $0.lines.last == "$" && !$0.marksPastes })
    #expect(shell.isRestored)
    shell.type("fg\r")
    #expect(shell.shows { $0.lines.last == "> half" })
    shell.type("way\r")
    #expect(shell.shows { Array($0.lines.suffix(2)) == ["heard: [halfway]", ">"] })
  }

  @Test func `a resize draws the line anew`() throws {
    let shell = try shell()
    shell.type("a line that will be folded")
    #expect(shell.lines(["> a line that will be folded"]) == ["> a line that will be folded"])
    shell.resize(columns: 20)
    let folded = ["> a line that will b", "e folded"]
    #expect(shell.lines(folded) == folded)
    shell.type("!")
    #expect(shell.lines([folded[0], "e folded!"]) == [folded[0], "e folded!"])
    shell.resize(columns: 80)
    shell.type("?")
    #expect(shell.lines(["> a line that will be folded!?"]) == ["> a line that will be folded!?"])
  }

  @Test func `a terminal that goes away ends the program`() throws {
    let shell = try shell()
    shell.hangUp()
    #expect(shell.end() != nil)
  }
}
