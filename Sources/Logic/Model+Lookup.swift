extension Model {
  /// The number of a fact, or nil if it does not hold.
  func number(of fact: Fact) -> Int? {
    let relation = Int(fact.relation.index)
    let tables = ground.table.relations
    guard tables.indices.contains(relation), tables[relation].arity == fact.arguments.count else { return nil }
    let row =
      if let index = ground.cache.index(of: relation) {
        index.row(fact.arguments)
      } else {
        (0..<tables[relation].count).first { tables[relation].matches($0, fact.arguments) } ?? -1
      }
    let number =
      row < 0 ? layers.addedRows(relation)?.number(fact.arguments) : ground.table.number(of: row, in: relation)
    return number.flatMap { layers.holds($0) ? $0 : nil }
  }

  /// The facts of a relation that fit a pattern, by number and in the order of the model.
  func numbers(_ relation: Int, matching pattern: [Constant?]) -> [Int] {
    guard ground.table.relations.indices.contains(relation) else { return [] }
    let positions = pattern.indices.filter { pattern[$0] != nil }
    guard positions.isEmpty || ground.table.relations[relation].arity == pattern.count else { return [] }
    let values = pattern.map { $0?.index ?? -1 }
    let grounded = groundNumbers(relation, positions, values)
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

  /// The facts of the ground that fit a pattern, by number.
  private func groundNumbers(_ relation: Int, _ positions: [Int], _ values: [Int32]) -> [Int] {
    let (table, rows) = (ground.table, ground.table.relations[relation])
    guard !positions.isEmpty else { return (0..<rows.count).map { table.number(of: $0, in: relation) } }
    var found: [Int] = []
    guard let index = ground.cache.index(of: relation, on: positions) else {
      for row in 0..<rows.count where rows.matches(row, positions, values) {
        found.append(table.number(of: row, in: relation))
      }
      return found
    }
    var row = index.first(positions, of: values)
    while row >= 0 {
      found.append(table.number(of: row, in: relation))
      row = index.next(after: row)
    }
    return found
  }
}
