import TerminalSupport
import Testing

struct `Pasted text` {
  private static let (start, end) = ("\u{1B}[200~", "\u{1B}[201~")

  private func shell(_ environment: [String: String] = [:]) throws -> PseudoTerminal {
    let shell = try PseudoTerminal(environment: environment)
    #expect(shell.shows { $0.lines == [">"] && $0.marksPastes })
    return shell
  }

  @Test func `of two lines is two lines, one after the other`() throws {
    let shell = try shell()
    shell.type(Self.start + "one\ntwo" + Self.end)
    let said = ["> one", "heard: [one]", "> two"]
    #expect(shell.lines(said) == said)
    shell.type("!\r")
    #expect(shell.shows { Array($0.lines.suffix(2)) == ["heard: [two!]", ">"] })
  }

  @Test func `without an end of line stays on the line`() throws {
    let shell = try shell()
    shell.type("a c\u{2}" + Self.start + "b\t\u{1}" + Self.end)
    #expect(shell.lines(["> a b c"]) == ["> a b c"])
  }

  @Test func `that lost its end is still text`() throws {
    let shell = try shell()
    shell.type(Self.start + "abc")
    #expect(shell.lines(["> abc"]) == ["> abc"])
  }

  @Test func `is text in the commands of vi as well`() throws {
    let settings = try Folder()
    try settings.write("bind -v\n", to: "editrc")
    let shell = try shell(["EDITRC": settings.path("editrc")])
    shell.type("ac\u{1B}")
    #expect(shell.shows { $0.lines == ["> ac"] && $0.cursor.column == 3 })
    shell.type(Self.start + "dd" + Self.end)
    #expect(shell.lines(["> addc"]) == ["> addc"])
  }

  @Test func `may be long`() throws {
    let shell = try shell()
    shell.type(Self.start + String(repeating: "long ", count: 400) + Self.end + "\r")
    #expect(shell.shows { $0.lines.suffix(2).last == ">" && $0.lines.dropLast().last?.hasSuffix("]") ?? false })
  }
}
