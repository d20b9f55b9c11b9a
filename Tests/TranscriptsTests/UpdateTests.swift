import Testing
import Transcripts

@Suite struct UpdateTests {
  private func updated(_ text: String, _ heard: String) throws -> String {
    Replay(of: try Transcript(file: "f", text: text)) { _ in reply(heard) }.updated
  }

  @Test func `text that differs is rewritten, and all else is kept`() throws {
    let text = "# A.\n\n> one\n\nold\n\nolder\n\n= rule: wrong\n# B.\n! status: done\n\n> two\n> three\nold\n"
    let new = "new\n\\> marked\n\\...\n\nend"
    #expect(
      try updated(text, "new\n> marked\n...\n\nend")
        == "# A.\n\n> one\n\n\(new)\n\n= rule: wrong\n# B.\n! status: done\n\n> two\n> three\n\(new)\n")
  }

  @Test func `a wildcard stays where it stood`() throws {
    #expect(try updated("> q\na\n...\nz", "A\nb\nc\nz") == "> q\nA\n...\nz")
    #expect(try updated("> q\na\n...\nb\n...", "x") == "> q\nx\n...\n...")
    #expect(try updated("> q\n...\nz", "b\nZ") == "> q\n...\nZ")
  }

  @Test func `text that agrees is left as it is written`() throws {
    let text = "> q  \n\\a\n...\n"
    #expect(try updated(text, "a\nb") == text)
  }

  @Test(
    arguments: ["", "x", "> x\n\n= y", "...\n\\", "a\nb\nc\nd"],
    ["a", "...", "a\n...\nc", "...\nb\n...", "\\", "a\n\nb"])
  func `an updated transcript passes`(heard: String, expected: String) throws {
    let updated = try updated("> q\n\(expected)\n= status: answered\n", heard)
    let replay = Replay(of: try Transcript(file: "f", text: updated)) { _ in reply(heard) }
    #expect(replay.turns.map(\.outcome) == [.passed])
    #expect(replay.updated == updated)
  }

  @Test func `a recorded conversation is a transcript that passes`() throws {
    let turns = [RecordedTurn(input: "one\ntwo", reply: "a\n\n# b\n"), RecordedTurn(input: "three", reply: "")]
    let text = turns.map(\.written).joined()
    #expect(text == "> one two\na\n\n\\# b\n\n> three\n\\\n\n")
    let replies = ["one two": "a\n\n# b\n", "three": ""]
    let replay = Replay(of: try Transcript(file: "f", text: text)) { reply(replies[$0] ?? "?") }
    #expect(replay.turns.map(\.outcome) == [.passed, .passed])
  }
}
