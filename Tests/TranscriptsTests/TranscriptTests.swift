import Testing
import Transcripts

@Suite struct TranscriptTests {
  @Test func `a transcript has remarks, turns, expected text and checks`() throws {
    let transcript = try Transcript(
      file: "first.txt",
      text: """
        # Why it comes first.
        #

        > why?
        Because

        of this.

        = rule: some-rule

        # Another one.
        > and   now
        ! verdict some_thing: release
        """)
    #expect(transcript.remarks == ["Why it comes first.", ""])
    #expect(transcript.turns.map(\.input) == ["why?", "and   now"])
    #expect(transcript.turns.map(\.line) == [4, 12])
    #expect(transcript.turns[0].expected == [.exact("Because"), .exact(""), .exact("of this.")])
    #expect(transcript.turns[1].expected == nil)
    let check = try #require(transcript.turns[1].checks.first)
    #expect(check.line == 13)
    #expect(check.path == "verdict" && check.qualifier == "some_thing" && check.value == "release" && check.negated)
    #expect(check.description == "! verdict some_thing: release")
  }

  @Test func `what looks like a marker is literal behind a backslash`() throws {
    let transcript = try Transcript(file: "f", text: "> q\n\\> not a turn\n\\...\n...\n\\\\\n\\\n>too\n=too")
    #expect(
      transcript.turns[0].expected == [
        .exact("> not a turn"), .exact("..."), .anyLines, .exact("\\"), .exact(""), .exact(">too"), .exact("=too"),
      ])
  }

  @Test func `line ends of any kind, a byte order mark and spaces at line ends make no difference`() throws {
    let transcript = try Transcript(file: "f", text: "\u{FEFF}> q  \r\ntext \t\r\n...  \r\n= status:  done \r\n>\r\n")
    #expect(transcript.turns.map(\.input) == ["q", ""])
    #expect(transcript.turns[0].expected == [.exact("text"), .anyLines])
    #expect(transcript.turns[0].checks[0].value == "done")
  }

  @Test func `an empty file is a conversation without turns`() throws {
    #expect(try Transcript(file: "f", text: "").turns.isEmpty)
  }

  @Test func `all mistakes of a file are told, each with its place`() throws {
    let text = """
      text
      = early: check
      > q
      = no colon
      = : value
      = path:
      = a b c: value
      late text
      """
    let errors = try #require(throws: TranscriptErrors.self) { try Transcript(file: "f.txt", text: text) }
    #expect(
      errors.errors.map(\.problem) == [
        .textBeforeTurn("text"), .checkBeforeTurn("early: check"), .checkWithoutColon("no colon"),
        .checkWithoutPath(": value"), .checkWithoutValue("path:"), .checkWithManyWords("a b c: value"),
        .textApart("late text"),
      ])
    #expect(errors.errors.map(\.line) == [1, 2, 4, 5, 6, 7, 8])
    #expect(
      errors.description.hasPrefix(
        "f.txt:1: 'text' stands before the first turn; begin a remark with '# ' and a turn with '> '\nf.txt:2: "))
  }
}
