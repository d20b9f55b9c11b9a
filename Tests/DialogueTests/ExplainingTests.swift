import BuiltInKnowledge
import Dialogue
import Inquiry
import Testing

/// Moving about in reasons and in supposed worlds.
struct ExplainingTests {
  @Test func `longer and shorter change how much is told, not what is answered`() {
    let replies = Hearing.replies("why release TFL first?", "longer", "shorter", "shorter")
    let lengths = replies.map { $0.page.text().count }
    #expect(lengths[1] > lengths[0])
    #expect(lengths[2] == lengths[0] || lengths[2] < lengths[1])
    #expect(lengths[3] < lengths[2])
    #expect(Set(replies.map { $0.answer?.chain.count }).count == 1)
  }

  @Test func `what is left out of the reasons is counted`() {
    let text = Hearing.last("why release TFL first?").page.text()
    #expect(text.contains("plainer steps are left out"))
    #expect(!Hearing.last("why release TFL first?", "longer").page.text().contains("left out"))
  }

  @Test func `the numbers of a shown reason lead to it, and up leads back`() {
    let replies = Hearing.replies("why release TFL first?", "why 2", "why 1", "up", "up")
    #expect(replies[1].answer?.chain.last?.rule?.name == "sitting-tightens-hip-flexors")
    #expect(replies[2].answer?.chain.count == 1)
    #expect(replies[3].answer?.chain.count == replies[1].answer?.chain.count)
    #expect(replies[4].answer?.chain.count == replies[0].answer?.chain.count)
  }

  @Test func `another reason is another proof of the same`() {
    let replies = Hearing.replies("why release TFL first?", "another reason", "another reason")
    #expect(replies[1].answer?.chain.last?.fact == replies[0].answer?.chain.last?.fact)
    #expect(replies[1].answer?.chain.map(\.fact) != replies[0].answer?.chain.map(\.fact))
    #expect(replies[2].page.text() == "I know no further reason for that.")
  }

  @Test func `a supposed world is lived in until it is left`() {
    let replies = Hearing.replies(
      "should I roll my TFL?", "what if I don't sit?", "should I roll my TFL?", "back", "should I roll my TFL?")
    #expect(replies[0].supposed == nil && replies[0].verdict == .release)
    #expect(replies[2].supposed == "you do not sit much" && replies[2].verdict == .depends)
    #expect(replies[3].status == .done)
    #expect(replies[4].supposed == nil && replies[4].verdict == .release)
  }

  @Test func `a supposed world that is kept is no longer only supposed`() {
    let replies = Hearing.replies("what if my glutes are strong?", "keep", "should I roll my glute med?", "back")
    #expect(replies[2].supposed == nil && replies[2].verdict == .depends)
    #expect(replies[3].page.text() == "Nothing was supposed: all is as you told me.")
  }

  @Test func `suppositions stack, and what is told meanwhile stays told`() {
    let replies = Hearing.replies(
      "what if my glutes are strong?", "and if I only have a ball?", "I have flat feet", "back",
      "what do you know about me?")
    #expect(replies[1].supposed == "the glutes test strong and you only have a ball")
    #expect(replies[4].page.text().contains("You told me of flat foot"))
  }

  @Test func `a supposition is not remembered as told`() {
    let reply = Hearing.last("what if I had flat feet?", "back", "what do you know about me?")
    #expect(!reply.page.text().contains("told me of"))
  }

  @Test func `undo takes a supposed world back too`() {
    #expect(Hearing.last("what if I don't sit?", "undo", "should I roll my TFL?").verdict == .release)
  }

  @Test func `nothing is supposed away from a red flag`() {
    let reply = Hearing.last("I have a blood clot in my leg", "what if I don't sit?")
    #expect(reply.status == .refer)
    #expect(
      Hearing.last("I have a blood clot in my leg", "what would make it safe to roll my calves?").status == .refer)
  }

  @Test func `who is asked back may ask why`() {
    let replies = Hearing.replies("my calves and then", "why do you ask?")
    if replies[0].status == .unclear {
      #expect(replies[1].page.text().contains("If you mean:") || replies[1].page.text().contains("no difference"))
    }
    #expect(Hearing.last("should I roll my calves?", "why do you ask?").page.text() == "I asked you nothing just now.")
  }

  @Test func `how sure names the weakest link and both sides of a dispute`() {
    let text = Hearing.last("why release TFL first?", "how sure is that?").page.text()
    #expect(text.hasPrefix("As sure as its weakest link"))
    #expect(text.contains("One side:") && text.contains("The other:"))
  }

  @Test func `a picture is there where there are reasons, and only there`() {
    var conversation = Conversation(BuiltInKnowledge.reader(BuiltInKnowledge.base))
    let picture = conversation.picture(of: conversation.hear("why release TFL first?"))
    #expect((picture?.nodes.count ?? 0) > 8)
    #expect(picture?.nodes.contains { $0.facing == ["TFL", "gluteus maximus"] } == true)
    #expect(conversation.picture(of: conversation.hear("hello")) == nil)
  }
}
