/// A turn of a conversation that took place, to be written down.
public struct RecordedTurn: Hashable, Sendable {
  /// What was said.
  public var input: String
  /// What was replied.
  public var reply: String

  /// Creates a record of a turn.
  ///
  /// - Parameters:
  ///   - input: What was said.
  ///   - reply: What was replied.
  public init(input: String, reply: String) {
    self.input = input
    self.reply = reply
  }

  /// The turn as it stands in a transcript, with an empty line beneath, so that turns can simply be strung together.
  public var written: String {
    let said = input.split(whereSeparator: \.isNewline).joined(separator: " ")
    let lines = HeardTurn(text: reply, json: .null).lines.map(ExpectedLine.exact).written
    return (["> " + said] + lines).joined(separator: "\n") + "\n\n"
  }
}
