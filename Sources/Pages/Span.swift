/// A run of text in one style.
///
/// Two spans without white space between them form one word, so a comma may follow a term.
public struct Span: Hashable, Sendable {
  /// The words; line feeds count as spaces.
  public var text: String
  /// The part the words play.
  public var style: Style

  /// Creates a span.
  ///
  /// - Parameters:
  ///   - text: The words.
  ///   - style: The part they play.
  public init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }

  /// Whether the span holds nothing but white space.
  var isBlank: Bool {
    text.utf8.allSatisfy(Words.isBreak)
  }
}

extension Span: ExpressibleByStringInterpolation {
  /// Creates a plain span.
  ///
  /// - Parameter text: The words.
  public init(stringLiteral text: String) {
    self.init(text)
  }
}
