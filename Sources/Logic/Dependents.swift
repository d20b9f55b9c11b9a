/// For each fact of a table the facts whose proofs rest on it directly.
final class Dependents: Sendable {
  /// Where the dependents of each fact begin among those of all, and at last where they end.
  private let starts: [Int32]
  private let numbers: [Int32]

  /// Turns the premises of all proofs round.
  init(in table: FactTable) {
    var starts = Array(repeating: Int32(0), count: table.count + 1)
    for number in 0..<table.count {
      for premise in table.premises(of: number) { starts[Int(premise) + 1] += 1 }
    }
    for number in 0..<table.count { starts[number + 1] += starts[number] }
    var (next, numbers) = (starts, Array(repeating: Int32(0), count: table.premiseCount))
    for number in 0..<table.count {
      for premise in table.premises(of: number) {
        numbers[Int(next[Int(premise)])] = Int32(number)
        next[Int(premise)] += 1
      }
    }
    (self.starts, self.numbers) = (starts, numbers)
  }

  /// The facts whose proofs have a fact as a premise; those that have it twice are told twice.
  func numbers(of premise: Int) -> ArraySlice<Int32> {
    numbers[Int(starts[premise])..<Int(starts[premise + 1])]
  }
}
