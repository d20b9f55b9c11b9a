import Pages

extension Report {
  /// The report in the Test Anything Protocol: a test a turn, unchecked ones skipped, the details as comments.
  public var tap: String {
    let tests = replays.flatMap { replay in replay.turns.map { (replay, $0) } }
    let lines = tests.enumerated().map { index, test in test.0.tap(test.1, number: index + 1) }
    return (["TAP version 13", "1..\(tests.count)"] + lines).joined(separator: "\n")
  }
}

extension Replay {
  fileprivate func tap(_ turn: ReplayedTurn, number: Int) -> String {
    let title = "\(number) - \(place(of: turn)): \(turn.turn.input.sanitised().escapedForTAP)"
    switch turn.outcome {
    case .passed: return "ok \(title)"
    case .unchecked: return "ok \(title) # SKIP unchecked"
    case .failed: return (["not ok \(title)"] + turn.details.map { "#" + $0 }).joined(separator: "\n")
    }
  }
}

extension ReplayedTurn {
  /// How the reply differs from what was expected, as plain lines.
  var details: [String] {
    Page([.verbatim(mismatches.flatMap(\.lines))]).text().lines
  }
}

extension String {
  /// The text with the character escaped that would begin a directive.
  fileprivate var escapedForTAP: String {
    reduce(into: "") { text, character in
      if character == "#" || character == "\\" { text.append("\\") }
      text.append(character)
    }
  }
}
