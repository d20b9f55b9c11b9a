import Synchronization

/// Indexes on the rows of a model that never change, each made once it pays.
///
/// Looking through all rows a few times costs less than an index, and most questions are asked once.
final class IndexCache: Sendable {
  private struct Key: Hashable {
    let relation: Int
    let positions: [Int]
  }

  private struct Entry {
    var uses = 0
    var index: RowIndex?
  }

  private static let patience = 8
  private let entries: Mutex<[Key: Entry]>

  /// Creates a cache without indexes.
  init() {
    entries = Mutex([:])
  }

  /// Takes over the indexes of another cache, except on relations that have changed.
  init(_ other: IndexCache, except changed: Set<Int>) {
    entries = Mutex(other.entries.withLock { entries in entries.filter { !changed.contains($0.key.relation) } })
  }

  /// The index of a relation's rows on some positions, made at once if there is none.
  func madeIndex(of rows: Rows, in relation: Int, on positions: [Int]) -> RowIndex {
    entries.withLock { entries in
      Self.make(&entries[Key(relation: relation, positions: positions), default: Entry()], rows, positions)
    }
  }

  /// The index of a relation's rows on some positions, or nil if it does not pay yet.
  func index(of rows: Rows, in relation: Int, on positions: [Int]) -> RowIndex? {
    guard rows.count > Self.patience else { return nil }
    return entries.withLock { entries in
      let key = Key(relation: relation, positions: positions)
      return Self.use(&entries[key, default: Entry()], rows, positions)
    }
  }

  private static func use(_ entry: inout Entry, _ rows: Rows, _ positions: [Int]) -> RowIndex? {
    entry.uses += 1
    return entry.index ?? (entry.uses > patience ? make(&entry, rows, positions) : nil)
  }

  private static func make(_ entry: inout Entry, _ rows: Rows, _ positions: [Int]) -> RowIndex {
    if let known = entry.index { return known }
    var index = RowIndex(on: positions)
    index.extend(over: rows)
    entry.index = index
    return index
  }
}
