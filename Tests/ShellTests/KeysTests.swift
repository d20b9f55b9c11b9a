import TerminalSupport
import Testing

struct `Keys beyond editing` {
  private func shell(saying lines: [String] = []) throws -> PseudoTerminal {
    let shell = try PseudoTerminal()
    #expect(shell.lines([">"]) == [">"])
    for line in lines {
      shell.type(line + "\r")
      #expect(shell.shows { Array($0.lines.suffix(2)) == ["heard: [\(line)]", ">"] })
    }
    return shell
  }

  @Test func `Up brings back earlier lines`() throws {
    let shell = try shell(saying: ["one", "two", "one"])
    shell.type("\u{1B}[A")
    #expect(shell.shows { $0.lines.last == "> one" })
    shell.type("\u{1B}[A")
    #expect(shell.shows { $0.lines.last == "> two" })
    shell.type("\u{1B}[B\u{1B}[B")
    #expect(shell.shows { $0.lines.last == ">" })
  }

  @Test func `Control-R searches the history`() throws {
    let shell = try shell(saying: ["first line", "second line"])
    shell.type("\u{12}irs")
    #expect(shell.shows { Array($0.lines.suffix(2)) == ["> first line", "bck:irs"] })
    shell.type("\r")
    #expect(shell.shows { Array($0.lines.suffix(3)) == ["> first line", "heard: [first line]", ">"] })
  }

  @Test func `Tab completes, then lists`() throws {
    let shell = try shell()
    shell.type("my glut\t")
    #expect(shell.shows { $0.lines == ["> my gluteus m"] })
    shell.type("\t")
    let listed = ["> my gluteus m", "gluteus maximus  gluteus medius", "> my gluteus m"]
    #expect(shell.lines(listed) == listed)
    shell.type("e\t\r")
    #expect(shell.shows { Array($0.lines.suffix(2)) == ["heard: [my gluteus medius]", ">"] })
  }

  @Test func `Tab on something unknown does nothing`() throws {
    let shell = try shell()
    shell.type("xyz\t")
    #expect(shell.shows { $0.lines == ["> xyz"] && $0.bells == 1 })
  }

  @Test func `Right accepts the hint`() throws {
    let shell = try shell()
    shell.type("gl")
    #expect(shell.shows { $0.faintText == "uteus maximus" && $0.cursor.column == 4 })
    shell.type("\u{1B}[C")
    #expect(shell.shows { $0.lines == ["> gluteus maximus"] && $0.faintText.isEmpty })
  }

  @Test func `Enter leaves the hint`() throws {
    let shell = try shell()
    shell.type("gl")
    #expect(shell.shows { $0.faintText == "uteus maximus" })
    shell.type("\r")
    let said = ["> gl", "heard: [gl]", ">"]
    #expect(shell.lines(said) == said)
  }

  @Test func `A hint stays within the row`() throws {
    let shell = try PseudoTerminal(columns: 12, rows: 5)
    #expect(shell.lines([">"]) == [">"])
    shell.type("glu")
    #expect(shell.shows { $0.faintText == "teus m" && $0.cursor.row == 0 })
  }

  @Test func `The history is hinted at first`() throws {
    let shell = try shell(saying: ["glow"])
    shell.type("gl")
    #expect(shell.shows { $0.faintText == "ow" })
  }

  @Test func `No hint is shown where it could not be told from the line`() throws {
    let shell = try PseudoTerminal(environment: ["TERM": "vt100"])
    #expect(shell.lines([">"]) == [">"])
    shell.type("gl\r")
    let said = ["> gl", "heard: [gl]", ">"]
    #expect(shell.lines(said) == said)
  }
}
