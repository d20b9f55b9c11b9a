import BuiltInKnowledge
import Dialogue
import Foundation
import TestSupport
import Testing
import Transcripts

@Suite struct TranscriptsHold {
  private static let reader = BuiltInKnowledge.reader(BuiltInKnowledge.base)

  private static let files = Package.files(below: "Transcripts", ending: ".transcript")

  @Test func `there are transcripts to replay`() {
    #expect(Self.files.count >= 20)
  }

  @Test(arguments: files) func `every transcript holds`(_ file: String) throws {
    let report = Self.replay(try Transcript(file: file, text: Package.text("Transcripts/\(file)")))
    #expect(report.passed, "\(report.page.text(width: 100))")
  }

  @Test func `the README's session is what Limber says`() throws {
    let session = try #require(
      Package.text("README.md").components(separatedBy: "<!-- session -->\n```\n").dropFirst().first)
    let text = try #require(session.components(separatedBy: "\n```").first)
    let report = Self.replay(try Transcript(file: "README.md", text: text))
    #expect(report.passed, "\(report.page.text(width: 100))")
    #expect(report.count(.passed) >= 5)
  }

  @Test func `a broken expectation is shown as a difference that a person understands`() throws {
    let report = Self.replay(try Transcript(file: "broken.transcript", text: "> thanks\nYou are not welcome.\n"))
    #expect(!report.passed)
    let text = report.page.text(width: 80)
    #expect(text.contains("broken.transcript:1"))
    #expect(text.contains("- You are not welcome."))
    #expect(text.contains("+ You are welcome."))
  }

  private static func replay(_ transcript: Transcript) -> Report {
    var conversation = Conversation(reader)
    return Report([
      Replay(of: transcript) { line in
        let reply = conversation.hear(line)
        return HeardTurn(text: reply.page.text(), json: conversation.json(reply))
      }
    ])
  }
}
