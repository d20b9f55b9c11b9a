/// What came of asking for a line.
public enum LineRead: Hashable, Sendable {
  /// A line, without its ending.
  case line(String)
  /// The line was given up; another can be asked for.
  case interrupted
  /// There is no more to come.
  case end
}
