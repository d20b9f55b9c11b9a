import Foundation
import TestSupport
import Testing

/// What the exit code says, and where diagnostics go.
struct ExitTests {
  @Test(arguments: ["should I roll my glutes?", "what does the soleus do?", "I have numbness between my legs"])
  func `an answer, a no and a referral end with 0`(question: String) throws {
    let run = try Limber.run(question)
    #expect(run.exit == 0)
    #expect(!run.out.isEmpty && run.error.isEmpty)
  }

  @Test(arguments: ["", "what is a frobnicator", "what is the weather tomorrow?"])
  func `what is unclear, unknown or outside ends with 1`(question: String) throws {
    let run = try Limber.run("ask", question)
    #expect(run.exit == 1)
    #expect(!run.out.isEmpty && run.error.isEmpty)
  }

  @Test func `the worst of a conversation wins`() throws {
    #expect(try Limber.run(input: "should I roll my calves?\nwhat is the weather?\nwhy release TFL first?\n").exit == 1)
    #expect(try Limber.run(input: "should I roll my calves?\nI don't sit much\nquit\n").exit == 0)
  }

  @Test func `a knowledge folder that is not there ends with 2`() throws {
    let run = try Limber.run("ask", "--knowledge", "nowhere", "should I roll my calves?")
    #expect(run.exit == 2)
    #expect(run.out.isEmpty)
    #expect(run.error.contains("missing-folder"))
  }

  @Test func `knowledge with mistakes ends with 1, all of them told and nothing answered`() throws {
    let folder = try KnowledgeTexts.package.adding("groups:\n  - {id: one}\n  - {id: two words}\n").write()
    for arguments in [
      ["ask", "--knowledge", folder.url.path, "should I roll my calves?"], ["knowledge", "check", folder.url.path],
    ] {
      let run =
        try arguments.count == 3
        ? Limber.run(arguments[0], arguments[1], arguments[2])
        : Limber.run(arguments[0], arguments[1], arguments[2], arguments[3])
      #expect(run.exit == 1)
      // What is checked is answered by a count, and a question by nothing.
      #expect(arguments[0] == "ask" ? run.out.isEmpty : run.out.contains("3 errors"))
      #expect(run.error.contains("missing-field") && run.error.contains("bad-identifier"))
    }
  }

  @Test func `the package's knowledge has no mistakes and answers as the built-in one does`() throws {
    let check = try Limber.run("knowledge", "check", "Knowledge")
    #expect(check.exit == 0)
    let (own, read) = (
      try Limber.run("why release TFL first?"), try Limber.run("--knowledge", "Knowledge", "why release TFL first?")
    )
    #expect(own.out == read.out)
  }

  @Test(arguments: ["--nonsense", "--width=wide", "--color=blue", "--width=1"])
  func `an option nobody knows, or a value it cannot take, ends with 64`(option: String) throws {
    let run = try Limber.run("ask", option, "should I roll my calves?")
    #expect(run.exit == 64)
    #expect(run.out.isEmpty && !run.error.isEmpty)
  }

  @Test func `a transcript that is not there ends with 2`() throws {
    #expect(try Limber.run("replay", "nowhere").exit == 2)
  }

  @Test func `a broken expectation ends with 1 and shows what differs`() throws {
    let folder = try TemporaryFolder(["one.transcript": "> should I roll my glutes?\n= verdict: release\n"])
    let run = try Limber.run("replay", folder.path("one.transcript"))
    #expect(run.exit == 1)
    #expect(run.out.contains("verdict: release") && run.out.contains("depends"))
  }

  @Test func `a transcript that does not parse names file and line and ends with 2`() throws {
    let folder = try TemporaryFolder(["one.transcript": "> why release TFL first?\n= verdict\n"])
    let run = try Limber.run("replay", folder.path("one.transcript"))
    #expect(run.exit == 2)
    #expect(run.error.contains("one.transcript:2"))
  }

  @Test func `an output that is full is told of and ends with 2`() throws {
    let run = try Limber.shell("limber should I roll my calves > /dev/full")
    #expect(run.exit == 2)
    #expect(run.error.contains("cannot be written (No space left on device)"))
  }

  @Test func `a reader that goes away ends the program quietly`() throws {
    let turns = String(repeating: "why release TFL first?\\n", count: 400)
    let run = try Limber.shell("(printf '\(turns)' | limber; echo $? >&2) | head -1")
    #expect(run.lines.count == 1)
    #expect(run.error == "0\n")
  }
}
