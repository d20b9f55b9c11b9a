extension Model {
  /// The number of a fact, or nil if it does not hold.
  func number(of fact: Fact) -> Int? {
    let relation = Int(fact.relation.index)
    let tables = ground.table.relations
    guard tables.indices.contains(relation), tables[relation].arity == fact.arguments.count else { return nil }
    let values = fact.arguments.map(\.index)
    let positions = Array(values.indices)
    let row =
      if let index = ground.cache.index(of: relation, on: positions) {
        index.first(positions, of: values)
      } else {
        (0..<tables[relation].count).first { tables[relation].matches($0, positions, values) } ?? -1
      }
    let number =
      row < 0 ? layers.addedRows(relation)?.number(positions, of: values) : ground.table.number(of: row, in: relation)
    return number.flatMap { layers.holds($0) ? $0 : nil }
  }

  /// The facts of a relation that fit a pattern, by number and in the order of the model.
  func numbers(_ relation: Int, matching pattern: [Constant?]) -> [Int] {
    guard ground.table.relations.indices.contains(relation) else { return [] }
    let positions = pattern.indices.filter { pattern[$0] != nil }
    guard positions.isEmpty || ground.table.relations[relation].arity == pattern.count else { return [] }
    let values = pattern.map { $0?.index ?? -1 }
    let grounded = groundRows(relation, positions, values).map { ground.table.number(of: $0, in: relation) }
    guard layers.differences > 0 else { return grounded }
    let added = layers.addedRows(relation).map { added in
      added.rows(on: positions, positions, of: values).map { added.numbers[$0] }
    }
    var (kept, moved) = ([Int](), added?.filter(layers.holds) ?? [])
    for number in grounded where layers.holds(number) {
      if layers.isMoved(number) { moved.append(number) } else { kept.append(number) }
    }
    return layers.merged(kept, moved)
  }

  /// The rows of the ground that fit a pattern.
  private func groundRows(_ relation: Int, _ positions: [Int], _ values: [Int32]) -> [Int] {
    let rows = ground.table.relations[relation]
    guard !positions.isEmpty else { return Array(0..<rows.count) }
    guard let index = ground.cache.index(of: relation, on: positions) else {
      return (0..<rows.count).filter { rows.matches($0, positions, values) }
    }
    var found: [Int] = []
    var row = index.first(positions, of: values)
    while row >= 0 {
      found.append(row)
      row = index.next(after: row)
    }
    return found
  }
}
