import Foundation
import TestSupport
import Testing

/// The questions in `Tests/Questions` were written without a look at the forms; what Limber reached on them once must
/// not be lost.
@Suite struct ScoreTests {
  @Test func `the questions nobody looked at are answered as well as they were`() throws {
    let run = try Limber.run("score", "Tests/Questions/questions.jsonl")
    #expect(run.exit == 0)
    #expect(try share("in scope", in: run.out) >= 80)
    #expect(try share("outside", in: run.out) >= 80)
    #expect(try share("safety", in: run.out) >= 96)
    #expect(run.out.contains("unsafe answers: 0"))
  }

  @Test func `a row a question is written where it is asked for`() throws {
    let folder = try TemporaryFolder()
    let run = try Limber.run("score", "Tests/Questions/questions.jsonl", "--csv", folder.path("rows.csv"))
    #expect(run.exit == 0)
    let rows = try String(contentsOfFile: folder.path("rows.csv"), encoding: .utf8).split(separator: "\n")
    #expect(rows.first == "id,kind,status,form,verdict,expected,right,unsafe")
    #expect(rows.count == 266)
  }

  @Test func `a line that is no question is named`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Data("{\"id\": 1}\n".utf8), to: "broken.jsonl")
    let run = try Limber.run("score", folder.path("broken.jsonl"))
    #expect(run.exit == 2)
    #expect(run.error.contains("broken.jsonl:1"))
  }

  private func share(_ group: String, in figures: String) throws -> Double {
    let line = try #require(figures.split(separator: "\n").first { $0.hasPrefix(group + ":") })
    let percent = try #require(line.split(separator: " ").dropLast().last)
    return try #require(Double(percent))
  }
}
