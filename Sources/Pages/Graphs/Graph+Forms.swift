extension Graph {
  /// The graph as an SVG picture, with a title and a description for those who do not see it.
  ///
  /// It is drawn in black on white; what outlines mean is told below the boxes.
  ///
  /// - Parameter id: A word that the picture's own marks begin with: pictures on one page need different ones.
  public func svg(id: String = "graph") -> String { GraphDrawing(self, id: id).svg() }

  /// The graph in the language of Graphviz.
  public func dot() -> String {
    let boxes = nodes.enumerated().map { place, node in
      "  n\(place + 1) [label=\(Self.quoted(label(node)))\(style(node.outline))];"
    }
    let arrows = nodes.enumerated().flatMap { place, node in
      node.from.map { start in
        "  n\(start + 1) -> n\(place + 1)\(node.caption.map { " [label=\(Self.quoted($0))]" } ?? "");"
      }
    }
    let head = "digraph {\n  label=\(Self.quoted(title)); labelloc=t;\n  node [shape=box];\n"
    return head + (boxes + arrows).joined(separator: "\n") + "\n}\n"
  }

  /// The graph as JSON: `title`, `summary`, `nodes` and `edges`.
  public var json: JSON {
    let boxes = nodes.enumerated().map { place, node -> JSON in
      .object([
        .init("id", .int(place + 1)), .init("text", .string(node.text)),
        .init("facing", .array(node.facing.map { .string($0) })), .init("outline", .string(node.outline.rawValue)),
        .init("caption", node.caption.map { .string($0) } ?? .null),
        .init("footnote", node.footnote.map { .string($0) } ?? .null),
      ])
    }
    let arrows = nodes.enumerated().flatMap { place, node in
      node.from.map { JSON.object([.init("from", .int($0 + 1)), .init("to", .int(place + 1))]) }
    }
    return .object([
      .init("title", .string(title)), .init("summary", .string(summary)), .init("nodes", .array(boxes)),
      .init("edges", .array(arrows)),
    ])
  }

  private func label(_ node: Node) -> String {
    let lines = [node.facing.joined(separator: " \u{2194} "), node.text, node.footnote ?? ""]
    return lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func style(_ outline: Node.Outline) -> String {
    switch outline {
    case .plain: ""
    case .thick: ", penwidth=3"
    case .dashed: ", style=dashed"
    case .double: ", peripheries=2"
    }
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
  }
}
