import BuiltInKnowledge
import Dialogue
import Language
import Pages

/// The package's own conversation, fed with lines.
enum Hearing {
  private static let reader = BuiltInKnowledge.reader(BuiltInKnowledge.base)

  /// The replies to the lines of one conversation.
  static func replies(_ lines: String...) -> [Reply] { replies(lines) }

  static func replies(_ lines: [String]) -> [Reply] {
    var conversation = Conversation(reader)
    return lines.map { conversation.hear($0) }
  }

  /// The reply to the last line of a conversation.
  static func last(_ lines: String...) -> Reply {
    var conversation = Conversation(reader)
    var reply = conversation.hear(lines[0])
    for line in lines.dropFirst() { reply = conversation.hear(line) }
    return reply
  }

  /// The reply to one line, as the program prints it with `--json`.
  static func json(_ line: String) -> JSON {
    var conversation = Conversation(reader)
    return conversation.json(conversation.hear(line))
  }
}

extension Reply {
  /// The verdicts as text: "gluteus_maximus do-not-release".
  var rows: [String] {
    (answer?.findings ?? []).map { "\(BuiltInKnowledge.base.id($0.subject)) \($0.verdict.rawValue)" }
  }

  var assumptions: [String] { (answer?.assumptions ?? []).map { BuiltInKnowledge.base.id($0) } }
}
