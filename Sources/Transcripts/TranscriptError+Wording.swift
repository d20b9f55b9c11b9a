extension TranscriptError.Problem: CustomStringConvertible {
  /// What is wrong, and what to do about it.
  public var description: String {
    switch self {
    case .textBeforeTurn(let text):
      "'\(text)' stands before the first turn; begin a remark with '# ' and a turn with '> '"
    case .checkBeforeTurn(let text):
      "the check '\(text)' stands before the first turn; put it under the '> ' line it belongs to"
    case .textApart(let text):
      "'\(text)' is apart from its turn; put expected text right under the '> ' line, before checks and remarks"
    case .checkWithoutColon(let text):
      "the check '\(text)' has no colon; write 'path: value' (or begin the line with '\\' if it is text)"
    case .checkWithoutPath(let text):
      "the check '\(text)' does not say where to look; write 'path: value'"
    case .checkWithoutValue(let text):
      "the check '\(text)' does not say what to find; write 'path: value', the value 'null' for nothing"
    case .checkWithManyWords(let text):
      "the check '\(text)' has too many words before its colon; write 'path: value' or 'path qualifier: value'"
    }
  }
}
