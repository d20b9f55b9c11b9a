/// Where a countdown is shown, what time it is there, and what is asked for.
public protocol CountdownSurface {
  /// The seconds passed since some moment that stays the same.
  var now: Double { get }
  /// The columns there are.
  var columns: Int { get }
  /// Makes ready.
  func open()
  /// Shows a line in place of the one before.
  func show(_ line: String)
  /// Says that a span is over.
  func ring()
  /// Waits for a request.
  ///
  /// - Parameter seconds: how long at most.
  /// - Returns: the request, or nil if none came in time.
  func request(within seconds: Double) -> Countdown.Request?
  /// Leaves everything as it was.
  func close()
}
