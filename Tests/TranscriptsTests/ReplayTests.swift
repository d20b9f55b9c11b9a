import Testing
import Transcripts

@Suite struct ReplayTests {
  private func transcript() throws -> Transcript {
    try Transcript(file: "folder/first.txt", text: "> one\n= status: answered\n> two\n> three\nthree\n> four\nfive\n")
  }

  @Test func `turns pass, fail or go unchecked`() throws {
    let replay = Replay(of: try transcript()) { reply($0) }
    #expect(replay.turns.map(\.outcome) == [.passed, .unchecked, .passed, .failed])
  }

  @Test func `turns before those chosen are said but not judged`() throws {
    var said: [String] = []
    let replay = Replay(of: try transcript(), judging: Filter("th")) { input in
      said.append(input)
      return reply(input)
    }
    #expect(said == ["one", "two", "three"])
    #expect(replay.turns.map(\.turn.input) == ["three"])
  }

  @Test func `a file chosen by name is judged whole`() throws {
    #expect(Replay(of: try transcript(), judging: Filter("first*")) { reply($0) }.turns.count == 4)
    #expect(try transcript().matches(Filter("folder/*.txt")))
    #expect(try transcript().matches(Filter("other")) == false)
  }
}

@Suite struct FilterTests {
  @Test(arguments: [
    ("first", "folder/First.txt"), ("*.txt", "a.txt"), ("a*b*c", "aXbXbc"), ("a?c", "abc"), ("*", ""), ("", "any"),
    ("**a", "ba"), ("why*", "Why so?"),
  ])
  func `matches`(pattern: String, text: String) {
    #expect(Filter(pattern).matches(text))
  }

  @Test(arguments: [("*.txt", "a.txt.old"), ("a?c", "ac"), ("a*b", "abc"), ("b", "ac"), ("?", "")])
  func `does not match`(pattern: String, text: String) {
    #expect(!Filter(pattern).matches(text))
  }
}
