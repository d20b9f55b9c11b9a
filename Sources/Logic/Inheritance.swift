/// The facts that an evaluation takes over from an older model, walked through once in that model's order.
struct Inheritance {
  /// The older model.
  let model: Model
  private let measures: ProofMeasures
  private let strata: [Int]
  private var next = 0

  /// Takes over what follows in a model.
  init(of model: Model, by stratification: Stratification) {
    self.model = model
    measures = model.measures
    strata = stratification.strata
    next = givenCount
  }

  /// The older model's facts and proofs.
  var table: FactTable { model.table }

  /// The number of facts given in the older model; they come first.
  var givenCount: Int {
    (0..<table.count).first { table.rule(of: $0) != nil } ?? table.count
  }

  /// Tells whether facts of a stratum are still to come.
  func hasFacts(in stratum: Int) -> Bool {
    next < table.count && strata[table.relation(of: next)] == stratum
  }

  /// The next facts, by number, that have proofs of a height.
  mutating func take(in stratum: Int, height: Int) -> Range<Int> {
    let start = next
    while hasFacts(in: stratum), Int(measures.heights[next]) == height { next += 1 }
    return start..<next
  }

  /// The size of the proof of a fact of the older model.
  func size(of number: Int) -> Int {
    measures.sizes[number]
  }

  /// The size and the rule of the proof of a fact of the older model: by these, proofs of a height are in order.
  func rank(of number: Int) -> (size: Int, rule: Int) {
    (measures.sizes[number], table.rule(of: number) ?? -1)
  }

  /// The height of the proof of a fact of the older model.
  func height(of number: Int) -> Int {
    Int(measures.heights[number])
  }

  /// The heights of the proofs of a relation's facts, row by row.
  func heights(of relation: Int) -> [Int32] {
    (0..<table.relations[relation].count).map { measures.heights[table.number(of: $0, in: relation)] }
  }
}
