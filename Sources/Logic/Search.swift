/// One run of a plan that starts with a given fact: finds all ways its rule applies then, whatever their heights.
struct Search {
  /// Whether facts that the rule asks to be absent do no harm.
  private let allowsForbidden: Bool
  private let plan: JoinPlan
  private let indexes: [FixedIndex]
  private var values: [Int32]
  /// The fact chosen for each premise, by its number.
  private var premises: [Int32]

  /// Prepares a run.
  init(_ plan: JoinPlan, in layers: inout Layers, allowingForbidden allowsForbidden: Bool = false) {
    (self.plan, self.allowsForbidden, values) = (plan, allowsForbidden, plan.values)
    premises = Array(repeating: -1, count: plan.premises)
    for step in plan.steps.dropFirst() { layers.prepareIndex(of: step.relation, on: step.positions) }
    let cache = layers.ground.cache
    indexes = plan.steps.dropFirst().map { cache.madeIndex(of: $0.relation, on: $0.positions) }
  }

  /// Calls a function with each way, as the values of the slots and the premises, when a fact is the first atom.
  mutating func run(from number: Int, in layers: Layers, _ found: ([Int32], [Int32]) -> Void) {
    guard let first = plan.steps.first, passes(plan.tests, in: layers) else { return }
    let (relation, row) = layers.place(of: number)
    guard let rows = layers.rows(with: number, of: relation) else { return }
    if take(row, of: rows, number, for: first, in: layers) { extend(from: 1, in: layers, found) }
  }

  private mutating func extend(from step: Int, in layers: Layers, _ found: ([Int32], [Int32]) -> Void) {
    guard step < plan.steps.count else { return found(values, premises) }
    let (current, index, table) = (plan.steps[step], indexes[step - 1], layers.ground.table)
    let rows = table.relations[current.relation]
    var row = index.first(current.key, of: values)
    while row >= 0 {
      let number = table.number(of: row, in: current.relation)
      if layers.holds(number), take(row, of: rows, number, for: current, in: layers) {
        extend(from: step + 1, in: layers, found)
      }
      row = index.next(after: row)
    }
    guard let added = layers.addedRows(current.relation) else { return }
    for row in added.rows(on: current.positions, current.key, of: values) where layers.holds(added.numbers[row]) {
      if take(row, of: added.rows, added.numbers[row], for: current, in: layers) {
        extend(from: step + 1, in: layers, found)
      }
    }
  }

  /// Chooses a row for a step, and tells whether it fits what is bound already.
  private mutating func take(
    _ row: Int, of rows: Rows, _ number: Int, for step: JoinPlan.Step, in layers: Layers
  ) -> Bool {
    for (position, slot) in step.binds { values[slot] = rows[row, position] }
    for (position, slot) in step.checks where rows[row, position] != values[slot] { return false }
    if let premise = step.premise { premises[premise] = Int32(number) }
    return passes(step.tests, in: layers)
  }

  private func passes(_ tests: [JoinPlan.Test], in layers: Layers) -> Bool {
    tests.allSatisfy { test in
      switch test {
      case .different(let left, let right): values[left] != values[right]
      case .absent(let relation, let slots): allowsForbidden || !layers.contains(relation, slots, of: values)
      }
    }
  }
}
