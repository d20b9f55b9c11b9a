/// Boxes and arrows as a value: what follows from what, to be drawn, written as text for other programs, or read out.
///
/// Arrows run from the top of a picture to its bottom. All arrows into one box meet in a point above it, which carries
/// the caption of the box.
public struct Graph: Hashable, Sendable {
  /// A box.
  public struct Node: Hashable, Sendable {
    /// How the outline of a box is drawn; it can be told apart in black and white.
    public enum Outline: String, Hashable, Sendable, CaseIterable {
      case plain, thick, dashed, double
    }

    /// What the box says.
    public var text: String
    /// Two things that face each other, drawn side by side with an arrow both ways between them; `text` then stands
    /// below.
    public var facing: [String]
    /// How its outline is drawn.
    public var outline: Outline
    /// What stands where the arrows into it meet.
    public var caption: String?
    /// A small line within the box, such as a source.
    public var footnote: String?
    /// The places of the boxes from which arrows lead to it.
    public var from: [Int]

    /// Creates a box.
    ///
    /// - Parameters:
    ///   - text: What the box says.
    ///   - facing: Two things to be drawn facing each other, or none.
    ///   - outline: How its outline is drawn.
    ///   - caption: What stands where the arrows into it meet.
    ///   - footnote: A small line within the box.
    ///   - from: The places of the boxes from which arrows lead to it; only of those before it.
    public init(
      _ text: String, facing: [String] = [], outline: Outline = .plain, caption: String? = nil,
      footnote: String? = nil, from: [Int] = []
    ) {
      self.text = text
      self.facing = facing
      self.outline = outline
      self.caption = caption
      self.footnote = footnote
      self.from = from
    }
  }

  /// What the picture shows, in one line.
  public var title: String
  /// What the picture shows, in full, for those who do not see it.
  public var summary: String
  /// The boxes; arrows lead from earlier ones to later ones.
  public var nodes: [Node]
  /// What the outlines mean.
  public var legend: [(Node.Outline, String)] {
    get { meanings.map { ($0.outline, $0.text) } }
    set { meanings = newValue.map { Meaning(outline: $0.0, text: $0.1) } }
  }

  private struct Meaning: Hashable, Sendable {
    let outline: Node.Outline
    let text: String
  }

  private var meanings: [Meaning] = []

  /// Creates a picture.
  ///
  /// - Parameters:
  ///   - title: What it shows, in one line.
  ///   - summary: What it shows, in full.
  ///   - nodes: The boxes; arrows that do not come from an earlier box are left out.
  public init(title: String, summary: String = "", nodes: [Node]) {
    self.title = title
    self.summary = summary
    self.nodes = nodes.enumerated().map { place, node in
      var node = node
      node.from = node.from.filter { (0..<place).contains($0) }
      return node
    }
  }
}
