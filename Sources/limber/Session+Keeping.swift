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
    defer { tellOfPlan(turns, tell) }
    guard let last = turns.last else { return tell("A new session, kept turn by turn.") }
    let count = turns.count == 1 ? "1 turn" : "\(turns.count) turns"
    tell("Picked up after \(count); the last was: \(last.input.sanitised(limit: 60))")
  }

  /// Where we are in a plan, and what changed in it with the knowledge since it was kept.
  private func tellOfPlan(_ turns: [Turn], _ tell: (String) -> Void) {
    guard let place = conversation.pickUp else { return }
    tell(place)
    let path = Self.signature
    let kept =
      turns.last { $0.checks.contains { $0.path == path } }?.checks.filter { $0.path == path }.map(\.value) ?? []
    let changes = conversation.planChanges(since: kept)
    if !changes.isEmpty { tell(changes.text()) }
  }

  /// Where the steps of a plan stand in the JSON of a reply, one line a step.
  private static let signature = "plan.signature"

  /// The reply to a line, which is kept before it is shown: what was seen is never lost.
  func hear(_ line: String, keepingIn kept: SessionFile?) -> Reply {
    guard let kept else { return conversation.hear(line) }
    let line = RecordedTurn.sayable(line)
    let earlier = conversation.planSignature
    let reply = conversation.hear(line)
    // Leave is taken anew each time; what is picked up again goes on before it.
    guard !reply.endsConversation else { return reply }
    let turn = RecordedTurn(
      input: line, reply: reply.page.text(), status: reply.status.rawValue, checks: signature(since: earlier, reply))
    if let problem = kept.append(turn) { StandardError.write("\(problem)") }
    return reply
  }

  /// The steps of the plan, to be kept with the turn that made or changed it.
  private func signature(since earlier: [String], _ reply: Reply) -> [String] {
    let now = conversation.planSignature
    guard now != earlier, let answer = reply.answer, case .plan = answer.content else { return [] }
    return now.map { "\(Self.signature): \($0)" }
  }
}
