import Dialogue
import Testing

/// What is not known, not clear, not ours, or not for us.
struct LimitTests {
  @Test(arguments: ["should I roll my frobnicator?", "what is a frobnicator", "what opposes the frobnicator?"])
  func `an unknown muscle is named as unknown`(line: String) {
    let reply = Hearing.last(line)
    #expect(reply.status == .unknown)
    #expect(reply.page.text().hasPrefix("I do not know 'frobnicator'."))
  }

  @Test(arguments: [
    ("should I release the sartorioux?", "sartorius"), ("what is the supinater?", "supinator"),
    ("should I roll my tensor fascia late", "tensor_fasciae_latae"), ("what does the soleous do", "soleus"),
  ])
  func `a misspelled muscle is understood`(line: String, muscle: String) {
    let reply = Hearing.last(line)
    #expect(reply.status == .answered)
    #expect(reply.understood.subjects == [muscle])
  }

  @Test(arguments: ["what is the weather tomorrow?", "who won the football game", "write me a poem about rain"])
  func `what lies outside the field is said to`(line: String) {
    #expect(Hearing.last(line).status == .outside)
  }

  @Test(arguments: [
    "I have numbness between my legs", "I cannot feel my bladder and my legs are numb between my legs, roll my back?",
  ])
  func `a red flag comes before any answer`(line: String) {
    let reply = Hearing.last(line)
    #expect(reply.status == .refer)
    #expect(reply.verdict == .refer)
    #expect(reply.referral != nil)
    #expect(reply.answer == nil)
  }

  @Test func `advice carries what it must not be followed with`() {
    #expect(Hearing.last("should I roll my calves?").page.text().contains("Do not do this with a blood clot"))
  }

  @Test func `an answer that rests on an assumption says so`() {
    #expect(Hearing.last("should I roll my glutes?").page.text().contains("I assume that you sit a lot"))
  }

  @Test func `the first line is the answer`() {
    #expect(Hearing.last("should I roll my glute max?").page.text().hasPrefix("No, "))
    #expect(Hearing.last("should I roll my TFL?").page.text().hasPrefix("Yes, "))
  }
}
