import Testing

@testable import Shell

struct `Completing phrases` {
  private let completer = Completer.phrases({ ["Red wine", "water"] }, lines: { ["quit", "read this"] })

  private func rests(_ before: String) -> [String] {
    completer.candidates(before).map(\.rest)
  }

  @Test func `goes on with names anywhere and with lines at the start`() {
    #expect(rests("re") == ["ad this", "d wine"])
    #expect(rests("a re") == ["d wine"])
    #expect(rests("a RED w") == ["ine"])
    #expect(rests("") == ["quit", "read this", "Red wine", "water"])
    #expect(rests("a ").isEmpty)
    #expect(rests("beer").isEmpty)
  }

  @Test func `goes on with the name that most words fit`() {
    let completer = Completer.phrases({ ["white wine", "water", "wine"] })
    #expect(completer.candidates("some white w").map(\.text) == ["white wine"])
    #expect(completer.candidates("some w").map(\.text) == ["white wine", "water", "wine"])
  }

  @Test func `lists candidates in columns, and not more than fit`() {
    #expect(CandidateTable(["a", "bb", "c", "d", "e"], columns: 12, rows: 9).lines == ["a   c   e", "bb  d"])
    #expect(CandidateTable(["aaaaaaaaaa"], columns: 5, rows: 9).lines == ["aaaa"])
    #expect(CandidateTable(["aaa", "bbb", "ccc"], columns: 5, rows: 5).lines == ["aaa", "bbb", "..."])
  }
}

struct `Pasted text as input` {
  @Test func `has neither control characters nor more than one kind of line end`() {
    #expect(Keyboard.harmless("a\tb\r\nc\rd\u{1B}[31me\u{9B}") == "a b\nc\nd[31me")
  }
}
