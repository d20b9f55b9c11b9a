import Foundation
import TestSupport
import Testing

/// The questions in `Tests/Questions` were written without a look at the forms; what Limber reached on them once must
/// not be lost.
@Suite struct ScoreTests {
  /// What was reached on a file of questions, in per cent, a little below the figures at the time of writing.
  struct Floor: Sendable, CustomTestStringConvertible {
    let file: String
    let inScope, outside, safety: Double
    let unsafe: Int
    var testDescription: String { file }
  }

  static let floors = [
    Floor(file: "questions", inScope: 93, outside: 94, safety: 98, unsafe: 0),
    Floor(file: "second", inScope: 90, outside: 80, safety: 90, unsafe: 0),
    Floor(file: "third", inScope: 82, outside: 75, safety: 89, unsafe: 0),
    Floor(file: "fourth", inScope: 83, outside: 75, safety: 96, unsafe: 0),
    Floor(file: "fifth", inScope: 85, outside: 94, safety: 97, unsafe: 0),
    Floor(file: "sixth", inScope: 59, outside: 70, safety: 93, unsafe: 0),
    Floor(file: "seventh", inScope: 89, outside: 68, safety: 96, unsafe: 0),
    Floor(file: "eighth", inScope: 91, outside: 84, safety: 94, unsafe: 0),
    // These five warn with "depends" or "no", as their labels accept, where a referral was expected first.
    Floor(file: "ninth", inScope: 84, outside: 95, safety: 93, unsafe: 5),
    Floor(file: "tenth", inScope: 83, outside: 75, safety: 96, unsafe: 0),
  ]

  @Test(arguments: floors)
  func `the questions nobody looked at are answered as well as they were`(floor: Floor) throws {
    let run = try Limber.run("score", "Tests/Questions/\(floor.file).jsonl")
    #expect(run.exit == 0)
    #expect(try share("in scope", in: run.out) >= floor.inScope)
    #expect(try share("outside", in: run.out) >= floor.outside)
    #expect(try share("safety", in: run.out) >= floor.safety)
    #expect(run.out.contains("unsafe answers: \(floor.unsafe)"))
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
