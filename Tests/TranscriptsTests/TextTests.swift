import Testing
import Transcripts

@Suite struct TextTests {
  @Test(arguments: [
    ("a\nb", "a\nb"), ("a\nb", "\na\nb  \n\n"), ("a\n\nb", "a\n\nb"), ("...", "a\nb"), ("...", ""), ("a\n...", "a"),
    ("a\n...\nd", "a\nb\nc\nd"), ("...\nb\n...", "a\nb\nc"), ("...\na\n...\na", "a\na"), ("\\...", "..."), ("\\", ""),
  ])
  func `agrees`(expected: String, heard: String) throws {
    #expect(try replay(expected, reply(heard)).outcome == .passed)
  }

  @Test(arguments: [
    ("a\nb", "a"), ("a", "a\nb"), ("a\n\nb", "a\nb"), ("a\n...\na", "a"), ("a\n...\nd", "a\nd\nc"), ("a", "A"),
    ("a\\", "a"), ("\\", "a"),
  ])
  func `differs`(expected: String, heard: String) throws {
    #expect(try replay(expected, reply(heard)).outcome == .failed)
  }

  @Test func `a difference shows what is missing before what is new`() throws {
    let turn = try replay("a\nb\nc\n...\nz", reply("a\nB\nC\nc\nd\ne\nz"))
    #expect(
      turn.mismatches == [
        .text([.same("a"), .missing("b"), .unexpected("B"), .unexpected("C"), .same("c"), .same("..."), .same("z")])
      ])
  }

  @Test func `lines far from any difference are omitted`() throws {
    let turn = try replay("1\n2\n3\n4\n5\n6\n7\n8\n9", reply("1\n2\n3\n4\nfive\n6\n7\n8\n9"))
    #expect(
      turn.mismatches == [
        .text([
          .omitted, .same("2"), .same("3"), .same("4"), .missing("5"), .unexpected("five"), .same("6"), .same("7"),
          .same("8"), .omitted,
        ])
      ])
  }
}
