/// Makes the plans of a rule: one for each atom that could meet the latest facts.
///
/// After that atom comes always the one with most terms bound, the earliest of equals.
struct JoinPlanner {
  private let rule: Rule
  private let place: Int
  private let atoms: [Atom]
  private let slots: [Term: Int]
  private let values: [Int32]
  private var bound: Set<Int> = []
  private var untested: [JoinPlan.Test] = []

  /// Prepares for a rule at a place in its program.
  init(_ rule: Rule, at place: Int) {
    self.rule = rule
    self.place = place
    atoms = rule.conditions.compactMap(\.required)
    var slots: [Term: Int] = [:]
    var values: [Int32] = Array(repeating: -1, count: rule.variables.count)
    for variable in values.indices { slots[.variable(variable)] = variable }
    for term in rule.conditions.flatMap(\.terms) + rule.conclusion.terms where slots[term] == nil {
      guard case .constant(let constant) = term else { continue }
      slots[term] = values.count
      values.append(constant.index)
    }
    (self.slots, self.values) = (slots, values)
  }

  /// The plans of the rule; they use indexes that are made in the database.
  mutating func plans(_ database: inout Database) -> [JoinPlan] {
    guard !atoms.isEmpty else { return [plan(startingWith: nil, &database)] }
    return atoms.indices.map { plan(startingWith: $0, &database) }
  }

  private mutating func plan(startingWith first: Int?, _ database: inout Database) -> JoinPlan {
    bound = Set(rule.variables.count..<values.count)
    untested = rule.conditions.compactMap(test)
    let tests = takeTests()
    var steps: [JoinPlan.Step] = []
    var left = Set(atoms.indices)
    var next = first
    while let premise = next {
      left.remove(premise)
      steps.append(step(premise, isFirst: steps.isEmpty, &database))
      next = left.min { (-boundTerms($0), $0) < (-boundTerms($1), $1) }
    }
    return JoinPlan(
      rule: place, values: values, tests: tests, steps: steps, relation: Int(rule.conclusion.relation.index),
      conclusion: slots(rule.conclusion), absences: rule.conditions.count { $0.forbidden != nil })
  }

  private mutating func step(_ premise: Int, isFirst: Bool, _ database: inout Database) -> JoinPlan.Step {
    let relation = Int(atoms[premise].relation.index)
    let places = Array(slots(atoms[premise]).enumerated())
    // The latest facts are a range of rows, looked through one by one without an index.
    let keyed = isFirst ? [] : places.filter { bound.contains($0.element) }
    let known = isFirst ? bound : []
    var (binds, checks) = ([(position: Int, slot: Int)](), [(position: Int, slot: Int)]())
    for (position, slot) in places {
      if known.contains(slot) {
        checks.append((position, slot))
      } else if bound.insert(slot).inserted {
        binds.append((position, slot))
      } else if !keyed.contains(where: { $0.offset == position }) {
        checks.append((position, slot))
      }
    }
    return JoinPlan.Step(
      premise: premise, relation: relation, index: isFirst ? 0 : database.index(of: relation, on: keyed.map(\.offset)),
      key: keyed.map(\.element), binds: binds, checks: checks, tests: takeTests())
  }

  private func test(_ condition: Condition) -> JoinPlan.Test? {
    switch condition {
    case .holds: nil
    case .absent(let atom): .absent(Int(atom.relation.index), slots(atom))
    case .different(let left, let right): .different(slots[left, default: 0], slots[right, default: 0])
    }
  }

  /// Removes and returns the tests whose slots are all bound.
  private mutating func takeTests() -> [JoinPlan.Test] {
    let bound = bound
    func isReady(_ test: JoinPlan.Test) -> Bool {
      switch test {
      case .different(let left, let right): bound.contains(left) && bound.contains(right)
      case .absent(_, let slots): bound.isSuperset(of: slots)
      }
    }
    defer { untested.removeAll(where: isReady) }
    return untested.filter(isReady)
  }

  private func slots(_ atom: Atom) -> [Int] {
    atom.terms.map { slots[$0, default: 0] }
  }

  private func boundTerms(_ premise: Int) -> Int {
    slots(atoms[premise]).count { bound.contains($0) }
  }
}
