/// Makes the plans of a rule, each starting with one of its atoms.
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

  /// A plan for each atom that could meet the latest facts.
  var plans: [JoinPlan] {
    mutating get {
      guard !atoms.isEmpty else { return [plan(startingWith: .premise(nil))] }
      return atoms.indices.map { plan(startingWith: .premise($0)) }
    }
  }

  /// The plan that starts with some atom.
  mutating func plan(startingWith start: JoinPlan.Start) -> JoinPlan {
    bound = Set(rule.variables.count..<values.count)
    untested = rule.conditions.compactMap(test)
    let tests = takeTests()
    var (steps, left) = ([JoinPlan.Step](), Set(atoms.indices))
    switch start {
    case .premise(let place):
      if let place, left.remove(place) != nil { steps.append(firstStep(atoms[place], premise: place)) }
    case .absence(let place): steps.append(firstStep(rule.conditions.compactMap(\.forbidden)[place], premise: nil))
    case .conclusion: steps.append(firstStep(rule.conclusion, premise: nil))
    }
    while let next = left.min(by: { (-boundTerms($0), $0) < (-boundTerms($1), $1) }) {
      left.remove(next)
      steps.append(step(next))
    }
    return JoinPlan(rule, at: place, values: values, tests: tests, steps: steps, conclusion: slots(rule.conclusion))
  }

  /// The step that meets the first fact, which is looked at without an index.
  private mutating func firstStep(_ atom: Atom, premise: Int?) -> JoinPlan.Step {
    let known = bound
    var (binds, checks) = ([(position: Int, slot: Int)](), [(position: Int, slot: Int)]())
    for (position, slot) in slots(atom).enumerated() {
      if known.contains(slot) || !bound.insert(slot).inserted {
        checks.append((position, slot))
      } else {
        binds.append((position, slot))
      }
    }
    return JoinPlan.Step(atom, premise: premise, keyed: [], binds: binds, checks: checks, tests: takeTests())
  }

  private mutating func step(_ premise: Int) -> JoinPlan.Step {
    let places = slots(atoms[premise]).enumerated().map { (position: $0.offset, slot: $0.element) }
    let keyed = places.filter { bound.contains($0.slot) }
    var (binds, checks) = ([(position: Int, slot: Int)](), [(position: Int, slot: Int)]())
    for (position, slot) in places where !keyed.contains(where: { $0.position == position }) {
      if bound.insert(slot).inserted { binds.append((position, slot)) } else { checks.append((position, slot)) }
    }
    return JoinPlan.Step(
      atoms[premise], premise: premise, keyed: keyed, binds: binds, checks: checks, tests: takeTests())
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
