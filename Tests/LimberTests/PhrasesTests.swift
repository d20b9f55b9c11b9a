import BuiltInKnowledge
import Dialogue
import Testing

@testable import limber

/// What Tab offers.
struct PhrasesTests {
  private let phrases = Phrases(BuiltInKnowledge.base)

  @Test func `no question is offered that is outside the field`() {
    let base = BuiltInKnowledge.base
    let reader = BuiltInKnowledge.reader(base)
    #expect(phrases.lines.count > 300)
    // What is said to a plan is heard only while there is one.
    let commands = Set(
      base.entities(.form).filter { base.text($0, "meaning") == "command" }.flatMap { base.words($0, "samples") })
    let outside = phrases.lines.filter { !commands.contains($0) }.filter { line in
      var conversation = Conversation(reader)
      // Some lines only make sense after an answer.
      _ = conversation.hear("should I roll my glutes?")
      return conversation.hear(line).status == .outside
    }
    #expect(outside == [])
  }

  @Test func `commands and short names are offered too`() {
    for line in ["help", "quit", "why?", "undo", "forget", "sources", "what do you know about me"] {
      #expect(phrases.lines.contains(line))
    }
    #expect(phrases.names.contains("TFL"))
  }
}
