/// What has become of the facts of an older model.
struct Lineage {
  /// The older model.
  let model: Model
  /// The survivors of each relation that is not taken over as a whole.
  var survivors: [Survivors?]
  private let inheritance: Inheritance

  /// Begins with all relations taken over.
  init(_ inheritance: Inheritance) {
    self.inheritance = inheritance
    model = inheritance.model
    survivors = model.table.relations.map { _ in nil }
  }

  /// Takes in a fact that is now in a row of its relation.
  mutating func add(_ row: Int, of rows: Rows, to relation: Int, as new: Int, size: Int, height: Int) {
    let old = oldRow(row, of: rows, in: relation).flatMap { old in
      let number = model.table.number(of: old, in: relation)
      return inheritance.size(of: number) == size && inheritance.height(of: number) == height ? old : nil
    }
    survivors[relation]?.add(new, from: old)
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
