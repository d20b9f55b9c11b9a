import TerminalSupport
import Testing

struct `Editing a line` {
  static let terminals = ["C", "C.UTF-8", "POSIX"].flatMap { locale in
    ["xterm-256color", "vt100"].map { (locale, $0) }
  }

  @Test(arguments: terminals)
  func `is seen on the screen`(locale: String, terminal: String) throws {
    let shell = try PseudoTerminal(environment: ["LC_ALL": locale, "TERM": terminal])
    #expect(shell.lines([">"]) == [">"])
    shell.type("what ös this\u{1B}[D\u{1B}[D\u{1B}[D\u{1B}[DX\u{7F}\u{1}A\u{5}?")
    #expect(shell.lines(["> Awhat ös this?"]) == ["> Awhat ös this?"])
    shell.type("\r")
    let said = ["> Awhat ös this?", "heard: [Awhat ös this?]", ">"]
    #expect(shell.lines(said) == said)
    shell.type("\u{4}")
    #expect(shell.end() == 0)
    #expect(shell.isRestored)
    #expect(!shell.screen.marksPastes)
  }

  @Test(arguments: ["C", "C.UTF-8", "POSIX"], ["dumb", "", "no-such-terminal"])
  func `is refused on a terminal that cannot`(locale: String, terminal: String) throws {
    let shell = try PseudoTerminal(environment: ["LC_ALL": locale, "TERM": terminal])
    #expect(shell.shows { $0.lines.first?.hasPrefix("refused: TERM is") ?? false })
    shell.type("plain\n")
    #expect(shell.shows { $0.lines.last == "heard: [plain]" })
    shell.type("\u{4}")
    #expect(shell.end() == 0)
    #expect(shell.isRestored)
  }

  @Test func `works over several rows of a narrow screen`() throws {
    let shell = try PseudoTerminal(columns: 20, rows: 6)
    #expect(shell.lines([">"]) == [">"])
    shell.type("a line that is longer than the screen\u{1}\u{1B}[CX")
    let wished = ["> aX line that is lo", "nger than the screen"]
    #expect(shell.lines(wished) == wished)
    shell.type("\u{3}")
    #expect(shell.shows { Array($0.lines.suffix(2)) == ["interrupted", ">"] })
  }

  @Test func `keeps what cannot be printed off the screen`() throws {
    let shell = try PseudoTerminal()
    #expect(shell.lines([">"]) == [">"])
    shell.send(Array("a".utf8) + [0xFF, 0xC3, 0x28, 0xC2, 0x9B] + Array("b\r".utf8))
    let said = ["> a(b", "heard: [a(b]", ">"]
    #expect(shell.lines(said) == said)
  }

  @Test func `knows the keys of vi, and Escape alone there`() throws {
    let settings = try Folder()
    try settings.write("# vi\nbind -v\n", to: "editrc")
    let shell = try PseudoTerminal(environment: ["EDITRC": settings.path("editrc")])
    #expect(shell.lines([">"]) == [">"])
    shell.type("abc\u{1B}0ix\u{1B}$a!\t\r")
    let said = ["> xabc!", "heard: [xabc!]", ">"]
    #expect(shell.lines(said) == said)
  }

  @Test func `is refused where the settings turn it off`() throws {
    let settings = try Folder()
    try settings.write("edit off\n", to: "editrc")
    let shell = try PseudoTerminal(environment: ["EDITRC": settings.path("editrc")])
    #expect(shell.shows { $0.lines.first?.contains("turns editing off") ?? false })
  }

  @Test func `takes the user's own bindings`() throws {
    let settings = try Folder()
    try settings.write("bind -e\nbind \"^T\" complete\necho:bind \"^Y\" no-such-command\n", to: "editrc")
    let shell = try PseudoTerminal(environment: ["EDITRC": settings.path("editrc")])
    #expect(shell.shows { $0.lines.last == ">" })
    shell.type("he\u{14}")
    #expect(shell.shows { $0.lines.last == "> help" && $0.faintText.isEmpty })
  }
}
