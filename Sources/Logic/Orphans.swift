/// Other ways to facts whose proofs in an older model have come to nothing.
///
/// Ways whose premises all survive are found in the older model; those with a premise that has changed are found from
/// that premise.
struct Orphans {
  /// One way to conclude a fact, its premises told by their numbers in the older model.
  struct Way {
    let fact: Fact
    let rule: Int
    let premises: [Int]
    let size: Int
  }

  private let model: Model
  private var ways: [Int: [Way]] = [:]

  /// Begins with none.
  init(of model: Model) {
    self.model = model
  }

  /// Whether ways are still to be tried.
  var isEmpty: Bool { ways.isEmpty }

  /// Looks for the ways to a fact.
  mutating func add(_ number: Int) {
    let fact = model.table.fact(number)
    for way in model.ways(to: fact) {
      let candidate = Way(fact: fact, rule: way.rule, premises: way.premises, size: way.size)
      ways[way.height + 1, default: []].append(candidate)
    }
  }

  /// Removes and returns the ways of a height.
  mutating func take(height: Int) -> [Way] {
    ways.removeValue(forKey: height) ?? []
  }
}
