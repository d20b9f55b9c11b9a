import Dialogue
import Foundation

/// Measures how long a turn takes: hearing a line up to the reply with its page.
enum TurnTiming {
  /// Each turn is measured so often; its median counts, so that a machine busy with other things matters less.
  private static let rounds = 9

  /// The median and the slowest hundredth of all turns, after a round that is not counted.
  static func text(_ conversations: [[String]], _ fresh: Conversation) -> String {
    let measured = (0...rounds).map { _ in
      // What one round worked out is no help to the next: in life nobody asks everything twice.
      let fresh = fresh.anew()
      return conversations.flatMap { durations(of: $0, fresh) }
    }.dropFirst()
    guard let count = measured.first?.count, count > 0 else { return "" }
    let turns = (0..<count).map { turn in measured.map { $0[turn] }.sorted()[rounds / 2] }.sorted()
    return String(
      format: "a turn: median %.1f µs, 99th percentile %.1f µs, slowest %.1f µs, %d turns\n", turns[count / 2],
      turns[count * 99 / 100], turns[count - 1], count)
  }

  private static func durations(of lines: [String], _ fresh: Conversation) -> [Double] {
    var conversation = fresh
    let clock = ContinuousClock()
    return lines.map { line in
      let duration = clock.measure { _ = conversation.hear(line) }
      let (seconds, attoseconds) = duration.components
      return Double(seconds) * 1e6 + Double(attoseconds) / 1e12
    }
  }
}
