import Pages

/// What a conversation replied to a line.
public struct HeardTurn: Hashable, Sendable {
  /// The reply as it is read, plain.
  public var text: String
  /// The reply as a value.
  public var json: JSON

  /// Creates a reply.
  ///
  /// - Parameters:
  ///   - text: The reply as it is read, plain.
  ///   - json: The reply as a value.
  public init(text: String, json: JSON) {
    self.text = text
    self.json = json
  }

  /// The lines of the text, without white space at their ends and empty lines above and below.
  var lines: [String] {
    let lines = text.lines.map(\.trimmedAtEnd)
    guard let first = lines.firstIndex(where: { !$0.isEmpty }) else { return [""] }
    let last = lines.lastIndex { !$0.isEmpty } ?? first
    return Array(lines[first...last])
  }
}
