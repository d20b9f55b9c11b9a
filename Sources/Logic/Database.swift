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

  /// Creates a database whose tables are those of an older model; its facts are still to be numbered.
  init(inheriting inheritance: Inheritance, except changed: Set<Int>) {
    let heights = inheritance.heights
    tables = inheritance.table.relations.enumerated().map { relation, rows in
      changed.contains(relation) ? Table(arity: rows.arity) : Table(inheriting: rows, heights: heights[relation])
    }
    relations.reserveCapacity(inheritance.table.count)
    rules.reserveCapacity(inheritance.table.count)
    sizes.reserveCapacity(inheritance.table.count)
    premises.reserveCapacity(inheritance.table.premiseCount)
  }

  /// The place of a relation's index on some positions, made if there is none yet.
  mutating func index(of relation: Int, on positions: [Int]) -> Int {
    tables[relation].index(on: positions)
  }

  /// Brings an index up to date; those of tables taken over come from the older model, which keeps them.
  mutating func extendIndex(_ place: Int, of relation: Int, _ shared: IndexCache) {
    guard tables[relation].isInherited else { return tables[relation].extendIndex(place) }
    let positions = tables[relation].indexes[place].positions
    tables[relation].setIndex(place, shared.madeIndex(of: tables[relation].rows, in: relation, on: positions))
  }

  /// Adds a given fact unless it is known.
  mutating func add(_ fact: Fact) {
    let relation = Int(fact.relation.index)
    let (values, slots) = (fact.arguments.map(\.index), Array(fact.arguments.indices))
    tables[relation].extendIndex(0)
    guard !tables[relation].contains(slots, of: values) else { return }
    var rows = Rows(arity: slots.count)
    rows.append(slots, of: values)
    add(0, of: rows, to: relation, rule: -1, size: 1, height: 0)
  }

  /// Takes over a given fact of an older model.
  mutating func addGiven(_ number: Int, from table: FactTable) {
    let relation = table.relation(of: number)
    guard !tables[relation].isInherited else { return addInherited(number, from: table, size: 1) }
    add(table.row(of: number), of: table.relations[relation], to: relation, rule: -1, size: 1, height: 0)
  }

  /// Adds derived facts, all of a height, and those taken over of the same height, those with the best proofs first.
  mutating func add(
    _ found: consuming Candidates, in stratum: Int, height: Int, _ inheritance: inout Inheritance
  ) {
    found.forEachInOrder { relation, row, rows, proof, premises in
      while let old = inheritance.take(in: stratum, height: height, before: (proof.size, proof.rule)) {
        addInherited(old, from: inheritance.table, size: inheritance.size(of: old))
      }
      add(row, of: rows, to: relation, rule: proof.rule, size: proof.size, height: height)
      self.premises += premises
    }
    while let old = inheritance.take(in: stratum, height: height) {
      addInherited(old, from: inheritance.table, size: inheritance.size(of: old))
    }
  }

  /// Gives up the derived facts of a relation that were to be taken over.
  mutating func disinherit(_ relation: Int) {
    if tables[relation].isInherited { tables[relation].disinherit() }
  }

  /// Tells whether a relation has come out as it was: what rests on it then has no reason to change.
  func isUnchanged(_ relation: Int, since inheritance: Inheritance) -> Bool {
    let (table, old) = (tables[relation], inheritance.table)
    return table.heights == inheritance.heights(of: relation) && table.rows.all == old.relations[relation].all
      && table.numbers.enumerated().allSatisfy { row, number in
        sizes[Int(number)] == inheritance.size(of: old.number(of: row, in: relation))
      }
  }

  /// All facts and proofs in the flat form of ``FactTable``.
  var cells: [Int32] {
    let header = [relations.count, tables.count, premises.count].map(Int32.init)
    let extents = tables.flatMap { [Int32($0.rows.arity), Int32($0.rows.count)] }
    var cells = header + extents + relations + rules + premises
    for table in tables { cells += table.rows.all }
    return cells
  }

  private mutating func addInherited(_ old: Int, from table: FactTable, size: Int) {
    let relation = table.relation(of: old)
    tables[relation].number(relations.count)
    relations.append(Int32(relation))
    rules.append(Int32(table.rule(of: old) ?? -1))
    sizes.append(size)
    for premise in table.premises(of: old) {
      premises.append(tables[table.relation(of: Int(premise))].numbers[table.row(of: Int(premise))])
    }
  }

  private mutating func add(_ row: Int, of rows: Rows, to relation: Int, rule: Int, size: Int, height: Int) {
    tables[relation].append(row, of: rows, number: relations.count, height: height)
    relations.append(Int32(relation))
    rules.append(Int32(rule))
    sizes.append(size)
  }
}
