import Dialogue
import Foundation
import Language

/// Measures how long it takes to read a line, and a whole turn: from hearing a line to the reply with its page.
enum TurnTiming {
  /// Everything is measured so often; its median counts, so that a machine busy with other things matters less.
  private static let rounds = 9

  /// The medians and the slowest hundredths, after a round that is not counted.
  static func text(_ conversations: [[String]], _ fresh: Conversation) -> String {
    let lines = conversations.flatMap { $0 }
    let reading = medians { lines.map { line in duration { _ = fresh.reader.read(line) } } }
    let turns = medians {
      // What one round worked out is no help to the next: in life nobody asks everything twice.
      let fresh = Conversation(fresh.reader)
      return conversations.flatMap { lines in
        var conversation = fresh
        return lines.map { line in duration { _ = conversation.hear(line) } }
      }
    }
    return summary("reading a line", reading) + summary("a turn", turns)
  }

  /// The median of each measure over all rounds, smallest first.
  private static func medians(_ measure: () -> [Double]) -> [Double] {
    let measured = (0...rounds).map { _ in measure() }.dropFirst()
    let count = measured.first?.count ?? 0
    return (0..<count).map { place in measured.map { $0[place] }.sorted()[rounds / 2] }.sorted()
  }

  private static func summary(_ name: String, _ durations: [Double]) -> String {
    guard let slowest = durations.last else { return "" }
    let count = durations.count
    return String(
      format: "%@: median %.1f µs, 99th percentile %.1f µs, slowest %.1f µs, %d lines\n", name, durations[count / 2],
      durations[count * 99 / 100], slowest, count)
  }

  /// How long something takes, in microseconds.
  private static func duration(_ work: () -> Void) -> Double {
    let (seconds, attoseconds) = ContinuousClock().measure(work).components
    return Double(seconds) * 1e6 + Double(attoseconds) / 1e12
  }
}
