import Foundation
import TestSupport
import Testing

/// The same questions typed otherwise, and what is written about the readings.
struct VariantTests {
  @Test func `every way of typing has its own figures, the same every time`() throws {
    let first = try Limber.run("score", "Tests/Questions/questions.jsonl", "--variant", "all", "--seed", "7")
    let again = try Limber.run("score", "Tests/Questions/questions.jsonl", "--variant", "all", "--seed", "7")
    #expect(first.out == again.out)
    for name in ["plain", "capitals", "bare", "typo", "reordered"] { #expect(first.out.contains("\(name)\n")) }
  }

  @Test func `how each kind was read is counted`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("confusion.csv")
    let run = try Limber.run("score", "Tests/Questions/questions.jsonl", "--confusion", path)
    #expect(run.exit == 0)
    let rows = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    #expect(rows.first == "kind,read as,questions,right")
    let questions = rows.dropFirst().compactMap { $0.split(separator: ",").dropLast().last.flatMap { Int($0) } }
    #expect(questions.reduce(0, +) == 265)
  }

  @Test func `time is told only where it is asked for`() throws {
    let folder = try TemporaryFolder()
    let line = "{\"id\": \"q1\", \"kind\": \"why\", \"q\": \"why TFL first?\", \"expect\": {\"answerable\": true}}\n"
    try folder.write(Data(line.utf8), to: "one.jsonl")
    #expect(try !Limber.run("score", folder.path("one.jsonl")).out.contains("median"))
    #expect(try Limber.run("score", folder.path("one.jsonl"), "--timing").out.contains("a turn: median"))
  }
}
