import Knowledge

/// Finds the things whose rows of alternatives a line fulfils, whatever stands between the words.
///
/// A row is fulfilled by one alternative of each of its items, in any order; a denied one does not count.
final class RowFinder: Sendable {
  private let image: Image
  private let keys: Words
  /// A character that tells of each slot of the keys whether a look at it is worth while.
  nonisolated(unsafe) private let prints: UnsafeBufferPointer<UInt8>
  private let rows: Words
  /// A bit for every item of each row; none for a row that takes others back.
  private let items: [UInt64]

  init(image: Image, keys: Words, prints: Words, rows: Words) {
    (self.image, self.keys, self.rows) = (image, keys, rows)
    self.prints = image.utf8(prints[0])
    items = stride(from: 1, to: rows.count, by: Tables.alarmRowStride).map { UInt64.max >> (64 - rows[$0]) }
  }

  /// One item of a row, as one number.
  struct Item {
    let number: Int

    init(number: Int) { self.number = number }
    init(row: Int, place: Int) { number = row * UInt64.bitWidth + min(place, UInt64.bitWidth - 1) }

    var row: Int { number / UInt64.bitWidth }
    /// The bit of the item among those of its row.
    var bit: UInt64 { 1 << UInt64(number % UInt64.bitWidth) }
  }

  /// One item met in a line.
  private struct Hit {
    let item: Item
    let range: Range<Int>
    var row: Int { item.row }
  }

  /// The things with a row that is fulfilled, each with the words that fulfil it.
  ///
  /// - Parameters:
  ///   - tokens: the words.
  ///   - leavesOut: whether the words at a place are passed over.
  func found(
    in tokens: [Token], within whole: Range<Int>? = nil, leavingOut leavesOut: (Int) -> Bool = { _ in false }
  ) -> [Entity: [Range<Int>]] {
    var hits = Letters.lend(of: tokens) { letters in
      met(in: letters, within: whole ?? 0..<tokens.count, leavingOut: leavesOut)
    }
    guard !hits.isEmpty else { return [:] }
    let exceptions = hits.filter { items[$0.row] == 0 }
    // Whether a word is denied takes longer to tell than anything else, and few rows come that far.
    hits = ofFulfilledRows(hits).filter { !isTakenBack($0, by: exceptions, tokens) && !Denial.denies(tokens, $0.range) }
    hits = ofFulfilledRows(hits)
    var found: [Entity: [Range<Int>]] = [:]
    for hit in hits { found[thing(of: hit), default: []].append(hit.range) }
    return found
  }

  private func thing(of hit: Hit) -> Entity { Entity(index: rows[hit.row * Tables.alarmRowStride]) }

  /// Whether the same sentence says that it does not count: "I broke it as a kid".
  private func isTakenBack(_ hit: Hit, by exceptions: [Hit], _ tokens: [Token]) -> Bool {
    exceptions.contains { exception in
      let (first, last) = (
        min(exception.range.lowerBound, hit.range.lowerBound), max(exception.range.lowerBound, hit.range.lowerBound)
      )
      return thing(of: exception) == thing(of: hit) && !tokens[first...last].dropFirst().contains { $0.startsSentence }
    }
  }

  /// Every item met; none where no row has every item met.
  private func met(in letters: Letters, within whole: Range<Int>, leavingOut leavesOut: (Int) -> Bool) -> [Hit] {
    guard mayFulfil(letters, whole, leavingOut: leavesOut) else { return [] }
    var hits: [Hit] = []
    for place in whole where !leavesOut(place) {
      visit(letters, place, whole.upperBound) { item, end in hits.append(Hit(item: item, range: place..<end)) }
    }
    return hits
  }

  /// Whether any row has every item met, as few lines do: most words of a line are in some item of many rows.
  private func mayFulfil(_ letters: Letters, _ whole: Range<Int>, leavingOut leavesOut: (Int) -> Bool) -> Bool {
    withMissingItems { missing in
      var isAny = false
      for place in whole where !leavesOut(place) {
        visit(letters, place, whole.upperBound) { item, _ in
          let left = missing[item.row] & ~item.bit
          missing[item.row] = left
          isAny = isAny || left == 0 && items[item.row] != 0
        }
      }
      return isAny
    }
  }

  /// The hits whose rows have every item met.
  private func ofFulfilledRows(_ hits: [Hit]) -> [Hit] {
    guard !hits.isEmpty else { return [] }
    return withMissingItems { missing in
      for hit in hits { missing[hit.row] &= ~hit.item.bit }
      return hits.filter { missing[$0.row] == 0 && items[$0.row] != 0 }
    }
  }

  /// Lends room to strike the items of rows off that are met.
  private func withMissingItems<Result>(_ use: (UnsafeMutableBufferPointer<UInt64>) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: items.count) { missing in
      _ = missing.initialize(from: items)
      return use(missing)
    }
  }

  /// Goes through every item whose words begin at a place: with the whole word there, or with a beginning of it.
  private func visit(_ letters: Letters, _ place: Int, _ limit: Int, _ body: (_ item: Item, _ end: Int) -> Void) {
    let word = letters[place]
    var hash = Hash()
    for length in 1...max(1, word.count) where length <= word.count {
      hash.add(word[length - 1])
      guard length > 1 || word.count == 1,
        let beginning = beginning(UnsafeBufferPointer(rebasing: word[..<length]), hash)
      else { continue }
      let isWhole = length == word.count
      let alone = 3..<3 + beginning[1] + (isWhole ? beginning[2] : 0)
      for entry in alone { body(Item(number: beginning[entry]), place + 1) }
      if isWhole, place + 1 < limit { visitPhrases(beginning, letters, place, limit, body) }
    }
  }

  /// Goes through the items whose words begin with the word at a place and another.
  private func visitPhrases(
    _ beginning: Words, _ letters: Letters, _ place: Int, _ limit: Int, _ body: (Item, Int) -> Void
  ) {
    let start = 3 + beginning[1] + beginning[2]
    guard start < beginning.count else { return }
    func visit(_ sign: Int) {
      var entry = first(of: beginning, from: start, sign)
      while entry < beginning.count, beginning[entry] == sign {
        let rest = image.list(beginning[entry + 1])
        if let end = end(of: rest, beginning[entry + 2] == 1, letters, place), end <= limit {
          for item in image.list(beginning[entry + 3]) { body(Item(number: item), end) }
        }
        entry += TablesBuilder.alarmPhraseStride
      }
    }
    visit(letters.hash(place + 1).mark)
    visit(TablesBuilder.sign(ofBeginning: letters[place + 1].first))
  }

  /// The place of the first phrase whose sign is no smaller.
  private func first(of beginning: Words, from start: Int, _ sign: Int) -> Int {
    let stride = TablesBuilder.alarmPhraseStride
    var (low, high) = (0, (beginning.count - start) / stride)
    while low < high {
      let middle = (low + high) / 2
      if beginning[start + middle * stride] < sign { low = middle + 1 } else { high = middle }
    }
    return start + low * stride
  }

  /// What is met with a beginning: its text, how many items any ending meets and how many only the word itself, these
  /// items, and the phrases it is the first word of.
  private func beginning(_ letters: UnsafeBufferPointer<UInt8>, _ hash: Hash) -> Words? {
    let mask = prints.count - 1
    let print = Tables.print(of: hash.mark)
    var slot = hash.slot(mask)
    while case let found = prints[slot], found != Tables.noPrint {
      if found == print, keys[slot * Tables.alarmKeyStride] == hash.mark {
        let beginning = image.list(keys[slot * Tables.alarmKeyStride + 1])
        if image.holds(letters, at: beginning[0]) { return beginning }
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The place after the phrase if the rest of it follows.
  private func end(of rest: Words, _ isOpen: Bool, _ letters: Letters, _ place: Int) -> Int? {
    guard place + rest.count < letters.count else { return nil }
    for offset in 0..<rest.count {
      let (word, part) = (letters[place + 1 + offset], image.utf8(rest[offset]))
      let isBeginning = isOpen && offset == rest.count - 1
      guard isBeginning ? word.starts(with: part) : word.elementsEqual(part) else { return nil }
    }
    return place + 1 + rest.count
  }
}
