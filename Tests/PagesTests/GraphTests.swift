import Foundation
import FoundationXML
import Pages
import Testing

/// A graph drawn: arrows lead downwards, nothing overlaps, everything can be read out.
struct GraphTests {
  private static let graph: Graph = {
    var graph = Graph(
      title: "Why \"A & B\" < C", summary: "1. A. 2. B. 3. So C.",
      nodes: [
        Graph.Node("A is so", outline: .thick, footnote: "book 1"), Graph.Node("B is so"),
        Graph.Node("opposed", facing: ["the left one", "the right one"], caption: "facing", from: [0, 1]),
        Graph.Node("a fact of its own with rather more words than fit on one line of a box", outline: .dashed),
        Graph.Node("So C & D", outline: .double, caption: "because", from: [2, 3, 0]),
      ])
    graph.legend = [(.thick, "tight"), (.dashed, "quiet")]
    return graph
  }()

  /// The elements of a picture: their names and attributes.
  private final class Elements: NSObject, XMLParserDelegate {
    var found: [(name: String, attributes: [String: String])] = []
    var texts: [String: String] = [:]
    private var open: [String] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      found.append((name, attributes))
      open.append(name)
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
      open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      if let name = open.last { texts[name, default: ""] += text }
    }
  }

  private func elements(_ svg: String) throws -> Elements {
    let parser = XMLParser(data: Data(svg.utf8))
    let elements = Elements()
    parser.delegate = elements
    try #require(parser.parse())
    return elements
  }

  @Test func `the picture is well formed and says what it shows`() throws {
    let elements = try elements(Self.graph.svg(id: "chain"))
    let root = try #require(elements.found.first)
    #expect(root.name == "svg")
    #expect(root.attributes["role"] == "img")
    #expect(root.attributes["aria-labelledby"] == "chain-title chain-desc")
    #expect(elements.texts["title"] == Self.graph.title)
    #expect(elements.texts["desc"] == Self.graph.summary)
    #expect(elements.texts["text"]?.contains("So C & D") == true)
    #expect(elements.texts["text"]?.contains("because") == true)
  }

  @Test func `pictures on one page do not share marks`() throws {
    let ids = try ["one", "two"].map { id in
      Set(try elements(Self.graph.svg(id: id)).found.compactMap { $0.attributes["id"] })
    }
    #expect(ids[0].isDisjoint(with: ids[1]))
    #expect(ids[0].count == 3)
  }

  @Test func `everything is black, white or grey`() {
    let colours = Self.graph.svg().matches(of: /(?:fill|stroke)="([^"]*)"/).map { String($0.1) }
    #expect(Set(colours).isSubset(of: ["#000", "#fff", "#444", "none"]))
  }

  @Test func `an arrow from a later box is left out`() {
    let graph = Graph(title: "", nodes: [Graph.Node("a", from: [1]), Graph.Node("b", from: [0, 1, 7])])
    #expect(graph.nodes.map(\.from) == [[], [0]])
  }

  @Test func `a graph without boxes can be drawn`() throws {
    let elements = try elements(Graph(title: "nothing", nodes: []).svg())
    #expect(!elements.found.contains { $0.name == "text" })
  }

  @Test func `the same graph as text for Graphviz`() {
    let dot = Self.graph.dot()
    #expect(dot.hasPrefix("digraph {"))
    #expect(dot.contains("n3 -> n5 [label=\"because\"];"))
    #expect(dot.contains("label=\"Why \\\"A & B\\\" < C\""))
    #expect(dot.contains("style=dashed"))
  }

  @Test func `the same graph as JSON`() {
    let json = Self.graph.json
    #expect(json["nodes"]?[2]?["facing"]?[0] == .string("the left one"))
    #expect(json["edges"]?[0] == .object([.init("from", 1), .init("to", 3)]))
    #expect(json["nodes"]?[0]?["caption"] == .null)
  }
}
