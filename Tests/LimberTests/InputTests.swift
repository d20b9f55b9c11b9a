import Foundation
import Testing

/// How questions come in and how answers go out.
struct InputTests {
  private let question = "should I roll my glutes?"

  private func objects(_ run: Limber.Run) throws -> [[String: Any]] {
    try run.lines.map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
      return try #require(object as? [String: Any])
    }
  }

  @Test func `quoted or not, piped or passed, the answer is the same`() throws {
    let quoted = try Limber.run(question).out
    #expect(try Limber.run("should", "I", "roll", "my", "glutes?").out == quoted)
    #expect(try Limber.run("ask", question).out == quoted)
    #expect(try Limber.run("ask", "should", "I", "roll", "my", "glutes?").out == quoted)
    #expect(try Limber.run("ask", input: "should I roll\nmy glutes?\n").out == quoted)
    // In a conversation one can ask on.
    let offering = quoted.replacing("steps are left out.", with: "steps are left out; \"longer\" tells them.")
    #expect(offering != quoted)
    #expect(try Limber.run(input: question + "\n").out == offering)
    #expect(try Limber.run(input: question).out == offering)
    #expect(try Limber.run("chat", input: question + "\r\n").out == offering)
  }

  @Test func `on a pipe the lines are turns: no prompt, no echo, an empty line between replies`() throws {
    let run = try Limber.run(input: "what does the soleus do?\n\n  \nwhat does the supinator do?\n")
    let first = try Limber.run("what does the soleus do?").out
    let second = try Limber.run("what does the supinator do?").out
    #expect(run.out == first + "\n" + second)
  }

  @Test(arguments: ["", "\n", "  \n\n \t \n"])
  func `input without any question gets one reply that says so`(input: String) throws {
    let run = try Limber.run(input: input)
    #expect(run.exit == 1)
    #expect(run.out.hasPrefix("There is no question in that line."))
    #expect(try objects(Limber.run("--json", input: input)).map { $0["status"] as? String } == ["unclear"])
  }

  @Test func `JSON is one object a turn and a line each, with every key of the contract`() throws {
    let run = try Limber.run("--json", input: "\(question)\nwhat is the weather?\nI have numbness between my legs\n")
    let keys: Set<String> = [
      "version", "input", "status", "understood", "verdict", "verdicts", "assumptions", "chain", "evidence", "refer",
      "plan", "answers", "text", "suggestions",
    ]
    let objects = try objects(run)
    #expect(objects.map { $0["status"] as? String } == ["answered", "outside", "refer"])
    for object in objects { #expect(keys.subtracting(object.keys) == []) }
    let understood = try #require(objects[0]["understood"] as? [String: Any])
    #expect(Set(["form", "subjects", "said", "confidence", "repairs"]).subtracting(understood.keys) == [])
    let chain = try #require(objects[0]["chain"] as? [[String: Any]])
    for link in chain { #expect(Set(["id", "says", "fact", "rule", "from", "cites"]).subtracting(link.keys) == []) }
    let refer = try #require(objects[2]["refer"] as? [String: Any])
    #expect(Set(refer.keys).isSuperset(of: ["level", "to", "because"]))
  }

  @Test func `the glutes as the contract shows them`() throws {
    let object = try #require(try objects(Limber.run("ask", "--json", question)).first)
    #expect(object["version"] as? Int == 1)
    #expect(object["input"] as? String == question)
    #expect(object["verdict"] as? String == "depends")
    #expect(object["assumptions"] as? [String] == ["sits-a-lot"])
    let verdicts = try #require(object["verdicts"] as? [[String: Any]])
    #expect(
      verdicts.map { row in
        [row["subject"], row["side"], row["verdict"], row["instead"]].map { $0 as? String ?? "-" }.joined(
          separator: " ")
      } == [
        "gluteus_maximus both do-not-release activate", "gluteus_medius both release -",
        "gluteus_minimus both release -",
      ])
    #expect(verdicts[1]["after"] as? [String] == ["tensor_fasciae_latae", "gluteus_maximus"])
  }

  @Test func `the text in JSON is what 80 columns show`() throws {
    let object = try #require(try objects(Limber.run("--json", question)).first)
    #expect((object["text"] as? String).map { $0 + "\n" } == (try Limber.run(question).out))
  }

  @Test func `each line on its own is no conversation`() throws {
    let input = "should I roll my calves?\nwhy?\n"
    let together = try objects(Limber.run("--json", input: input)).map { $0["status"] as? String }
    let apart = try objects(Limber.run("ask", "--json", "--each", input: input)).map { $0["status"] as? String }
    #expect(together == ["answered", "answered"])
    #expect(apart == ["answered", "unclear"])
  }

  @Test func `help followed by more than one word is a question`() throws {
    let run = try Limber.run("help", "me", "with", "my", "glutes")
    #expect(!run.out.contains("USAGE"))
    #expect(try Limber.run("help").out.contains("USAGE"))
    #expect(try Limber.run("help", "ask").out.contains("USAGE"))
  }

  @Test func `bytes that are no text do no harm`() throws {
    let bytes =
      Array("should I roll ".utf8) + [0xFF, 0xFE, 0x00, 0x1B, 0x5B, 0x33, 0x31, 0x6D] + Array(" my calves?\n".utf8)
    let run = try Limber.run(bytes: bytes)
    #expect(run.exit == 0)
    #expect(!run.out.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0 })
    let json = try Limber.run("--json", bytes: bytes)
    #expect(try objects(json).count == 1)
    #expect(!json.out.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0 })
  }

  @Test func `a line of a megabyte is one turn`() throws {
    let run = try Limber.run("--json", input: String(repeating: "glutes ", count: 150_000) + "\n" + question + "\n")
    #expect(try objects(run).count == 2)
  }

  @Test func `off a terminal there is no colour unless it is asked for`() throws {
    #expect(!(try Limber.run(question).out.contains("\u{1B}")))
    #expect(try Limber.run("--color=always", question).out.contains("\u{1B}["))
    #expect(!(try Limber.run("--color=never", question).out.contains("\u{1B}")))
  }

  @Test func `plain is ASCII only`() throws {
    #expect(try Limber.run("--plain", question).out.utf8.allSatisfy { $0 < 0x80 })
    #expect(try Limber.shell("LC_ALL=C limber '\(question)'").out.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: [20, 40, 100])
  func `no line is wider than asked`(width: Int) throws {
    let lines = try Limber.run("--width=\(width)", question).lines
    #expect(lines.filter { $0.count > width } == [])
  }
}
