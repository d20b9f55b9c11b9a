/// The ways in which a rule gives a fact in a model.
struct RuleInstances {
  private let rule: Rule
  private let model: Model
  private let atoms: [Atom]

  /// Prepares for a rule.
  init(of rule: Rule, in model: Model) {
    (self.rule, self.model) = (rule, model)
    atoms = rule.conditions.compactMap(\.required)
  }

  /// Calls a function with the premises, by number and in the rule's order, of each way to conclude a fact.
  func forEach(concluding fact: Fact, _ body: (_ premises: [Int]) -> Void) {
    var substitution = Substitution(for: rule)
    guard substitution.match(rule.conclusion, fact) else { return }
    search(substitution, Array(repeating: -1, count: atoms.count), body)
  }

  /// Finds a fact for the open condition about which most is known, and so on until none is open.
  private func search(_ known: Substitution, _ premises: [Int], _ body: (_ premises: [Int]) -> Void) {
    let open = premises.indices.filter { premises[$0] < 0 }
    guard let place = open.min(by: { unknowns($0, known) < unknowns($1, known) }) else {
      if rule.conditions.allSatisfy({ model.verdict(on: $0, under: known) == .met }) { body(premises) }
      return
    }
    let relation = Int(atoms[place].relation.index)
    for number in model.numbers(relation, matching: atoms[place].terms.map(known.value)) {
      var next = known
      guard next.match(atoms[place], model.layers.fact(number)) else { continue }
      var chosen = premises
      chosen[place] = number
      search(next, chosen, body)
    }
  }

  private func unknowns(_ place: Int, _ known: Substitution) -> Int {
    atoms[place].terms.count { known.value(of: $0) == nil }
  }
}
