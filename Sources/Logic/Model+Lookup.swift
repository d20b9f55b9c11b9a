extension Model {
  /// The number of a fact, or nil if it does not hold.
  func number(of fact: Fact) -> Int? {
    let relation = Int(fact.relation.index)
    guard table.relations.indices.contains(relation), table.relations[relation].arity == fact.arguments.count else {
      return nil
    }
    let rows = table.relations[relation]
    let values = fact.arguments.map(\.index)
    let positions = Array(values.indices)
    let row =
      if let index = cache.index(of: rows, in: relation, on: positions) {
        index.first(in: rows, positions, of: values)
      } else {
        (0..<rows.count).first { rows.matches($0, positions, values) } ?? -1
      }
    return row < 0 ? nil : table.number(of: row, in: relation)
  }

  /// The rows of a relation that fit a pattern, in the order of the model.
  func rows(_ relation: Int, matching pattern: [Constant?]) -> [Int] {
    guard table.relations.indices.contains(relation) else { return [] }
    let rows = table.relations[relation]
    let positions = pattern.indices.filter { pattern[$0] != nil }
    guard !positions.isEmpty else { return Array(0..<rows.count) }
    guard rows.arity == pattern.count else { return [] }
    let values = pattern.map { $0?.index ?? -1 }
    guard let index = cache.index(of: rows, in: relation, on: positions) else {
      return (0..<rows.count).filter { rows.matches($0, positions, values) }
    }
    return Array(
      sequence(first: index.first(in: rows, positions, of: values)) { index.next(after: $0) }.prefix { $0 >= 0 })
  }
}
