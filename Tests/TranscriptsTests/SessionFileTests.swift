import Foundation
import Testing

@testable import Transcripts

/// Sessions as files: what is written, found again, kept apart.
@Suite struct SessionFileTests {
  private let path = NSTemporaryDirectory() + "sessions-" + UUID().uuidString
  private var folder: SessionFolder { SessionFolder(path: path + "/state/sessions") }

  private func turn(_ number: Int) -> RecordedTurn {
    RecordedTurn(input: "line \(number)", reply: "one\n\n= two: \(number)\n> three", status: "answered")
  }

  @Test func `turns are there again, markers in their text included`() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    do {
      let file = try folder.open("one", remark: "top")
      #expect(file.transcript.turns.isEmpty && file.setAside == nil)
      for number in 1...2 { #expect(file.append(turn(number)) == nil) }
    }
    let file = try folder.open("one", remark: "top")
    #expect(file.transcript.remarks == ["top"])
    #expect(file.transcript.turns.map(\.input) == ["line 1", "line 2"])
    #expect(file.transcript.turns[1].expected == ["one", "", "= two: 2", "> three"].map { .exact($0) })
    #expect(try folder.names() == ["one"])
    #expect(throws: SessionProblem.open("one")) { try folder.open("one", remark: "") }
    #expect(throws: SessionProblem.open("one")) { try folder.remove("one") }
  }

  @Test func `whatever its length, a file cut short keeps its whole turns and no part of another`() throws {
    let written = (1...3).map { turn($0).written }
    let whole = "# top\n\n" + written.joined()
    let ends = written.indices.map { ("# top\n\n" + written[...$0].joined()).utf8.count }
    for length in 0...whole.utf8.count {
      let recording = try Recording(file: "f", bytes: Array(whole.utf8.prefix(length)))
      // The empty line beneath a turn may be missing; without the one before it the turn is not whole.
      #expect(recording.transcript.turns.count == ends.count { $0 - 1 <= length }, "\(length)")
      #expect(recording.length <= length)
    }
  }

  @Test func `what people add between turns is kept`() throws {
    let text = "# top\n\n> said by hand\n\n> and this\nanswer\n# remark\n\n" + turn(1).written + "# mine\n"
    let recording = try Recording(file: "f", bytes: Array(text.utf8))
    #expect(recording.transcript.turns.count == 3)
    #expect(recording.length == text.utf8.count)
  }

  @Test(arguments: ["a", "knee-2", "Größe", "2024_05.x", "膝"]) func `names a session`(name: String) {
    #expect(SessionFolder.isName(name))
  }

  @Test(arguments: ["", ".", "..", ".a", "-a", "a/b", "a b", "a\n", "a\0", String(repeating: "ö", count: 33)])
  func `names none`(name: String) {
    #expect(!SessionFolder.isName(name))
  }
}
