/// Guesses how the line goes on, to be shown faintly behind the cursor.
public struct Hinter {
  /// The rest of the line, or nothing.
  public let rest: (_ typed: String) -> String?

  /// A hinter that asks a function.
  public init(_ rest: @escaping (_ typed: String) -> String?) {
    self.rest = rest
  }

  /// Guesses nothing.
  public static var none: Hinter { Hinter { _ in nil } }
}
