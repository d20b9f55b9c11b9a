import BuiltInKnowledge
import Dialogue
import Testing

/// Lines that make sense only after the ones before.
struct FollowUpTests {
  @Test(arguments: ["why?", "but why", "how come?", "explain", "tell me more"])
  func `a wish for reasons tells the same answer more fully`(line: String) {
    let replies = Hearing.replies("should I roll my glutes?", line)
    #expect(replies[1].status == .answered)
    #expect(replies[1].understood.form == "why")
    #expect(replies[1].rows == replies[0].rows)
    #expect((replies[1].answer?.chain.count ?? 0) > (replies[0].answer?.chain.count ?? 0))
  }

  @Test func `why, before anything was said, is unclear`() {
    #expect(Hearing.last("why?").status == .unclear)
  }

  @Test func `another muscle, the same question`() {
    #expect(Hearing.last("should I roll my glutes?", "and the medius?").rows == ["gluteus_medius release"])
    #expect(
      Hearing.last("should I stretch my glutes?", "what about the TFL?").rows == ["tensor_fasciae_latae lengthen"])
    let calves = Hearing.last("should I roll my glutes?", "what about my calves?")
    #expect(calves.rows == ["plantaris do-not-release", "gastrocnemius release", "soleus release"])
  }

  @Test func `a pronoun does not reach back over a name nobody knows`() {
    #expect(Hearing.last("should I roll my calves?", "why is my glutx tight").understood.subjects == [])
  }

  @Test(arguments: ["I don't sit much", "I do not sit a lot", "i dont sit much"])
  func `what is denied is taken out of the answers`(line: String) {
    let replies = Hearing.replies("should I roll my TFL?", line, "should I roll my TFL?")
    #expect(replies[0].assumptions == ["sits-a-lot"])
    #expect(replies[1].status == .done)
    #expect(replies[1].page.text() == "Noted: no long sitting. I shall answer accordingly.")
    #expect(replies[2].verdict == .depends)
    #expect(replies[2].assumptions == [])
  }

  @Test func `what is told after all is no assumption any more`() {
    let reply = Hearing.last("I don't sit much", "I sit all day", "should I roll my TFL?")
    #expect(reply.verdict == .release)
    #expect(reply.assumptions == [])
  }

  @Test func `a sway back, told, takes the order out`() {
    let reply = Hearing.last("I have a sway back", "why release TFL first?")
    #expect(reply.page.text().hasPrefix("With sway-back posture the premise of the usual order fails"))
    #expect(reply.rows.contains("tensor_fasciae_latae release") == false)
  }

  @Test func `a question without a person in it tells nothing about the one who asks`() {
    let reply = Hearing.last("what is tight with lordosis?", "should I roll my glutes?")
    #expect(reply.assumptions == ["sits-a-lot"])
  }

  @Test func `two questions in a line get two answers, the gravest status on top`() {
    let reply = Hearing.last("should I roll my calves? should I stretch my hamstrings?")
    #expect(reply.parts.count == 2)
    #expect(reply.status == .answered)
    #expect(reply.parts[0].rows.contains("soleus release"))
    #expect(reply.parts[1].understood.subjects.contains("semitendinosus"))
  }

  @Test(arguments: ["quit", "exit", "bye", "Quit.", "q", "goodbye"])
  func `the conversation ends when told so`(line: String) {
    let reply = Hearing.last(line)
    #expect(reply.status == .done)
    #expect(reply.endsConversation)
  }

  @Test(arguments: ["should I quit rolling my calves?", "what exits the pelvis"])
  func `a question with such a word in it does not end it`(line: String) {
    #expect(!Hearing.last(line).endsConversation)
  }
}
