extension Layers {
  /// All facts and proofs in the flat form of ``FactTable``, numbered anew in the order of the model.
  var cells: [Int32] {
    guard differences > 0 else { return ground.table.cells }
    let order = inOrder
    var numbers = Array(repeating: Int32(-1), count: (order.max() ?? -1) + 1)
    for (new, old) in order.enumerated() { numbers[old] = Int32(new) }
    let tables = ground.table.relations
    var (relations, rules, premises) = ([Int32](), [Int32](), [Int32]())
    var rows = tables.map { _ in [Int32]() }
    for number in order {
      let relation = place(of: number).relation
      relations.append(Int32(relation))
      rules.append(Int32(rule(of: number) ?? -1))
      premises += self.premises(of: number).map { numbers[Int($0)] }
      rows[relation] += arguments(of: number)
    }
    var counts = tables.map { _ in Int32(0) }
    for relation in relations { counts[Int(relation)] += 1 }
    return [order.count, tables.count, premises.count].map(Int32.init)
      + zip(tables, counts).flatMap { [Int32($0.arity), $1] } + relations + rules + premises + rows.joined()
  }
}
