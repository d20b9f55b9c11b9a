extension Sequence where Element: Hashable {
  /// The elements without repetitions, in the order in which they first come.
  @inlinable package func uniqued() -> [Element] {
    var kept: [Element] = []
    var seen: Set<Element> = []
    for element in self {
      // Most sequences are so short that looking through them is quicker than hashing.
      if kept.count < 12 {
        if kept.contains(element) { continue }
      } else {
        if seen.isEmpty { seen = Set(kept) }
        guard seen.insert(element).inserted else { continue }
      }
      kept.append(element)
    }
    return kept
  }
}
