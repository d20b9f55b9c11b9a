import Testing

@testable import Pages

/// Layered layouts of random graphs.
struct GraphLayoutTests {
  /// A graph in which every box may follow from some before it, the same for the same seed.
  private static func nodes(_ seed: Int) -> [Graph.Node] {
    var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(limit, 1)
    }
    return (0..<(2 + next(22))).map { place in
      let from = (0..<next(4)).map { _ in next(place) }.filter { $0 < place }
      return Graph.Node(String(repeating: "word ", count: 1 + next(20)), from: Array(Set(from)).sorted())
    }
  }

  private static func layout(_ nodes: [Graph.Node]) -> GraphLayout {
    GraphLayout(nodes, sizes: nodes.map { GraphBox($0).size })
  }

  @Test(arguments: 0..<60) func `arrows lead downwards, one layer at a time`(seed: Int) {
    let nodes = Self.nodes(seed)
    let layout = Self.layout(nodes)
    #expect(layout.routes.count == nodes.map(\.from.count).reduce(0, +))
    for route in layout.routes {
      for (upper, lower) in zip(route, route.dropFirst()) {
        #expect(layout.slots[lower].layer == layout.slots[upper].layer + 1)
      }
    }
  }

  @Test(arguments: 0..<60) func `boxes of a layer keep their distance`(seed: Int) {
    let layout = Self.layout(Self.nodes(seed))
    #expect(layout.layers.flatMap { $0 }.sorted() == Array(layout.slots.indices))
    for layer in layout.layers {
      for (left, right) in zip(layer, layer.dropFirst()).map({ (layout.slots[$0], layout.slots[$1]) }) {
        let space = (right.middle - right.size.width / 2) - (left.middle + left.size.width / 2)
        #expect(space > GraphLayout.gap - 0.001)
      }
    }
    #expect(layout.slots.allSatisfy { $0.middle - $0.size.width / 2 > -0.001 })
  }

  @Test func `the same graph is always drawn the same`() {
    let graph = Graph(title: "", nodes: Self.nodes(7))
    #expect(graph.svg() == Graph(title: "", nodes: Self.nodes(7)).svg())
  }
}
