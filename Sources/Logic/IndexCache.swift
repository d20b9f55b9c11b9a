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
  private let entries = Mutex<[Key: Entry]>([:])

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
    if entry.index == nil, entry.uses > patience {
      var index = RowIndex(on: positions)
      index.extend(over: rows)
      entry.index = index
    }
    return entry.index
  }
}
