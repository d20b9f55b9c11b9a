/// Counts down spans of time one after the other, each with a bar, on whatever shows it.
public struct Countdown: Sendable {
  /// One span of time.
  public struct Hold: Hashable, Sendable {
    /// What it is for.
    public let label: String
    /// How long it lasts.
    public let seconds: Int

    /// A span of time.
    public init(_ label: String, seconds: Int) {
      (self.label, self.seconds) = (label, seconds)
    }
  }

  /// What somebody asks for meanwhile.
  public enum Request: Sendable {
    /// Stand still, or go on.
    case pause
    /// On to the next span.
    case skip
    /// No more of it.
    case end
  }

  /// How it came out.
  public enum Outcome: Sendable {
    case finished, ended
  }

  private let holds: [Hold]
  /// How often the bar is drawn, in seconds.
  private static let tick = 0.25

  /// Spans of time, counted in their order.
  public init(_ holds: [Hold]) { self.holds = holds }

  /// Counts.
  ///
  /// - Parameter surface: shows the bar, knows the time and hears the keys.
  @discardableResult
  public func run(on surface: some CountdownSurface) -> Outcome {
    surface.open()
    defer { surface.close() }
    for (number, hold) in holds.enumerated() {
      let lead = holds.count > 1 ? "\(number + 1)/\(holds.count) " : ""
      guard count(hold, lead, on: surface) else { return .ended }
      surface.ring()
    }
    return .finished
  }

  /// Counts one span.
  ///
  /// - Returns: whether to go on with the next.
  private func count(_ hold: Hold, _ lead: String, on surface: some CountdownSurface) -> Bool {
    var (passed, last, isPaused) = (0.0, surface.now, false)
    while passed < Double(hold.seconds) {
      surface.show(Self.line(lead + hold.label, passed, of: hold.seconds, isPaused, columns: surface.columns))
      let request = surface.request(within: min(Self.tick, Double(hold.seconds) - passed))
      let now = surface.now
      // A clock that goes backwards takes no time away.
      if !isPaused { passed += max(0, now - last) }
      last = now
      switch request {
      case .pause?: isPaused.toggle()
      case .skip?: return true
      case .end?: return false
      case nil: break
      }
    }
    surface.show(Self.line(lead + hold.label, Double(hold.seconds), of: hold.seconds, false, columns: surface.columns))
    return true
  }

  /// The label, the bar and the seconds left, within some columns.
  static func line(_ label: String, _ passed: Double, of seconds: Int, _ isPaused: Bool, columns: Int) -> String {
    let left = max(0, Int((Double(seconds) - passed).rounded(.up)))
    let tail = " \(left) s" + (isPaused ? " (paused)" : "")
    let room = max(8, min(40, columns - label.count - tail.count - 4))
    let full = min(room, Int(passed / Double(max(1, seconds)) * Double(room)))
    let bar = String(repeating: "#", count: full) + String(repeating: ".", count: room - full)
    return String("\(label) [\(bar)]\(tail)".prefix(max(1, columns - 1)))
  }
}
