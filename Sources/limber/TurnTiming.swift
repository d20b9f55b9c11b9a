import Dialogue
import Foundation
import Language

/// Measures how long a turn takes: hearing a line up to the reply with its page.
enum TurnTiming {
  private static let rounds = 5

  /// The median and the slowest hundredth of all turns, after a round that is not counted.
  static func text(_ conversations: [[String]], _ reader: Reader) -> String {
    let measured = (0...rounds).map { _ in conversations.flatMap { durations(of: $0, reader) } }
    let sorted = measured.dropFirst().flatMap { $0 }.sorted()
    guard let slowest = sorted.last else { return "" }
    let (median, late) = (sorted[sorted.count / 2], sorted[sorted.count * 99 / 100])
    return String(
      format: "a turn: median %.1f µs, 99th percentile %.1f µs, slowest %.1f µs, %d turns\n", median, late, slowest,
      sorted.count)
  }

  private static func durations(of lines: [String], _ reader: Reader) -> [Double] {
    var conversation = Conversation(reader)
    let clock = ContinuousClock()
    return lines.map { line in
      let duration = clock.measure { _ = conversation.hear(line) }
      return Double(duration.components.attoseconds) / 1e12 + Double(duration.components.seconds) * 1e6
    }
  }
}
