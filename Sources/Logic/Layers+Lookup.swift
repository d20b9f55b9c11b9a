extension Layers {
  /// The number of a fact, whether or not it holds; nil if it never did.
  func number(_ relation: Int, _ slots: [Int], of values: [Int32]) -> Int? {
    let row = ground.cache.madeIndex(of: relation).first(slots, of: values)
    if row >= 0 { return ground.table.number(of: row, in: relation) }
    return addedRows(relation)?.number(slots, of: values)
  }

  /// Tells whether a fact holds whose arguments are the values at some slots.
  func contains(_ relation: Int, _ slots: [Int], of values: [Int32]) -> Bool {
    number(relation, slots, of: values).map(holds) ?? false
  }

  /// The arguments of a fact.
  func arguments(of number: Int) -> ArraySlice<Int32> {
    let (relation, row) = place(of: number)
    return rows(with: number, of: relation)?.row(row) ?? []
  }

  /// The fact with a number.
  func fact(_ number: Int) -> Fact {
    Fact(Relation(place(of: number).relation), arguments(of: number).map(Constant.init(index:)))
  }

  /// The place in the program of the rule that gives a fact, or nil if it was given.
  func rule(of number: Int) -> Int? {
    guard let proof = proof(of: number) else { return ground.table.rule(of: number) }
    return proof.rule < 0 ? nil : proof.rule
  }

  /// The facts from which a fact follows, by number, in the order of the rule.
  func premises(of number: Int) -> ArraySlice<Int32> {
    proof(of: number)?.premises[...] ?? ground.table.premises(of: number)
  }

  /// The height of the proof of a fact.
  func height(of number: Int) -> Int {
    proof(of: number)?.height ?? Int(ground.measures.heights[number])
  }

  /// The size of the proof of a fact.
  func size(of number: Int) -> Int {
    proof(of: number)?.size ?? ground.measures.sizes[number]
  }

  /// The stratum of the relation of a fact.
  func stratum(of number: Int) -> Int {
    ground.stratification.strata[place(of: number).relation]
  }
}
