import Synchronization

/// Indexes on the rows of a table that never changes, each made once it pays.
///
/// Looking through all rows a few times costs less than an index, and most questions are asked once.
final class IndexCache: Sendable {
  private struct Entry {
    let positions: [Int]
    var uses = 0
    var index: FixedIndex?
  }

  private static let patience = 8
  private let relations: [Rows]
  /// The few indexes of each relation, that of whole rows first.
  private let entries: Mutex<[[Entry]]>

  /// Creates a cache of indexes on the rows of some relations.
  init(for relations: [Rows]) {
    self.relations = relations
    entries = Mutex(Array(repeating: [], count: relations.count))
  }

  /// The index of a relation's whole rows, made at once if there is none.
  func madeIndex(of relation: Int) -> FixedIndex {
    entries.withLock { entries in
      prepare(&entries[relation], relation)
      return make(&entries[relation][0], relation)
    }
  }

  /// The index of a relation's whole rows, or nil if it does not pay yet.
  func index(of relation: Int) -> FixedIndex? {
    guard relations[relation].count > Self.patience else { return nil }
    return entries.withLock { entries in
      prepare(&entries[relation], relation)
      return use(&entries[relation][0], relation)
    }
  }

  /// The index of a relation's rows on some positions, made at once if there is none.
  func madeIndex(of relation: Int, on positions: [Int]) -> FixedIndex {
    entries.withLock { entries in
      prepare(&entries[relation], relation)
      let place = Self.place(of: positions, in: &entries[relation])
      return make(&entries[relation][place], relation)
    }
  }

  /// The index of a relation's rows on some positions, or nil if it does not pay yet.
  func index(of relation: Int, on positions: [Int]) -> FixedIndex? {
    guard relations[relation].count > Self.patience else { return nil }
    return entries.withLock { entries in
      prepare(&entries[relation], relation)
      let place = Self.place(of: positions, in: &entries[relation])
      return use(&entries[relation][place], relation)
    }
  }

  /// Puts the index of whole rows first.
  private func prepare(_ entries: inout [Entry], _ relation: Int) {
    if entries.isEmpty { entries.append(Entry(positions: Array(0..<relations[relation].arity))) }
  }

  private func use(_ entry: inout Entry, _ relation: Int) -> FixedIndex? {
    if let known = entry.index { return known }
    entry.uses += 1
    return entry.uses > Self.patience ? make(&entry, relation) : nil
  }

  private func make(_ entry: inout Entry, _ relation: Int) -> FixedIndex {
    if let known = entry.index { return known }
    let made = FixedIndex(of: relations[relation], on: entry.positions)
    entry.index = made
    return made
  }

  private static func place(of positions: [Int], in entries: inout [Entry]) -> Int {
    if let known = entries.firstIndex(where: { $0.positions == positions }) { return known }
    entries.append(Entry(positions: positions))
    return entries.count - 1
  }
}
