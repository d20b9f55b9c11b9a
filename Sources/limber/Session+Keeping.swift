import Dialogue
import Pages
import Transcripts

extension Session {
  /// Goes through what was said before, so that the conversation is where it was left, and says where that is.
  func pickUp(_ kept: SessionFile, tell: (String) -> Void) {
    if let setAside = kept.setAside {
      tell("The last turn was cut short; what was left of it now stands in \(setAside).")
    }
    let turns = kept.transcript.turns
    for turn in turns { _ = conversation.hear(turn.input) }
    guard let last = turns.last else { return tell("A new session, kept turn by turn.") }
    let count = turns.count == 1 ? "1 turn" : "\(turns.count) turns"
    tell("Picked up after \(count); the last was: \(last.input.sanitised(limit: 60))")
  }

  /// The reply to a line, which is kept before it is shown: what was seen is never lost.
  func hear(_ line: String, keepingIn kept: SessionFile?) -> Reply {
    guard let kept else { return conversation.hear(line) }
    let line = RecordedTurn.sayable(line)
    let reply = conversation.hear(line)
    // Leave is taken anew each time; what is picked up again goes on before it.
    guard !reply.endsConversation else { return reply }
    let turn = RecordedTurn(input: line, reply: reply.page.text(), status: reply.status.rawValue)
    if let problem = kept.append(turn) { StandardError.write("\(problem)") }
    return reply
  }
}
