extension Layers {
  /// Compares the places of two facts in the order of the model: negative if the first comes first.
  ///
  /// Facts that have kept their places are to each other as they are in the ground.
  func compare(_ left: Int, _ right: Int) -> Int {
    if left == right || !isMoved(left) && !isMoved(right) { return left - right }
    let heights = (height(of: left), height(of: right))
    if heights.0 == 0 || heights.1 == 0 {
      return heights.0 == heights.1 ? rank(of: left) - rank(of: right) : heights.0 - heights.1
    }
    let strata = (stratum(of: left), stratum(of: right))
    guard strata.0 == strata.1 else { return strata.0 - strata.1 }
    guard heights.0 == heights.1 else { return heights.0 - heights.1 }
    return compare(
      (size(of: left), rule(of: left) ?? -1, premises(of: left)),
      (size(of: right), rule(of: right) ?? -1, premises(of: right)))
  }

  /// Compares two proofs of the same height and stratum: negative if the first is the better one.
  func compare(_ left: Proof, _ right: Proof) -> Int {
    compare((left.size, left.rule, left.premises[...]), (right.size, right.rule, right.premises[...]))
  }

  /// Compares a proof with the one that a fact has, of the same height and stratum.
  func compare(_ proof: Proof, toThatOf number: Int) -> Int {
    compare(
      (proof.size, proof.rule, proof.premises[...]), (size(of: number), rule(of: number) ?? -1, premises(of: number)))
  }

  /// All facts that hold, in the order of the model.
  var inOrder: [Int] {
    merged((0..<ground.table.count).filter { holds($0) && !isMoved($0) }, moved)
  }

  /// Puts facts in order of which some have kept their places and are in order already.
  func merged(_ kept: [Int], _ moved: [Int]) -> [Int] {
    guard !moved.isEmpty else { return kept }
    var (result, kept) = ([Int](), kept[...])
    result.reserveCapacity(kept.count + moved.count)
    for number in moved.sorted(by: { compare($0, $1) < 0 }) {
      let end = kept.partitioningIndex { compare($0, number) > 0 }
      result += kept[..<end]
      result.append(number)
      kept = kept[end...]
    }
    return result + kept
  }

  private func rank(of number: Int) -> Int {
    proof(of: number)?.rank ?? number
  }

  private func compare(
    _ left: (size: Int, rule: Int, premises: ArraySlice<Int32>),
    _ right: (size: Int, rule: Int, premises: ArraySlice<Int32>)
  ) -> Int {
    // Sizes can be as great as numbers go, so they are not subtracted.
    if left.size != right.size { return left.size < right.size ? -1 : 1 }
    if left.rule != right.rule { return left.rule - right.rule }
    for (first, second) in zip(left.premises, right.premises) where first != second {
      let order = compare(Int(first), Int(second))
      if order != 0 { return order }
    }
    return left.premises.count - right.premises.count
  }
}

extension ArraySlice {
  /// The first place from which on all elements meet a condition, where those that do come last.
  func partitioningIndex(where isLast: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if isLast(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
