import Pages
import Testing
import Transcripts

@Suite struct CheckTests {
  @Test(arguments: [
    "= status: answered", "= version: 1", "= understood.confidence: 1", "= understood.form: should-release",
    "= understood.subjects: right_thing", "= refer: null", "= suggestions: []", "! plan: null",
    "= plan.steps.subject: left_thing", "= plan.steps: right_thing", "= plan.steps.1.n: 2",
    "= plan.steps right_thing: 2", "= rule: inhibition", "= rule: null", "= cites: norris", "= fact: tight",
    "= form: should-release", "= subject: left_thing", "= verdict: depends", "= verdict left_thing: no",
    "= verdicts right_thing: left_thing", "= text: left   FOOT", "= text: foot, a|b", "= text: ÉTÉ → now",
  ])
  func `holds`(check: String) throws {
    let heard = reply("Keep the Left\n   foot, A|B. Été → now")
    #expect(try replay(check, heard).outcome == .passed)
    let opposite = (check.hasPrefix("=") ? "!" : "=") + check.dropFirst()
    #expect(try replay(opposite, heard).outcome == .failed)
  }

  @Test(arguments: [
    "= status: answer", "= status: Answered", "= nothing.there: null", "= verdict left_thing: yes",
    "= verdict other_thing: yes", "= verdict right_thing: left_thing", "= rule: inhib", "= text: right",
    "= text: a|c", "= plan: null", "= plan.steps.9.n: 1", "= verdict: []",
  ])
  func `does not hold`(check: String) throws {
    #expect(try replay(check, reply("Left foot, a|b")).outcome == .failed)
    #expect(try replay("!" + check.dropFirst(), reply("Left foot, a|b")).outcome == .passed)
  }

  @Test func `short names look through the answers to several questions`() throws {
    let both: JSON = ["status": "answered", "understood": nil, "chain": [], "verdicts": [], "answers": [sampleJSON]]
    let checks = """
      = rule: inhibition
      = form: should-release
      = verdict left_thing: no
      = cites: seed
      = subject: left_thing
      """
    #expect(try replay(checks, reply("", both)).outcome == .passed)
    #expect(try replay("= understood.form: should-release", reply("", both)).outcome == .failed)
    #expect(try replay("= answers.understood.form: should-release", reply("", both)).outcome == .passed)
  }

  @Test func `a failed check says what was found`() throws {
    func found(_ check: String) throws -> String {
      guard case .check(_, let found)? = try replay(check, reply("Some\ntext")).mismatches.first else { return "" }
      return found
    }
    #expect(try found("= status: unclear") == "answered")
    #expect(try found("= cites: me") == "seed, norris")
    #expect(try found("= rule: me") == "null, inhibition")
    #expect(try found("= no.where: me") == "nothing there")
    #expect(try found("= suggestions: me") == "[]")
    #expect(try found("! verdict left_thing: no") == "no")
    #expect(try found("= text: other") == "Some text")
  }
}
