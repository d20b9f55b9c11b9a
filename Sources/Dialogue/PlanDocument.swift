/// A plan to keep, as a file's text; somebody else writes it.
public struct PlanDocument: Hashable, Sendable {
  /// How it is laid out.
  public enum Format: String, Sendable, CaseIterable {
    case text, markdown, html, json

    /// How the name of a file in this format ends.
    public var ending: String {
      switch self {
      case .text: "txt"
      case .markdown: "md"
      case .html: "html"
      case .json: "json"
      }
    }
  }

  /// The format.
  public let format: Format
  /// A name for the file.
  public var name: String { "limber-plan." + format.ending }
  /// What the file holds.
  public let text: String

  init(_ format: Format, _ text: String) {
    self.format = format
    self.text = text
  }
}
