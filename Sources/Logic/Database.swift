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

  /// Adds given facts; of equal ones the first.
  mutating func add(_ given: [Fact]) {
    for fact in given {
      let relation = Int(fact.relation.index)
      let (values, slots) = (fact.arguments.map(\.index), Array(fact.arguments.indices))
      guard !tables[relation].contains(slots, of: values) else { continue }
      var rows = Rows(arity: slots.count)
      rows.append(slots, of: values)
      add(0, of: rows, to: relation, rule: -1, size: 1, height: 0)
      tables[relation].extendIndexes()
    }
  }

  /// Adds derived facts, all of a height, those with the best proofs first.
  mutating func add(_ found: consuming Candidates, height: Int) {
    var touched: Set<Int> = []
    found.forEachInOrder { relation, row, rows, proof, premises in
      add(row, of: rows, to: relation, rule: proof.rule, size: proof.size, height: height)
      self.premises += premises
      touched.insert(relation)
    }
    for relation in touched { tables[relation].extendIndexes() }
  }

  /// All facts and proofs in the flat form of ``FactTable``.
  var cells: [Int32] {
    let header = [relations.count, tables.count, premises.count].map(Int32.init)
    let extents = tables.flatMap { [Int32($0.rows.arity), Int32($0.rows.count)] }
    return header + extents + relations + rules + premises + tables.flatMap(\.rows.all)
  }

  private mutating func add(_ row: Int, of rows: Rows, to relation: Int, rule: Int, size: Int, height: Int) {
    tables[relation].append(row, of: rows, number: relations.count, height: height)
    relations.append(Int32(relation))
    rules.append(Int32(rule))
    sizes.append(size)
  }
}
