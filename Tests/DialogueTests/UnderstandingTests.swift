import Dialogue
import Pages
import Testing

/// Corrections, pointers, denials, choices: what people say between their questions.
struct UnderstandingTests {
  @Test func `what is ruled out gives way to what is named`() {
    #expect(
      Hearing.last("should I roll my TFL?", "not the TFL, the calves").understood.subjects
        == Hearing.last("should I roll my calves?").understood.subjects)
  }

  @Test func `a side is taken up without another question`() {
    let replies = Hearing.replies("should I roll my TFL?", "no, I meant the left")
    #expect(replies[1].status == .answered)
    #expect(replies[1].verdict == replies[0].verdict)
    #expect(replies[1].page.text().contains("left"))
  }

  @Test(arguments: ["how did you read that?", "how did you understand that"])
  func `the reading of the last line is told on request`(line: String) {
    let reply = Hearing.last("should I roll my hamstirngs?", line)
    #expect(reply.status == .answered)
    #expect(reply.page.text().contains("'hamstirngs' as hamstrings"))
    #expect(reply.page.text().contains("should-release"))
  }

  @Test func `before anything was said there is no reading to tell`() {
    #expect(Hearing.last("how did you read that?").status == .unclear)
  }

  @Test(arguments: ["1", "the first", "number one"])
  func `a suggestion can be taken by its number`(choice: String) {
    let asked = Hearing.last(Self.vague)
    #expect(asked.status == .unclear)
    let chosen = Hearing.last(Self.vague, choice)
    let asIfTyped = Hearing.last(asked.suggestions[0])
    #expect(chosen.status == asIfTyped.status)
    #expect(chosen.understood.form == asIfTyped.understood.form)
  }

  @Test func `a new question after asking back is a new question`() {
    #expect(Hearing.last(Self.vague, "what opposes the psoas?").understood.form == "opposites")
  }

  /// A line that names a muscle and asks nothing.
  private static let vague = "the calves and the wind in spring"

  @Test(arguments: [
    "I don't have any numbness, should I roll my calves?", "no fever, no chills and no numbness, should I roll my TFL?",
    "there is no tingling or numbness in my leg, should I roll my calves",
    "my mother had a blood clot, should I roll my calves?",
  ])
  func `what is denied, or was somebody else's, is no alarm`(line: String) {
    #expect(Hearing.last(line).status == .answered)
  }

  @Test(arguments: [
    "I am not sure why but my foot is numb, should I roll my calves?",
    "my mother has a blood clot, may she roll her calves?", "no rest from it, my calf is hot, red and swollen",
    "I don't know what to do, I have pins and needles in my arm",
  ])
  func `what is not denied and happens now is an alarm`(line: String) {
    #expect(Hearing.last(line).status == .refer)
  }

  @Test func `a question without its mark, in capitals or with a slip is the same question`() {
    let plain = Hearing.last("Should I stretch my hamstrings?")
    for line in [
      "should i stretch my hamstrings", "SHOULD I STRETCH MY HAMSTRINGS?", "should I stretch my hamstirngs?",
    ] {
      let other = Hearing.last(line)
      #expect(other.understood.form == plain.understood.form)
      #expect(other.understood.subjects == plain.understood.subjects)
      #expect(other.verdict == plain.verdict)
    }
  }

  @Test(arguments: ["abductors", "adductors"])
  func `confusable names are never read as each other`(name: String) {
    let reply = Hearing.last("what do the \(name) do?")
    #expect(reply.understood.repairs == [])
    #expect(!reply.page.text().contains(name == "abductors" ? "adductors" : "abductors"))
  }
}
