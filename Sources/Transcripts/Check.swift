/// Something that must hold, or must not hold, of the meaning of a reply.
///
/// A check reads `= path: value` or `= path qualifier: value`, with `!` in the place of `=` where it must not hold.
public struct Check: Hashable, Sendable {
  /// The number of the line the check stands on, counted from one.
  public let line: Int
  /// Where in the reply to look: a short name, or the names on the way to a value with dots between them.
  public let path: String
  /// The row of a list to look at; nil where all are.
  public let qualifier: String?
  /// What is to be found there.
  public let value: String
  /// Whether it must not be found.
  public let negated: Bool

  /// Reads a check.
  ///
  /// - Parameters:
  ///   - text: The line without its marker.
  ///   - negated: Whether the value must not be found.
  ///   - line: The number of the line.
  /// - Throws: What is wrong with the check.
  init(_ text: String, negated: Bool, line: Int) throws(TranscriptError.Problem) {
    guard let colon = text.firstIndex(of: ":") else { throw .checkWithoutColon(text) }
    let words = text[..<colon].split(whereSeparator: \.isWhitespace).map(String.init)
    guard let path = words.first else { throw .checkWithoutPath(text) }
    guard words.count <= 2 else { throw .checkWithManyWords(text) }
    self.value = String(text[text.index(after: colon)...].drop(while: \.isWhitespace)).trimmedAtEnd
    guard !value.isEmpty else { throw .checkWithoutValue(text) }
    self.line = line
    self.path = path
    self.qualifier = words.dropFirst().first
    self.negated = negated
  }
}

extension Check: CustomStringConvertible {
  /// The check as it is written.
  public var description: String {
    "\(negated ? "!" : "=") \(path)\(qualifier.map { " " + $0 } ?? ""): \(value)"
  }
}
