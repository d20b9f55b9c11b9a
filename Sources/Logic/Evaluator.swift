/// Derives all that follows from a program, each fact with its best proof.
///
/// Semi-naive evaluation, stratum by stratum and height by height: a step joins facts of which at least one has a
/// proof of just that height and none a higher one, so all proofs of the next height turn up in the same step and the
/// best can be chosen. See Abiteboul, Hull and Vianu, *Foundations of Databases* (1995), chapters 13 and 15.
///
/// Extending a model is the same evaluation with some relations already known; deriving a program anew is the case in
/// which none is.
struct Evaluator {
  /// All that follows.
  private(set) var database: Database
  /// The relations that are not as they were in the older model.
  private(set) var changed: Set<Int>
  private let program: Program
  private let shared: IndexCache
  private var inheritance: Inheritance

  /// Evaluates a program.
  init(_ program: Program) {
    let stratification = Stratification(of: program)
    self.program = program
    shared = IndexCache()
    inheritance = Inheritance(by: stratification)
    changed = Set(program.signatures.indices)
    database = Database(for: program.signatures)
    for fact in program.given { database.add(fact) }
    evaluate(stratification)
  }

  /// Evaluates the program of a model with other given facts.
  ///
  /// - Parameters:
  ///   - model: the model.
  ///   - added: the facts given from now on.
  ///   - removed: facts given in the model that are so no more, by number.
  init(extending model: Model, with added: [Fact], without removed: Set<Int>) {
    let stratification = Stratification(of: model.program)
    program = model.program
    shared = model.cache
    inheritance = Inheritance(of: model, by: stratification)
    changed = Set(added.map { Int($0.relation.index) } + removed.map(model.table.relation))
    database = Database(inheriting: inheritance, except: changed)
    for number in 0..<inheritance.givenCount where !removed.contains(number) {
      database.addGiven(number, from: model.table)
    }
    for fact in added { database.add(fact) }
    evaluate(stratification)
  }

  private mutating func evaluate(_ stratification: Stratification) {
    for (stratum, rules) in stratification.rules.enumerated() {
      let touched = touched(by: rules)
      for relation in touched {
        inheritance.touch(relation)
        database.disinherit(relation)
      }
      evaluate(rules.filter { touched.contains(Int(program.rules[$0].conclusion.relation.index)) }, in: stratum)
      changed.formUnion(touched.filter { !changed.contains($0) && !database.isUnchanged($0, since: inheritance) })
    }
  }

  /// The relations of a stratum that must be derived again.
  private func touched(by rules: [Int]) -> Set<Int> {
    let conclusions = rules.map { Int(program.rules[$0].conclusion.relation.index) }
    var touched = changed.intersection(conclusions)
    var count = -1
    while count != touched.count {
      count = touched.count
      for (rule, conclusion) in zip(rules, conclusions) where !touched.contains(conclusion) {
        let asked = program.rules[rule].conditions.compactMap { $0.required ?? $0.forbidden }
        let isTouched = asked.contains { atom in
          changed.contains(Int(atom.relation.index)) || touched.contains(Int(atom.relation.index))
        }
        if isTouched { touched.insert(conclusion) }
      }
    }
    return touched
  }

  private mutating func evaluate(_ rules: [Int], in stratum: Int) {
    var plans: [JoinPlan] = []
    for rule in rules {
      var planner = JoinPlanner(program.rules[rule], at: rule)
      plans += planner.plans(&database)
    }
    plans.sort { ($0.relation, $0.rule) < ($1.relation, $1.rule) }
    let asked = Set(plans.flatMap { $0.steps.map(\.relation) })
    var height = 0
    // Rules that ask for no fact to hold apply at height 0 even if nothing is known.
    while inheritance.hasFacts(in: stratum) || height <= asked.reduce(0, { max($0, database.tables[$1].tallest) }) {
      let found = find(by: plans, at: height)
      database.add(found, in: stratum, height: height + 1, &inheritance)
      height += 1
    }
  }

  private mutating func find(by plans: [JoinPlan], at height: Int) -> Candidates {
    var found = Candidates()
    for plan in plans {
      guard var join = Join(plan, at: height, in: database) else { continue }
      for (relation, index) in plan.indexes { database.extendIndex(index, of: relation, shared) }
      join.run(in: database, &found)
    }
    return found
  }
}
