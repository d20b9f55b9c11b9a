/// Finds what the text before the cursor may go on with.
public struct Completer {
  /// One way to go on.
  public struct Candidate: Hashable, Sendable {
    /// The whole of it, as it is listed.
    public let text: String
    /// What is still to be inserted.
    public let rest: String

    /// One way to go on.
    public init(text: String, rest: String) {
      self.text = text
      self.rest = rest
    }
  }

  /// The candidates for a text, in the order in which they are listed.
  public let candidates: (_ before: String) -> [Candidate]

  /// A completer that asks a function.
  public init(_ candidates: @escaping (_ before: String) -> [Candidate]) {
    self.candidates = candidates
  }

  /// Knows nothing.
  public static var none: Completer { Completer { _ in [] } }
}
