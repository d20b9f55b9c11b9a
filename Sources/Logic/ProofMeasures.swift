/// The height and the size of the proof of each fact of a table, by the fact's number.
///
/// A table does not hold them because a model that is only asked questions never needs them.
final class ProofMeasures: Sendable {
  let heights: [Int32]
  let sizes: [Int]

  /// Measures all proofs; premises have lower numbers than what follows from them.
  init(of table: FactTable, by rules: [Rule]) {
    let absences = rules.map { $0.conditions.count { $0.forbidden != nil } }
    var (heights, sizes) = ([Int32](), [Int]())
    heights.reserveCapacity(table.count)
    sizes.reserveCapacity(table.count)
    for number in 0..<table.count {
      guard let rule = table.rule(of: number) else {
        heights.append(0)
        sizes.append(1)
        continue
      }
      let premises = table.premises(of: number)
      heights.append(1 + premises.reduce(0) { max($0, heights[Int($1)]) })
      sizes.append(premises.reduce(1 + absences[rule]) { saturatingSum($0, sizes[Int($1)]) })
    }
    (self.heights, self.sizes) = (heights, sizes)
  }
}
