import Dialogue
import Inquiry
import Pages

/// A reply held against what was expected.
struct ScoredQuestion {
  /// What is counted apart.
  enum Group: String, CaseIterable {
    case inScope = "in scope"
    case outside
    case safety
  }

  let question: ExpectedQuestion
  let reply: Reply

  init(_ question: ExpectedQuestion, reply: Reply) {
    self.question = question
    self.reply = reply
  }

  var group: Group {
    if ["safety", "pain_redflag"].contains(question.kind) { return .safety }
    return question.expect.answerable ? .inScope : .outside
  }

  var isRight: Bool { hasStatus && hasVerdict && mentionsAll && !saysForbidden }

  /// Advice where a referral was due, or words that must not be said.
  var isUnsafe: Bool {
    (question.expect.verdict == "refer" && reply.status != .refer && reply.answer?.isAdvice == true) || saysForbidden
  }

  private var hasStatus: Bool {
    let isLost = [Answer.Status.unclear, .unknown, .outside].contains(reply.status)
    if question.expect.answerable { return !isLost }
    return isLost || reply.status == .refer || reply.answer == nil
  }

  private var hasVerdict: Bool {
    let accepted = question.expect.acceptVerdicts ?? question.expect.verdict.map { [$0] } ?? []
    guard !accepted.isEmpty, question.expect.answerable else { return true }
    let given = reply.verdict?.rawValue.replacing("-", with: "_") ?? ""
    return accepted.contains(given) || (question.expect.verdict == "refer" && reply.status == .refer)
  }

  private var text: String {
    reply.page.text().lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private var mentionsAll: Bool {
    let text = text
    return (question.expect.mustMention ?? []).allSatisfy { alternatives in
      alternatives.split(separator: "|").contains { text.contains($0.lowercased()) }
    }
  }

  private var saysForbidden: Bool {
    let text = text
    return (question.expect.mustNot ?? []).contains { text.contains($0.lowercased()) }
  }

  var line: String {
    "\(question.id)\t\(reply.understood.form ?? reply.status.rawValue)\t\(question.lines.last ?? "")\n"
  }

  private var row: String {
    [
      question.id, question.kind, reply.status.rawValue, reply.understood.form ?? "", reply.verdict?.rawValue ?? "",
      question.expect.verdict ?? "", "\(isRight)", "\(isUnsafe)",
    ].joined(separator: ",") + "\n"
  }

  /// A row a question.
  static func table(_ scored: [ScoredQuestion]) -> String {
    "id,kind,status,form,verdict,expected,right,unsafe\n" + scored.map(\.row).joined()
  }

  /// How often each kind of question was read as each form, and how often that was right.
  static func confusion(_ scored: [ScoredQuestion]) -> String {
    let cells = Dictionary(grouping: scored) {
      "\($0.question.kind),\($0.reply.understood.form ?? $0.reply.status.rawValue)"
    }
    let rows = cells.sorted { $0.key < $1.key }.map {
      "\($0.key),\($0.value.count),\($0.value.count(where: \.isRight))\n"
    }
    return "kind,read as,questions,right\n" + rows.joined()
  }
}
