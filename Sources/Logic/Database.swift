/// The facts known while a program is evaluated, each with its proof.
struct Database {
  private(set) var tables: [Table]
  private var relations: [Int32] = []
  private var rules: [Int32] = []
  private var premises: [Int32] = []
  /// The size of each fact's proof, by the fact's number.
  private(set) var sizes: [Int] = []
  private var lineage: Lineage?

  /// Creates an empty database with a table for each signature.
  init(for signatures: [Signature]) {
    tables = signatures.map { Table(arity: $0.arity) }
  }

  /// Creates a database whose tables are those of an older model; its facts are still to be numbered.
  init(inheriting inheritance: Inheritance) {
    let table = inheritance.table
    tables = table.relations.indices.map {
      Table(inheriting: table.relations[$0], heights: inheritance.heights(of: $0))
    }
    lineage = Lineage(inheritance)
    relations.reserveCapacity(table.count)
    rules.reserveCapacity(table.count)
    sizes.reserveCapacity(table.count)
    premises.reserveCapacity(table.premiseCount)
  }

  /// The place of a relation's index on some positions, made if there is none yet.
  mutating func index(of relation: Int, on positions: [Int]) -> Int {
    tables[relation].index(on: positions)
  }

  /// Brings an index up to date; those of tables taken over come from the older model, which keeps them.
  mutating func extendIndex(_ place: Int, of relation: Int) {
    guard tables[relation].isInherited, let cache = lineage?.model.cache else {
      return tables[relation].extendIndex(place)
    }
    let positions = tables[relation].indexes[place].positions
    let index = cache.madeIndex(of: tables[relation].rows, in: relation, on: positions)
    tables[relation].setIndex(place, index)
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
    numberInherited(number, in: relation, of: table, height: 0)
    rules.append(-1)
    sizes.append(1)
  }

  /// Adds derived facts, all of a height, and those taken over of the same height, those with the best proofs first.
  mutating func add(_ found: consuming Candidates, height: Int, _ inherited: [Int], from inheritance: Inheritance?) {
    var inherited = inherited[...]
    found.forEachInOrder { relation, row, rows, proof, premises in
      if let inheritance {
        let end = inherited.firstIndex { !precedes($0, proof, premises, inheritance) } ?? inherited.endIndex
        for old in inherited[..<end] { addInherited(old, from: inheritance, height: height) }
        inherited = inherited[end...]
        // A fact taken over in this step has the better proof already.
        if let old = lineage?.oldNumber(row, of: rows, in: relation), lineage?.isSettled(old) == true { return }
      }
      add(row, of: rows, to: relation, rule: proof.rule, size: proof.size, height: height)
      self.premises += premises
    }
    guard let inheritance else { return }
    for old in inherited { addInherited(old, from: inheritance, height: height) }
  }

  /// Tells whether a proof taken over is better than one found, of the same height.
  private func precedes(
    _ old: Int, _ proof: Candidates.Proof, _ premises: ArraySlice<Int32>, _ inheritance: Inheritance
  ) -> Bool {
    let rank = inheritance.rank(of: old)
    guard rank == (proof.size, proof.rule) else { return rank < (proof.size, proof.rule) }
    let own = inheritance.table.premises(of: old).lazy.map { number(of: Int($0)) ?? -1 }
    return own.lexicographicallyPrecedes(premises)
  }

  /// Gives up the facts of a relation that were to be taken over and have no number yet.
  mutating func disinherit(_ relation: Int) {
    guard tables[relation].isInherited else { return }
    let count = tables[relation].rows.count
    tables[relation].disinherit()
    lineage?.survivors[relation] = Survivors(tables[relation].rows.count, of: count)
  }

  /// The rows of a relation that are not as they were in the older model.
  func changedRows(_ relation: Int) -> [Int] {
    lineage?.survivors[relation]?.changed ?? []
  }

  /// Tells whether a relation has come out as it was: what rests on it then has no reason to change.
  func isUnchanged(_ relation: Int) -> Bool {
    lineage?.survivors[relation]?.isComplete ?? true
  }

  /// Tells whether the premises of a fact of the older model have all survived.
  func haveSurvivedPremises(of old: Int, in table: FactTable) -> Bool {
    table.premisePlaces(of: old).allSatisfy { number(of: table.premise(at: $0)) != nil }
  }

  /// The numbers of facts of the older model, or nil unless all of them have survived so far.
  func numbers(of old: some Sequence<Int>) -> [Int32]? {
    var numbers: [Int32] = []
    for number in old {
      guard let survivor = self.number(of: number) else { return nil }
      numbers.append(survivor)
    }
    return numbers
  }

  private func number(of old: Int) -> Int32? {
    lineage?.place(of: old).map { tables[$0.relation].numbers[$0.row] }
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

  /// Adds a fact with the proof it had, unless a better one was found.
  private mutating func addInherited(_ old: Int, from inheritance: Inheritance, height: Int) {
    let table = inheritance.table
    let relation = table.relation(of: old)
    guard tables[relation].isInherited || lineage?.isSettled(old) == false else { return }
    numberInherited(old, in: relation, of: table, height: height)
    rules.append(Int32(table.rule(of: old) ?? -1))
    sizes.append(inheritance.size(of: old))
    for place in table.premisePlaces(of: old) { premises.append(number(of: table.premise(at: place)) ?? -1) }
  }

  private mutating func numberInherited(_ old: Int, in relation: Int, of table: FactTable, height: Int) {
    if tables[relation].isInherited {
      tables[relation].number(relations.count)
    } else {
      lineage?.keep(old, in: relation, as: tables[relation].rows.count)
      let row = table.row(of: old)
      tables[relation].append(row, of: table.relations[relation], number: relations.count, height: height)
    }
    relations.append(Int32(relation))
  }

  private mutating func add(_ row: Int, of rows: Rows, to relation: Int, rule: Int, size: Int, height: Int) {
    lineage?.add(row, of: rows, to: relation, as: tables[relation].rows.count, size: size, height: height)
    tables[relation].append(row, of: rows, number: relations.count, height: height)
    relations.append(Int32(relation))
    rules.append(Int32(rule))
    sizes.append(size)
  }
}
