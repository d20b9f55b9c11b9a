/// Places the boxes of a graph in layers, so that every arrow leads downwards.
///
/// A box stands directly above the first box that follows from it; an arrow over several layers bends around the boxes
/// between. Within a layer boxes stand where the mean of their neighbours is (the barycentre method), as near to it as
/// the others allow.
struct GraphLayout {
  /// A box, or a bend of a long arrow.
  struct Slot {
    /// The place of the box in the graph, or nothing for a bend.
    let node: Int?
    let layer: Int
    let size: GraphSize
    var above: [Int] = []
    var below: [Int] = []
    /// The middle of the slot from the left.
    var middle = 0.0
  }

  private(set) var slots: [Slot] = []
  private(set) var layers: [[Int]] = []
  /// The slots an arrow runs through, from its start to its end.
  private(set) var routes: [[Int]] = []

  static let gap = 28.0
  private static let sweeps = 6

  init(_ nodes: [Graph.Node], sizes: [GraphSize]) {
    let depths = Self.depths(of: nodes)
    slots = nodes.indices.map { Slot(node: $0, layer: depths[$0], size: sizes[$0]) }
    for (end, node) in nodes.enumerated() {
      for start in node.from { route(from: start, to: end) }
    }
    layers = Array(repeating: [], count: (depths.max() ?? -1) + 1)
    for slot in slots.indices { layers[slots[slot].layer].append(slot) }
    order()
    place()
  }

  /// The layer of each box: as low as what follows from it allows, so that arrows are short.
  private static func depths(of nodes: [Graph.Node]) -> [Int] {
    var depths = Array(repeating: 0, count: nodes.count)
    for (place, node) in nodes.enumerated() { depths[place] = (node.from.map { depths[$0] + 1 }.max() ?? 0) }
    for place in nodes.indices.reversed() {
      let next = nodes.indices.filter { nodes[$0].from.contains(place) }.map { depths[$0] }.min()
      if let next { depths[place] = next - 1 }
    }
    return depths
  }

  private mutating func route(from start: Int, to end: Int) {
    var route = [start]
    for layer in (slots[start].layer + 1)..<max(slots[start].layer + 1, slots[end].layer) {
      slots.append(Slot(node: nil, layer: layer, size: GraphSize(width: 12, height: 0)))
      route.append(slots.count - 1)
    }
    route.append(end)
    for (upper, lower) in zip(route, route.dropFirst()) {
      slots[upper].below.append(lower)
      slots[lower].above.append(upper)
    }
    routes.append(route)
  }

  /// Orders each layer by the mean place of its neighbours in the layer beside, down and up again.
  private mutating func order() {
    var places = Array(repeating: 0.0, count: slots.count)
    func record(_ layer: [Int]) { for (place, slot) in layer.enumerated() { places[slot] = Double(place) } }
    layers.forEach(record)
    for sweep in 0..<Self.sweeps {
      let downwards = sweep % 2 == 0
      for layer in downwards ? Array(layers.indices) : layers.indices.reversed() {
        let keys = layers[layer].map { slot in
          Self.mean((downwards ? slots[slot].above : slots[slot].below).map { places[$0] }) ?? places[slot]
        }
        layers[layer] = zip(layers[layer], keys).enumerated()
          .sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }.map(\.element.0)
        record(layers[layer])
      }
    }
  }

  /// Moves each slot towards the mean of its neighbours, keeping the order and the gaps.
  private mutating func place() {
    for layer in layers { pack(layer, wanted: layer.map { _ in 0 }) }
    for sweep in 0..<(2 * Self.sweeps) {
      for layer in sweep % 2 == 0 ? layers : layers.reversed() {
        pack(
          layer,
          wanted: layer.map { slot in
            Self.mean((slots[slot].above + slots[slot].below).map { slots[$0].middle }) ?? slots[slot].middle
          })
      }
    }
    let left = slots.map { $0.middle - $0.size.width / 2 }.min() ?? 0
    for slot in slots.indices { slots[slot].middle -= left }
  }

  /// Places a layer as near to where its slots want to be as their widths allow: neighbours that would overlap move
  /// together (the pool-adjacent-violators method).
  private mutating func pack(_ layer: [Int], wanted: [Double]) {
    var offsets: [Double] = []
    for (place, slot) in layer.enumerated() {
      let half = slots[slot].size.width / 2
      offsets.append(place == 0 ? 0 : offsets[place - 1] + slots[layer[place - 1]].size.width / 2 + Self.gap + half)
    }
    var blocks: [(sum: Double, count: Int)] = []
    for place in layer.indices {
      blocks.append((wanted[place] - offsets[place], 1))
      while blocks.count > 1, Self.start(blocks[blocks.count - 2]) > Self.start(blocks[blocks.count - 1]) {
        let last = blocks.removeLast()
        blocks[blocks.count - 1].sum += last.sum
        blocks[blocks.count - 1].count += last.count
      }
    }
    let starts = blocks.flatMap { block in Array(repeating: Self.start(block), count: block.count) }
    for (place, slot) in layer.enumerated() { slots[slot].middle = starts[place] + offsets[place] }
  }

  private static func start(_ block: (sum: Double, count: Int)) -> Double { block.sum / Double(block.count) }

  private static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }
}

/// How much room a box takes.
struct GraphSize: Hashable, Sendable {
  var width: Double
  var height: Double
}
