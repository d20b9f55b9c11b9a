import Pages

extension Transcript {
  /// The conversation to be read: what was said, and what was replied where it is written down.
  public var page: Page {
    Page(
      turns.map { turn in
        .verbatim([[Span("> \(turn.input)", .strong)]] + (turn.expected ?? []).map { [Span($0.shown)] })
      })
  }
}

extension ExpectedLine {
  /// The line without its marking.
  fileprivate var shown: String {
    switch self {
    case .exact(let line): line
    case .anyLines: Marking.anyLines
    }
  }
}
