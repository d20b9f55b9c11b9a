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
    for place in whole where !leavesOut(place) { note(tokens, place, &hits) }
    guard !hits.isEmpty else { return [:] }
    var found: [Entity: [Range<Int>]] = [:]
    for (row, hits) in Dictionary(grouping: hits.filter { $0.range.upperBound <= whole.upperBound }, by: \.row) {
      guard Set(hits.map(\.item)).count == rows[row * Tables.alarmRowStride + 1] else { continue }
      found[Entity(index: rows[row * Tables.alarmRowStride]), default: []] += hits.map(\.range)
    }
    return found
  }

  /// Notes every item whose words begin at a place: with the whole word there, or with a beginning of it.
  private func note(_ tokens: [Token], _ place: Int, _ hits: inout [Hit]) {
    var word = tokens[place].word
    word.withUTF8 { letters in
      var hash = Hash()
      for length in 1...max(1, letters.count) where length <= letters.count {
        hash.add(letters[length - 1])
        guard length > 1 || letters.count == 1,
          let entries = entries(UnsafeBufferPointer(rebasing: letters[..<length]), hash)
        else { continue }
        note(entries, isWhole: length == letters.count, tokens, place, &hits)
      }
    }
  }

  private func note(_ entries: Words, isWhole: Bool, _ tokens: [Token], _ place: Int, _ hits: inout [Hit]) {
    for entry in stride(from: 0, to: entries.count, by: TablesBuilder.alarmEntryStride) {
      let isOpen = entries[entry + 1] == 1
      guard let end = end(of: image.list(entries[entry]), isOpen, isWhole, tokens, place),
        !Denial.denies(tokens, place..<end)
      else { continue }
      hits.append(Hit(row: entries[entry + 2], item: entries[entry + 3], range: place..<end))
    }
  }

  /// What may follow a beginning.
  private func entries(_ letters: UnsafeBufferPointer<UInt8>, _ hash: Hash) -> Words? {
    let mask = keys.count / Tables.alarmKeyStride - 1
    guard mask > 0 else { return nil }
    var slot = hash.slot(mask)
    while case let key = keys[slot * Tables.alarmKeyStride], key > 0 {
      if image.holds(letters, at: key) {
        return image.list(keys[slot * Tables.alarmKeyStride + 1])
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The place after the phrase if the rest of it follows.
  private func end(of rest: Words, _ isOpen: Bool, _ isWhole: Bool, _ tokens: [Token], _ place: Int) -> Int? {
    if rest.isEmpty { return isWhole || isOpen ? place + 1 : nil }
    guard isWhole, place + rest.count < tokens.count else { return nil }
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
