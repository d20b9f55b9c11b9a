import Inquiry
import Knowledge
import Language
import Pages

extension Conversation {
  /// How a reply's line was read, for `--verbose` and for "how did you read that?".
  public func readingNote(_ reply: Reply) -> String { talk.readingNote(readingLines(reply.input, reply.understood)) }

  /// Tells how the last line was read.
  func readingTold(_ line: String) -> Reply {
    guard let last = context.lastHeard else { return nothingSaid(line) }
    let page = talk.howRead(readingLines(last.line, last.understood))
    return Reply(input: line, status: .answered, page: page)
  }

  private func readingLines(_ line: String, _ understood: Reply.Understanding) -> ReadingNote {
    let reading = reader.read(line)
    let others = reading.candidates.filter { base.id($0.owner) != understood.form }
    return ReadingNote(
      line: line, said: understood.said, form: understood.form, confidence: understood.confidence,
      repairs: understood.repairs.isEmpty ? reading.repairs : understood.repairs,
      subjects: understood.subjects.isEmpty
        ? (reading.subjects + reading.patterns).map { base.name($0) } : understood.subjects.map(name),
      cues: reading.cues.sorted(), alarms: reading.alarms.map { base.name($0) },
      runnerUp: others.first.map { (form: base.id($0.owner), score: $0.score, sample: $0.sample) })
  }

  private func name(_ id: String) -> String {
    base.entity(id, .muscle, .group, .zone, .pattern).map { base.name($0) } ?? id
  }
}
