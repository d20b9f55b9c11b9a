import Knowledge

/// Finds the things whose rows of alternatives a line fulfils, whatever stands between the words.
///
/// A row is fulfilled by one alternative of each of its items, in any order; a denied one does not count.
struct RowFinder: Sendable {
  let image: Image
  let keys: Words
  let rows: Words

  /// One item of a row met in a line.
  private struct Hit {
    let row: Int
    let item: Int
    let range: Range<Int>
  }

  /// The things with a row that is fulfilled, each with the words that fulfil it.
  ///
  /// - Parameters:
  ///   - tokens: the words.
  ///   - leavesOut: whether the words at a place are passed over.
  func found(
    in tokens: [Token], within whole: Range<Int>? = nil, leavingOut leavesOut: (Int) -> Bool = { _ in false }
  ) -> [Entity: [Range<Int>]] {
    let whole = whole ?? 0..<tokens.count
    var hits: [Hit] = []
    for place in whole where !leavesOut(place) { note(tokens, place, whole.upperBound, &hits) }
    guard !hits.isEmpty else { return [:] }
    let exceptions = hits.filter { rows[$0.row * Tables.alarmRowStride + 1] == 0 }
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

  /// The hits whose rows have every item met.
  private func ofFulfilledRows(_ hits: [Hit]) -> [Hit] {
    guard !hits.isEmpty else { return [] }
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: rows.count / Tables.alarmRowStride) { met in
      met.initialize(repeating: 0)
      for hit in hits { met[hit.row] |= 1 << UInt64(hit.item) }
      return hits.filter { met[$0.row].nonzeroBitCount == rows[$0.row * Tables.alarmRowStride + 1] }
    }
  }

  /// Notes every item whose words begin at a place: with the whole word there, or with a beginning of it.
  private func note(_ tokens: [Token], _ place: Int, _ end: Int, _ hits: inout [Hit]) {
    var word = tokens[place].word
    word.withUTF8 { letters in
      var hash = Hash()
      for length in 1...max(1, letters.count) where length <= letters.count {
        hash.add(letters[length - 1])
        guard length > 1 || letters.count == 1,
          let entries = entries(UnsafeBufferPointer(rebasing: letters[..<length]), hash)
        else { continue }
        note(entries, isWhole: length == letters.count, tokens, place, end, &hits)
      }
    }
  }

  private func note(
    _ entries: Words, isWhole: Bool, _ tokens: [Token], _ place: Int, _ limit: Int, _ hits: inout [Hit]
  ) {
    func note(_ sign: Int) {
      var entry = first(of: entries, sign)
      while entry < entries.count, entries[entry] == sign {
        let isOpen = entries[entry + 2] == 1
        if let end = end(of: image.list(entries[entry + 1]), isOpen, isWhole, tokens, place), end <= limit {
          hits.append(Hit(row: entries[entry + 3], item: entries[entry + 4], range: place..<end))
        }
        entry += TablesBuilder.alarmEntryStride
      }
    }
    note(0)
    guard isWhole, place + 1 < tokens.count else { return }
    let next = tokens[place + 1]
    note(next.hash.mark)
    note(-Int(next.word.utf8.first ?? 0))
  }

  /// The place of the first entry whose sign is no smaller.
  private func first(of entries: Words, _ sign: Int) -> Int {
    var (low, high) = (0, entries.count / TablesBuilder.alarmEntryStride)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle * TablesBuilder.alarmEntryStride] < sign { low = middle + 1 } else { high = middle }
    }
    return low * TablesBuilder.alarmEntryStride
  }

  /// What may follow a beginning.
  private func entries(_ letters: UnsafeBufferPointer<UInt8>, _ hash: Hash) -> Words? {
    let mask = keys.count / Tables.alarmKeyStride - 1
    guard mask > 0 else { return nil }
    let mark = hash.mark
    var slot = hash.slot(mask)
    while case let found = keys[slot * Tables.alarmKeyStride], found > 0 {
      if found == mark, image.holds(letters, at: keys[slot * Tables.alarmKeyStride + 1]) {
        return image.list(keys[slot * Tables.alarmKeyStride + 2])
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The place after the phrase if the rest of it follows.
  private func end(of rest: Words, _ isOpen: Bool, _ isWhole: Bool, _ tokens: [Token], _ place: Int) -> Int? {
    if rest.isEmpty { return isWhole || isOpen ? place + 1 : nil }
    guard place + rest.count < tokens.count else { return nil }
    for offset in 0..<rest.count {
      var word = tokens[place + 1 + offset].word
      let part = image.utf8(rest[offset])
      let isBeginning = isOpen && offset == rest.count - 1
      let fits = word.withUTF8 { letters in
        letters.count >= part.count && (isBeginning || letters.count == part.count)
          && letters.prefix(part.count).elementsEqual(part)
      }
      if !fits { return nil }
    }
    return place + 1 + rest.count
  }
}
