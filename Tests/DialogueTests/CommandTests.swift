import BuiltInKnowledge
import Dialogue
import Inquiry
import Language
import Pages
import Testing

/// What can be said to the conversation itself.
struct CommandTests {
  private let reader = BuiltInKnowledge.reader(BuiltInKnowledge.base)

  /// The examples that help shows, read off its page.
  private func examples() -> [String] {
    Hearing.last("help").page.text().split(separator: "\n").filter { $0.hasPrefix("• ") }.map {
      String($0.dropFirst(2))
    }
  }

  @Test func `every example of help is answered, one after the other`() {
    var conversation = Conversation(reader)
    let replies = examples().map { conversation.hear($0) }
    #expect(replies.count > 10)
    for reply in replies { #expect([.answered, .done].contains(reply.status), "\(reply.input)") }
    #expect(replies.last?.endsConversation == true)
  }

  @Test func `help shows every command there is`() {
    let forms = examples().indices.compactMap { last in
      var conversation = Conversation(reader)
      return examples().prefix(last + 1).map { conversation.hear($0) }.last?.understood.form
    }
    #expect(Set(["about-me", "forget", "undo", "sources", "why", "told"]).subtracting(forms) == [])
  }

  @Test func `undo takes back the last turn that changed something, and says which`() {
    let replies = Hearing.replies("I sit all day", "help", "what do you know about me?", "undo", "undo")
    #expect(replies[3].page.text() == "Taken back: “I sit all day”. We are where we were before that.")
    #expect(replies[4].page.text() == "There is nothing to take back.")
  }

  @Test func `undo brings back the question before`() {
    let reply = Hearing.last("should I roll my glutes?", "should I roll my calves?", "undo", "and the medius?")
    #expect(reply.rows == ["gluteus_medius release"])
  }

  @Test func `what is forgotten counts no more`() {
    let replies = Hearing.replies("I don't sit much", "forget", "should I roll my TFL?", "forget")
    #expect(replies[1].page.text() == "Forgotten: no long sitting.")
    #expect(replies[2].assumptions == ["sits-a-lot"])
    #expect(replies[3].page.text() == "There was nothing to forget.")
  }

  @Test func `sources are those of the last answer, and asked for too early it says so`() {
    let replies = Hearing.replies("sources", "why release TFL first?", "sources")
    #expect(replies[0].status == .unclear)
    #expect(replies[2].status == .answered)
    #expect(replies[2].page.text().contains("seed"))
  }
}
