import Inquiry

/// One stretch of time of an exercise: what it is and how long it lasts.
public struct TimedHold: Hashable, Sendable {
  /// What is done meanwhile, such as "left side, hold 1 of 2".
  public let label: String
  /// How long it lasts.
  public let seconds: Int

  init(_ label: String, _ seconds: Int) {
    self.label = label
    self.seconds = seconds
  }
}
