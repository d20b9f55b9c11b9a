/// What has become of the facts of an older model.
struct Lineage {
  /// The older model.
  let model: Model
  /// The survivors of each relation that is not taken over as a whole.
  var survivors: [Survivors?]
  private let inheritance: Inheritance
  /// Whether each old fact, by number, holds already, be it by another proof.
  private var settled: [Bool]

  /// Begins with all relations taken over.
  init(_ inheritance: Inheritance) {
    self.inheritance = inheritance
    model = inheritance.model
    survivors = model.table.relations.map { _ in nil }
    settled = Array(repeating: false, count: model.table.count)
  }

  /// Takes in a fact that is now in a row of its relation.
  mutating func add(_ row: Int, of rows: Rows, to relation: Int, as new: Int, size: Int, height: Int) {
    guard let old = oldNumber(row, of: rows, in: relation) else {
      survivors[relation]?.add(new, from: nil)
      return
    }
    settled[old] = true
    let isAlike = inheritance.size(of: old) == size && inheritance.height(of: old) == height
    survivors[relation]?.add(new, from: isAlike ? model.table.row(of: old) : nil)
  }

  /// Takes in an old fact that keeps its proof.
  mutating func keep(_ old: Int, in relation: Int, as new: Int) {
    settled[old] = true
    survivors[relation]?.add(new, from: model.table.row(of: old))
  }

  /// Where an old fact is now, or nil if it has not survived.
  func place(of old: Int) -> (relation: Int, row: Int)? {
    let (relation, row) = (model.table.relation(of: old), model.table.row(of: old))
    guard let now = survivors[relation]?.rows[row] else { return (relation, row) }
    return now < 0 ? nil : (relation, Int(now))
  }

  /// Tells whether an old fact of a touched relation holds already.
  func isSettled(_ old: Int) -> Bool {
    settled[old]
  }

  /// The number of a fact in the older model.
  func oldNumber(_ row: Int, of rows: Rows, in relation: Int) -> Int? {
    oldRow(row, of: rows, in: relation).map { model.table.number(of: $0, in: relation) }
  }

  /// The row that a fact had in the older model.
  private func oldRow(_ row: Int, of rows: Rows, in relation: Int) -> Int? {
    let old = model.table.relations[relation]
    // Mostly the fact is the next of those that were there.
    if let expected = survivors[relation]?.expected, expected < old.count, old.row(expected) == rows.row(row) {
      return expected
    }
    let positions = Array(0..<old.arity)
    let index = model.cache.madeIndex(of: old, in: relation, on: positions)
    let found = index.first(in: old, positions, of: Array(rows.row(row)))
    return found < 0 ? nil : found
  }
}
