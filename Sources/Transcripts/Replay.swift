/// A transcript held once more, and what came of it.
public struct Replay: Hashable, Sendable {
  /// The transcript.
  public let transcript: Transcript
  /// The turns that were judged, in order.
  public let turns: [ReplayedTurn]

  /// Holds the conversation of a transcript and compares every reply with what is expected.
  ///
  /// With a filter that does not match the file, only the turns it matches are judged; those before them are said
  /// all the same, for a conversation remembers.
  ///
  /// - Parameters:
  ///   - transcript: The transcript.
  ///   - filter: Which files or turns to judge; all if nil.
  ///   - hear: A fresh conversation: gives the reply to a line.
  public init(of transcript: Transcript, judging filter: Filter? = nil, hear: (String) -> HeardTurn) {
    self.transcript = transcript
    let judged = transcript.turnsJudged(by: filter)
    let last = judged.max() ?? -1
    turns = transcript.turns.prefix(last + 1).enumerated().compactMap { index, turn in
      let heard = hear(turn.input)
      return judged.contains(index) ? ReplayedTurn(turn, heard: heard) : nil
    }
  }
}

/// A turn of a transcript and what came of it.
public struct ReplayedTurn: Hashable, Sendable {
  /// How a turn can end.
  public enum Outcome: Hashable, Sendable {
    /// Everything was as expected.
    case passed
    /// Something was not as expected.
    case failed
    /// Nothing was expected.
    case unchecked
  }

  /// The turn.
  public let turn: Turn
  /// The lines of the reply.
  public let heard: [String]
  /// What was not as expected: the checks, in order, then the text.
  public let mismatches: [Mismatch]

  /// How the turn ended.
  public var outcome: Outcome {
    if turn.isUnchecked { return .unchecked }
    return mismatches.isEmpty ? .passed : .failed
  }

  /// Compares a reply with what is expected of it.
  init(_ turn: Turn, heard reply: HeardTurn) {
    self.turn = turn
    heard = reply.lines
    var mismatches: [Mismatch] = turn.checks.compactMap { check in
      let finding = check.judge(reply)
      return finding.holds ? nil : .check(check, found: finding.found)
    }
    if let expected = turn.expected {
      let alignment = Alignment(expected: expected, heard: heard)
      if !alignment.agrees { mismatches.append(.text(DifferenceLine.lines(alignment.steps))) }
    }
    self.mismatches = mismatches
  }
}
