/// The facts that an evaluation takes over from an older model, walked through once in that model's order.
struct Inheritance {
  /// The older model's facts and proofs.
  let table: FactTable
  private let measures: ProofMeasures
  private let strata: [Int]
  /// Whether the facts of each relation are derived again instead.
  private var isTouched: [Bool]
  private var next = 0

  /// Takes over nothing.
  init(by stratification: Stratification) {
    table = FactTable([0, 0, 0], premiseCounts: [])
    measures = ProofMeasures(of: table, by: [])
    strata = stratification.strata
    isTouched = Array(repeating: true, count: strata.count)
  }

  /// Takes over what follows in a model, until told otherwise.
  init(of model: Model, by stratification: Stratification) {
    table = model.table
    measures = model.measures
    strata = stratification.strata
    isTouched = Array(repeating: false, count: strata.count)
    next = (0..<table.count).first { table.rule(of: $0) != nil } ?? table.count
  }

  /// The number of facts given in the older model; they come first.
  var givenCount: Int {
    (0..<table.count).first { table.rule(of: $0) != nil } ?? table.count
  }

  /// Tells that the facts of a relation are derived again.
  mutating func touch(_ relation: Int) {
    isTouched[relation] = true
  }

  /// Tells whether facts of a stratum are still to come.
  func hasFacts(in stratum: Int) -> Bool {
    next < table.count && strata[table.relation(of: next)] == stratum
  }

  /// The next fact taken over that has a proof of a height, and a size and rule before a limit if there is one.
  mutating func take(in stratum: Int, height: Int, before limit: (size: Int, rule: Int)? = nil) -> Int? {
    while hasFacts(in: stratum), Int(measures.heights[next]) == height {
      if !isTouched[table.relation(of: next)] {
        // A rule concludes one relation, so no fact taken over has a rule in common with one derived again.
        if let limit, (measures.sizes[next], table.rule(of: next) ?? -1) > limit { return nil }
        next += 1
        return next - 1
      }
      next += 1
    }
    return nil
  }

  /// The size of the proof of a fact of the older model.
  func size(of number: Int) -> Int {
    measures.sizes[number]
  }

  /// The heights of the proofs of a relation's facts, row by row.
  func heights(of relation: Int) -> [Int32] {
    (0..<table.relations[relation].count).map { measures.heights[table.number(of: $0, in: relation)] }
  }

  /// The heights of the proofs of each relation's facts, row by row.
  var heights: [[Int32]] {
    var heights = table.relations.map { _ in [Int32]() }
    for (relation, rows) in table.relations.enumerated() { heights[relation].reserveCapacity(rows.count) }
    for number in 0..<table.count { heights[table.relation(of: number)].append(measures.heights[number]) }
    return heights
  }
}
