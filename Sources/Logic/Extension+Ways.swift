extension Extension {
  /// Finds the ways that rest on a fact.
  mutating func findWays(from number: Int, in stratum: Int) {
    find(plans(layers.ground.plans.asking(for: layers.place(of: number).relation), of: stratum), number)
  }

  /// Finds the ways that a fact would forbid.
  mutating func findWays(withoutForbidden number: Int, in stratum: Int) {
    find(plans(layers.ground.plans.forbidding(layers.place(of: number).relation), of: stratum), number)
  }

  /// Finds the ways to a fact.
  mutating func findWays(to number: Int) {
    find(layers.ground.plans.concluding(layers.place(of: number).relation), number, evenIfKnown: true)
  }

  /// Makes the facts doubtful whose proofs rest on the absence of a fact.
  mutating func doubtWhatForbids(_ number: Int, in stratum: Int) {
    for plan in plans(layers.ground.plans.forbidding(layers.place(of: number).relation), of: stratum) {
      var search = Search(plan, in: &layers, allowingForbidden: true)
      var doubtful: [Int] = []
      search.run(from: number, in: layers) { values, premises in
        guard let concluded = layers.number(plan.relation, plan.conclusion, of: values), layers.holds(concluded),
          layers.rule(of: concluded) == plan.rule, layers.premises(of: concluded) == premises[...]
        else { return }
        doubtful.append(concluded)
      }
      for number in doubtful { doubt(number) }
    }
  }

  private func plans(_ plans: [JoinPlan], of stratum: Int) -> [JoinPlan] {
    let strata = layers.ground.stratification.strata
    return plans.filter { strata[$0.relation] == stratum }
  }

  private mutating func find(_ plans: [JoinPlan], _ number: Int, evenIfKnown: Bool = false) {
    for plan in plans {
      var (search, found) = (Search(plan, in: &layers), [(height: Int, way: Way)]())
      search.run(from: number, in: layers) { values, premises in
        let height = height(from: premises)
        // A fact known by a lower proof keeps it, or becomes doubtful and all ways to it are looked for.
        guard evenIfKnown || !isKnown(below: height, plan, values) else { return }
        let arguments = plan.conclusion.map { values[$0] }
        found.append((height, Way(relation: plan.relation, arguments: arguments, rule: plan.rule, premises: premises)))
      }
      for (height, way) in found { ways[height, default: []].append(way) }
    }
  }

  private func isKnown(below height: Int, _ plan: JoinPlan, _ values: [Int32]) -> Bool {
    guard let number = layers.number(plan.relation, plan.conclusion, of: values) else { return false }
    return layers.holds(number) && layers.height(of: number) < height
  }

  /// The height of a proof from some premises.
  func height(from premises: [Int32]) -> Int {
    1 + premises.reduce(0) { max($0, layers.height(of: Int($1))) }
  }
}
