import Pages

/// A turn of a conversation that took place, to be written down.
public struct RecordedTurn: Hashable, Sendable {
  /// What was said.
  public var input: String
  /// What was replied.
  public var reply: String
  /// What became of the turn, checked when it is replayed; nothing if it is not to be checked.
  public var status: String?

  /// What else is checked when it is replayed, each as "path: value".
  public var checks: [String] = []

  /// Creates a record of a turn.
  ///
  /// - Parameters:
  ///   - input: What was said.
  ///   - reply: What was replied.
  ///   - status: What became of it, one word of the reply's JSON.
  ///   - checks: What else must hold of the reply's JSON, each as "path: value".
  public init(input: String, reply: String, status: String? = nil, checks: [String] = []) {
    self.input = input
    self.reply = reply
    self.status = status
    self.checks = checks
  }

  /// The turn as it stands in a transcript, with an empty line beneath, so that turns can simply be strung together.
  ///
  /// The status comes last: a turn that has it was written whole.
  public var written: String {
    let lines = HeardTurn(text: reply, json: .null).lines.map(ExpectedLine.exact).written
    let check = status.map { [Recording.closing + $0] } ?? []
    let others = checks.map { "= " + $0 }
    return (["> " + Self.sayable(input)] + lines + others + check).joined(separator: "\n") + "\n\n"
  }

  /// What was said as it can stand in a transcript: one line, without what cannot be seen.
  ///
  /// - Parameter line: What was said.
  public static func sayable(_ line: String) -> String {
    line.split(whereSeparator: \.isNewline).joined(separator: " ").sanitised()
  }
}
