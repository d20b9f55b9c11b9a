import Foundation
import TestSupport
import Testing

/// Replaying several files at once.
struct ReplayTests {
  @Test(arguments: ["text", "tap", "junit"]) func `tells the same, however many are at work`(report: String) throws {
    let folder = try TemporaryFolder()
    for number in 0..<12 {
      let turns = ["should I roll my TFL?", "undo", "why?"].prefix(number % 3 + 1)
      try folder.write(turns.map { "> \($0)\n= status: done\n\n" }.joined(), to: "\(number).transcript")
    }
    let path = folder.url.path
    let alone = try Limber.run("replay", path, "--report", report, "--jobs", "1")
    #expect(alone.exit == 1)
    for jobs in ["2", "7", "100"] {
      let together = try Limber.run("replay", path, "--report", report, "--jobs", jobs)
      #expect(together.out == alone.out && together.exit == 1)
    }
  }

  @Test(arguments: ["0", "-1", "many"]) func `not by none`(jobs: String) throws {
    #expect(try Limber.run("replay", "Transcripts", "--jobs=\(jobs)").exit == 64)
  }
}
