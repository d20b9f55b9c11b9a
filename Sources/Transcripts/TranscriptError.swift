/// A mistake in a transcript.
public struct TranscriptError: Error, Hashable, Sendable {
  /// What can be wrong.
  public enum Problem: Error, Hashable, Sendable {
    /// Text stands before anything was said.
    case textBeforeTurn(String)
    /// A check stands before anything was said.
    case checkBeforeTurn(String)
    /// Text stands apart from the turn it would belong to.
    case textApart(String)
    /// A check has no colon.
    case checkWithoutColon(String)
    /// A check does not say where to look.
    case checkWithoutPath(String)
    /// A check does not say what to find.
    case checkWithoutValue(String)
    /// A check has more before its colon than a path and a qualifier.
    case checkWithManyWords(String)
  }

  /// The name of the file.
  public let file: String
  /// The number of the line, counted from one.
  public let line: Int
  /// What is wrong.
  public let problem: Problem
}

/// The mistakes in one transcript, one at least.
public struct TranscriptErrors: Error, Hashable, Sendable {
  /// The mistakes, in the order of their lines.
  public let errors: [TranscriptError]

  init?(_ errors: [TranscriptError]) {
    guard !errors.isEmpty else { return nil }
    self.errors = errors
  }
}

extension TranscriptError: CustomStringConvertible {
  /// The place, what is wrong, and what to do about it.
  public var description: String {
    "\(file):\(line): \(problem)"
  }
}

extension TranscriptErrors: CustomStringConvertible {
  /// The mistakes, a line each.
  public var description: String {
    errors.map(\.description).joined(separator: "\n")
  }
}
