import Pages

extension Report {
  /// The report for people: each turn that failed and how, then the figures.
  ///
  /// ```
  /// Transcripts/first.txt:7: > shall I start?
  ///   = status: answered
  ///       found: unclear
  ///   - First the …
  ///   + Start what?
  ///
  /// 11 passed, 1 failed
  /// ```
  public var page: Page {
    var page = Page()
    for replay in replays {
      for turn in replay.turns where turn.outcome == .failed {
        page.append(.verbatim([replay.headline(of: turn)] + turn.mismatches.flatMap(\.lines)))
      }
    }
    let unchecked = count(.unchecked)
    let figures: [Span] = [Span("\(count(.passed)) passed, \(count(.failed)) failed", passed ? .good : .caution)]
    page.append(.verbatim(unchecked == 0 ? [figures] : [["\(unchecked) unchecked"], figures]))
    return page
  }
}

extension Replay {
  fileprivate func headline(of turn: ReplayedTurn) -> [Span] {
    [Span("\(place(of: turn)): ", .faint), Span("> \(turn.turn.input)", .strong)]
  }
}

extension Mismatch {
  /// How the reply differs from what was expected.
  var lines: [[Span]] {
    switch self {
    case .check(let check, let found):
      [["  ", Span("\(check)", .caution)], ["      found: \(found)"]]
    case .text(let lines):
      lines.map { [$0.span] }
    }
  }
}

extension DifferenceLine {
  private var prefix: String {
    switch self {
    case .same: "    "
    case .missing: "  - "
    case .unexpected: "  + "
    case .omitted: "  @@"
    }
  }

  fileprivate var span: Span {
    switch self {
    case .same(let line): Span(prefix + line)
    case .missing(let line): Span(prefix + line, .caution)
    case .unexpected(let line): Span(prefix + line, .good)
    case .omitted: Span(prefix, .faint)
    }
  }
}
