/// Draws a graph as an SVG picture.
struct GraphDrawing {
  private let graph: Graph
  private let id: String
  private let boxes: [GraphBox]
  private let layout: GraphLayout
  /// The upper edge of each layer.
  private let tops: [Double]
  private let heights: [Double]

  private static let margin = 24.0
  /// The room between two layers: arrows meet in it, and captions stand there.
  private static let corridor = 58.0
  private static let legendHeight = 30.0

  init(_ graph: Graph, id: String) {
    (self.graph, self.id) = (graph, id)
    boxes = graph.nodes.map(GraphBox.init)
    let layout = GraphLayout(graph.nodes, sizes: boxes.map(\.size))
    let heights = layout.layers.map { layer in layer.map { layout.slots[$0].size.height }.max() ?? 0 }
    (self.layout, self.heights) = (layout, heights)
    tops = heights.indices.map { Self.margin + heights.prefix($0).reduce(0, +) + Double($0) * Self.corridor }
  }

  private var contentWidth: Double { layout.slots.map { $0.middle + $0.size.width / 2 }.max() ?? 0 }

  private var width: Double {
    let legend = graph.legend.map { 70 + Double($0.1.count) * GraphBox.letter }.reduce(0, +)
    return max(contentWidth, legend) + 2 * Self.margin
  }

  private var height: Double {
    (tops.last ?? 0) + (heights.last ?? 0) + Self.margin + (graph.legend.isEmpty ? 0 : Self.legendHeight)
  }

  /// The picture.
  func svg() -> String {
    let size = "\(Self.number(width)) \(Self.number(height))"
    var parts = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"\(id)-title \(id)-desc\" "
        + "viewBox=\"0 0 \(size)\" width=\"\(Self.number(width))\" height=\"\(Self.number(height))\" "
        + "font-family=\"Helvetica, Arial, sans-serif\" font-size=\"13\" fill=\"#000\">",
      "<title id=\"\(id)-title\">\(Self.escaped(graph.title))</title>",
      "<desc id=\"\(id)-desc\">\(Self.escaped(graph.summary))</desc>",
      "<defs><marker id=\"\(id)-tip\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"8\" markerHeight=\"8\" "
        + "orient=\"auto-start-reverse\"><path d=\"M0 0L10 5L0 10z\"/></marker></defs>",
      "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>",
    ]
    parts += layout.routes.map(arrow) + graph.nodes.indices.map(meeting) + graph.nodes.indices.map(box) + legend()
    return (parts.filter { !$0.isEmpty } + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  // MARK: Places

  private func middle(_ slot: Int) -> Double { layout.slots[slot].middle + Self.margin }

  private func top(_ slot: Int) -> Double {
    let layer = layout.slots[slot].layer
    return tops[layer] + (layout.slots[slot].node == nil ? 0 : (heights[layer] - layout.slots[slot].size.height) / 2)
  }

  /// Where the arrows into a box meet.
  private func meetingPoint(_ node: Int) -> (x: Double, y: Double) {
    (middle(node), tops[layout.slots[node].layer] - 26)
  }

  // MARK: Parts

  /// A line from a box through its bends to where the arrows meet.
  private func arrow(_ route: [Int]) -> String {
    guard let start = route.first, let end = route.last else { return "" }
    var path = "M\(Self.number(middle(start))) \(Self.number(top(start) + layout.slots[start].size.height))"
    var from = (x: middle(start), y: tops[layout.slots[start].layer] + heights[layout.slots[start].layer])
    if from.y > top(start) + layout.slots[start].size.height { path += "L\(Self.point(from))" }
    for bend in route.dropFirst().dropLast() {
      let entry = (x: middle(bend), y: tops[layout.slots[bend].layer])
      path += curve(from: from, to: entry)
      from = (entry.x, entry.y + heights[layout.slots[bend].layer])
      path += "L\(Self.point(from))"
    }
    path += curve(from: from, to: meetingPoint(end))
    return "<path d=\"\(path)\" fill=\"none\" stroke=\"#000\"/>"
  }

  private func curve(from: (x: Double, y: Double), to end: (x: Double, y: Double)) -> String {
    let half = (from.y + end.y) / 2
    return "C\(Self.point((from.x, half))) \(Self.point((end.x, half))) \(Self.point(end))"
  }

  /// The point where arrows meet, its caption, and the tip into the box.
  private func meeting(_ node: Int) -> String {
    guard !graph.nodes[node].from.isEmpty else { return "" }
    let point = meetingPoint(node)
    let tip =
      "<path d=\"M\(Self.point(point))L\(Self.number(point.x)) \(Self.number(top(node) - 1))\" "
      + "stroke=\"#000\" marker-end=\"url(#\(id)-tip)\"/><circle cx=\"\(Self.number(point.x))\" "
      + "cy=\"\(Self.number(point.y))\" r=\"3\"/>"
    guard let caption = graph.nodes[node].caption else { return tip }
    return tip
      + text(
        caption, x: point.x + 9, y: point.y + 14,
        "font-style=\"italic\" font-size=\"12\" paint-order=\"stroke\" stroke=\"#fff\" stroke-width=\"4\"")
  }

  private func box(_ node: Int) -> String {
    let (box, size) = (boxes[node], boxes[node].size)
    let (left, top) = (middle(node) - size.width / 2, top(node))
    var parts = [outline(box.node.outline, x: left, y: top, size)]
    parts += facing(box, middle: middle(node), top: top)
    var line = top + GraphBox.facingHeight(box.facing) + GraphBox.padding + 12
    for words in box.lines {
      parts.append(text(words, x: middle(node), y: line, "text-anchor=\"middle\""))
      line += GraphBox.lineHeight
    }
    for words in box.footnotes {
      parts.append(text(words, x: middle(node), y: line, "text-anchor=\"middle\" font-size=\"11\" fill=\"#444\""))
      line += GraphBox.lineHeight
    }
    return "<g>" + parts.joined() + "</g>"
  }

  private func outline(_ outline: Graph.Node.Outline, x: Double, y: Double, _ size: GraphSize) -> String {
    func rect(_ inset: Double, _ more: String) -> String {
      "<rect x=\"\(Self.number(x + inset))\" y=\"\(Self.number(y + inset))\" "
        + "width=\"\(Self.number(size.width - 2 * inset))\" height=\"\(Self.number(size.height - 2 * inset))\" "
        + "rx=\"5\" fill=\"#fff\" stroke=\"#000\" \(more)/>"
    }
    switch outline {
    case .plain: return rect(0, "")
    case .thick: return rect(0, "stroke-width=\"3\"")
    case .dashed: return rect(0, "stroke-width=\"1.5\" stroke-dasharray=\"7 4\"")
    case .double: return rect(0, "") + rect(3.5, "")
    }
  }

  /// Two small boxes and the arrow both ways between them.
  private func facing(_ box: GraphBox, middle: Double, top: Double) -> [String] {
    guard box.facing.count == 2 else { return [] }
    let widths = box.facing.map { GraphBox.width(of: $0) }
    let height = GraphBox.facingHeight(box.facing) - GraphBox.padding
    let left = middle - (widths[0] + widths[1] + GraphBox.between) / 2
    let y = top + GraphBox.padding
    let starts = [left, left + widths[0] + GraphBox.between]
    let boxes = box.facing.indices.map { side in
      outline(.plain, x: starts[side], y: y, GraphSize(width: widths[side], height: height))
        + box.facing[side].enumerated().map { row, words in
          text(
            words, x: starts[side] + widths[side] / 2, y: y + 16 + Double(row) * GraphBox.lineHeight,
            "text-anchor=\"middle\"")
        }.joined()
    }
    let y2 = Self.number(y + height / 2)
    let from = Self.number(left + widths[0] + 3)
    let to = Self.number(starts[1] - 3)
    return boxes + [
      "<path d=\"M\(from) \(y2)L\(to) \(y2)\" stroke=\"#000\" marker-start=\"url(#\(id)-tip)\" "
        + "marker-end=\"url(#\(id)-tip)\"/>"
    ]
  }

  private func legend() -> [String] {
    var x = Self.margin
    let y = height - Self.legendHeight - 4
    return graph.legend.map { outline, words in
      let sample = self.outline(outline, x: x, y: y, GraphSize(width: 34, height: 18))
      let label = text(words, x: x + 42, y: y + 14, "font-size=\"12\"")
      x += 70 + Double(words.count) * GraphBox.letter
      return sample + label
    }
  }

  // MARK: Writing

  private func text(_ words: String, x: Double, y: Double, _ more: String) -> String {
    "<text x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" \(more)>\(Self.escaped(words))</text>"
  }

  private static func point(_ point: (x: Double, y: Double)) -> String { "\(number(point.x)) \(number(point.y))" }

  /// A number with one decimal at most.
  private static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(Double(tenths) / 10)"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
