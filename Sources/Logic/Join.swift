/// One run of a plan: finds all ways its rule applies with at least one premise of a height and none above.
///
/// That each way is found once is the rule of semi-naive evaluation: the premises before the first step's, in the
/// order of the rule, must be lower than the height.
struct Join {
  private let plan: JoinPlan
  /// For each step the range of rows it may choose.
  private let ranges: [Range<Int>]
  private var values: [Int32]
  /// The fact chosen for each premise, by its number.
  private var premises: [Int32]

  /// Prepares a run, or returns nil if there is nothing to find.
  init?(_ plan: JoinPlan, at height: Int, in database: Database) {
    guard let first = plan.steps.first else {
      guard height == 0 else { return nil }
      (self.plan, ranges, values, premises) = (plan, [], plan.values, [])
      return
    }
    let table = database.tables[first.relation]
    let latest = table.count(below: height)..<table.count(below: height + 1)
    guard !latest.isEmpty else { return nil }
    self.plan = plan
    let place = first.premise ?? 0
    ranges =
      [latest]
      + plan.steps.dropFirst().map { step in
        0..<database.tables[step.relation].count(below: (step.premise ?? 0) < place ? height : height + 1)
      }
    values = plan.values
    premises = Array(repeating: 0, count: plan.steps.count)
  }

  /// Offers every way found to the candidates.
  mutating func run(in database: Database, _ found: inout Candidates) {
    guard passes(plan.tests, in: database) else { return }
    guard let first = plan.steps.first else { return found.offer(plan, values, premises, in: database) }
    for row in ranges[0] where take(row, for: first, in: database) { extend(from: 1, in: database, &found) }
  }

  private mutating func extend(from step: Int, in database: Database, _ found: inout Candidates) {
    guard step < plan.steps.count else { return found.offer(plan, values, premises, in: database) }
    let current = plan.steps[step]
    let table = database.tables[current.relation]
    let index = plan.indexes[step]
    var row = table.indexes[index].first(in: table.rows, current.key, of: values)
    while row >= 0, row < ranges[step].upperBound {
      if take(row, for: current, in: database) { extend(from: step + 1, in: database, &found) }
      row = table.indexes[index].next(after: row)
    }
  }

  /// Chooses a row for a step, and tells whether it fits what is bound already.
  private mutating func take(_ row: Int, for step: JoinPlan.Step, in database: Database) -> Bool {
    let table = database.tables[step.relation]
    for (position, slot) in step.binds { values[slot] = table.rows[row, position] }
    for (position, slot) in step.checks where table.rows[row, position] != values[slot] { return false }
    if let premise = step.premise { premises[premise] = table.numbers[row] }
    return passes(step.tests, in: database)
  }

  private func passes(_ tests: [JoinPlan.Test], in database: Database) -> Bool {
    tests.allSatisfy { test in
      switch test {
      case .different(let left, let right): values[left] != values[right]
      case .absent(let relation, let slots): !database.tables[relation].contains(slots, of: values)
      }
    }
  }
}
