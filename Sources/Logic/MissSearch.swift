/// Looks for the choice of facts under which the fewest conditions of a rule fail.
struct MissSearch {
  private let rule: Rule
  private let model: Model
  private let atoms: [Atom]

  /// Prepares for a rule.
  init(of rule: Rule, in model: Model) {
    (self.rule, self.model) = (rule, model)
    atoms = rule.conditions.compactMap(\.required)
  }

  /// The nearest miss of a fact, or nil if the rule concludes something else.
  func nearest(to fact: Fact) -> NearMiss? {
    var start = Substitution(for: rule)
    guard start.match(rule.conclusion, fact) else { return nil }
    // Tried with none failing, then with one, and so on: the first choice found is the best.
    let found = (0...rule.conditions.count).lazy.compactMap { search(start, at: 0, missed: 0, atMost: $0) }.first
    return found.map(miss)
  }

  /// Chooses facts for the conditions from a place on, in the order of the rule and the model, or none.
  private func search(_ known: Substitution, at place: Int, missed: Int, atMost limit: Int) -> Substitution? {
    guard missed + certainFailures(known, from: place) <= limit else { return nil }
    guard place < atoms.count else { return known }
    let relation = Int(atoms[place].relation.index)
    for number in model.numbers(relation, matching: pattern(place, known)) {
      var next = known
      guard next.match(atoms[place], model.layers.fact(number)) else { continue }
      if let found = search(next, at: place + 1, missed: missed, atMost: limit) { return found }
    }
    return search(known, at: place + 1, missed: missed + 1, atMost: limit)
  }

  /// The number of conditions still to come that will fail whatever is chosen for them.
  private func certainFailures(_ known: Substitution, from place: Int) -> Int {
    let unmatched = (place..<atoms.count).count { later in
      model.numbers(Int(atoms[later].relation.index), matching: pattern(later, known)).isEmpty
    }
    let isLast = place == atoms.count
    return unmatched
      + rule.conditions.count { condition in
        guard condition.required == nil else { return false }
        let verdict = model.verdict(on: condition, under: known)
        return verdict == .unmet || isLast && verdict == .open
      }
  }

  private func pattern(_ place: Int, _ known: Substitution) -> [Constant?] {
    atoms[place].terms.map(known.value)
  }

  private func miss(_ known: Substitution) -> NearMiss {
    NearMiss(
      rule: rule.id, bindings: known.values,
      findings: rule.conditions.map { condition in
        NearMiss.Finding(condition: known.filled(condition), verdict: model.verdict(on: condition, under: known))
      })
  }
}
