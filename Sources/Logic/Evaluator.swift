/// Derives all that follows from a program, each fact with its best proof.
///
/// Semi-naive evaluation, stratum by stratum and height by height: a step joins facts of which at least one has a
/// proof of just that height and none a higher one, so all proofs of the next height turn up in the same step and the
/// best can be chosen. See Abiteboul, Hull and Vianu, *Foundations of Databases* (1995), chapters 13 and 15.
struct Evaluator {
  /// All that follows.
  private(set) var database: Database

  /// Evaluates rules over facts that are given.
  init(_ rules: PreparedRules, given: [Fact]) {
    database = rules.database
    for fact in given { database.add(fact) }
    for plans in rules.plans { evaluate(plans) }
  }

  private mutating func evaluate(_ plans: [JoinPlan]) {
    let asked = Set(plans.flatMap { $0.steps.map(\.relation) })
    var height = 0
    // Rules that ask for no fact to hold apply at height 0 even if nothing is known.
    while height <= asked.reduce(0, { max($0, database.tables[$1].tallest) }) {
      var found = Candidates()
      for plan in plans { database.run(Join(plan, at: height, in: database), plan, &found) }
      database.add(found, height: height + 1)
      height += 1
    }
  }
}
