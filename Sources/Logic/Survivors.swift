/// Which facts of a relation an extension has left as they were.
///
/// A fact survives if it has a proof of the same height and size and still comes after the survivors before it. So
/// any two proofs from survivors are to each other as they were.
struct Survivors {
  /// The new row of each old one, or -1 if that has not survived.
  private(set) var rows: [Int32]
  /// The new rows that are no survivors.
  private(set) var changed: [Int] = []
  private var last: Int

  /// Starts a relation from its first old rows, which survive.
  init(_ count: Int, of oldCount: Int) {
    rows = (0..<oldCount).map { $0 < count ? Int32($0) : -1 }
    last = count - 1
  }

  /// The old row expected next.
  var expected: Int { last + 1 }

  /// Whether no fact has come, gone or changed.
  var isComplete: Bool { changed.isEmpty && !rows.contains(-1) }

  /// Takes in a new row and the old row of the same fact, if there was one with such a proof.
  mutating func add(_ row: Int, from old: Int?) {
    guard let old, old > last else { return changed.append(row) }
    rows[old] = Int32(row)
    last = old
  }
}
