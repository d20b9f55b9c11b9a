/// The facts known while a program is evaluated, each with its proof.
struct Database {
  private(set) var tables: [Table]
  private var relations: [Int32] = []
  private var rules: [Int32] = []
  private var premises: [Int32] = []
  /// The size of each fact's proof, by the fact's number.
  private(set) var sizes: [Int] = []

  /// Creates an empty database with a table for each signature.
  init(for signatures: [Signature]) {
    tables = signatures.map { Table(arity: $0.arity) }
  }

  /// The place of a relation's index on some positions, made if there is none yet.
  mutating func index(of relation: Int, on positions: [Int]) -> Int {
    tables[relation].index(on: positions)
  }

  /// Runs a join, if there is one, with the indexes its plan looks into brought up to date.
  mutating func run(_ join: Join?, _ plan: JoinPlan, _ found: inout Candidates) {
    guard var join else { return }
    for (step, index) in zip(plan.steps, plan.indexes).dropFirst() { tables[step.relation].extendIndex(index) }
    for relation in [plan.relation] + plan.forbidden { tables[relation].extendIndex(0) }
    join.run(in: self, &found)
  }

  /// Adds a given fact unless it is known.
  mutating func add(_ fact: Fact) {
    let relation = Int(fact.relation.index)
    let (values, slots) = (fact.arguments.map(\.index), Array(fact.arguments.indices))
    tables[relation].extendIndex(0)
    guard !tables[relation].contains(slots, of: values) else { return }
    tables[relation].append(slots, of: values, number: relations.count, height: 0)
    note(relation, rule: -1, size: 1)
  }

  /// Adds derived facts, all of a height, those with the best proofs first.
  mutating func add(_ found: consuming Candidates, height: Int) {
    found.forEachInOrder { relation, row, rows, proof, premises in
      add(row, of: rows, to: relation, rule: proof.rule, size: proof.size, height: height)
      self.premises += premises
    }
  }

  /// All facts and proofs in the flat form of ``FactTable``.
  var cells: [Int32] {
    var cells = [relations.count, tables.count, premises.count].map(Int32.init)
    cells.reserveCapacity(3 + 2 * tables.count + 2 * relations.count + premises.count + 4 * relations.count)
    cells += tables.flatMap { [Int32($0.rows.arity), Int32($0.rows.count)] }
    cells += relations
    cells += rules
    cells += premises
    for table in tables { cells += table.rows.all }
    return cells
  }

  private mutating func add(_ row: Int, of rows: Rows, to relation: Int, rule: Int, size: Int, height: Int) {
    tables[relation].append(row, of: rows, number: relations.count, height: height)
    note(relation, rule: rule, size: size)
  }

  private mutating func note(_ relation: Int, rule: Int, size: Int) {
    relations.append(Int32(relation))
    rules.append(Int32(rule))
    sizes.append(size)
  }
}
