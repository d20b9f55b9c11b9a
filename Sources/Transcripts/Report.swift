/// What came of a number of transcripts.
public struct Report: Hashable, Sendable {
  /// The transcripts, in the order they are told.
  public let replays: [Replay]

  /// Creates a report.
  ///
  /// - Parameter replays: The transcripts, in the order they are to be told.
  public init(_ replays: [Replay]) {
    self.replays = replays
  }

  /// The number of turns that ended so.
  ///
  /// - Parameter outcome: How they ended.
  public func count(_ outcome: ReplayedTurn.Outcome) -> Int {
    replays.reduce(0) { $0 + $1.count(outcome) }
  }

  /// Whether no turn failed.
  public var passed: Bool {
    count(.failed) == 0
  }
}

extension Replay {
  /// The number of turns that ended so.
  ///
  /// - Parameter outcome: How they ended.
  public func count(_ outcome: ReplayedTurn.Outcome) -> Int {
    turns.count { $0.outcome == outcome }
  }

  /// Where a turn stands: the file and the line.
  func place(of turn: ReplayedTurn) -> String {
    "\(transcript.file):\(turn.turn.line)"
  }
}
