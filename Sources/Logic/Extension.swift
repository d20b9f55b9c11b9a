/// Derives what follows from the program of a model with other given facts, reusing what the model knows.
///
/// The steps are those of ``Evaluator``. What a relation *touched* may conclude in a step comes from four sides: the
/// facts it had with proofs of that height, if all their premises survive; other ways to the facts whose premises do not;
/// joins that start from facts that have changed; and, where a rule asks for an absence from a relation that has
/// changed, joins of everything, as if there were no older model.
struct Extension {
  /// All that follows.
  private(set) var database: Database
  /// The relations that are not as they were in the older model.
  private(set) var changed: Set<Int>
  private let program: Program
  private var inheritance: Inheritance
  private var orphans: Orphans

  /// Evaluates the program of a model with other given facts.
  ///
  /// - Parameters:
  ///   - model: the model.
  ///   - added: the facts given from now on; none is given in the model, or it is removed as well.
  ///   - removed: facts given in the model that are so no more, by number.
  init(of model: Model, with added: [Fact], without removed: Set<Int>) {
    let stratification = Stratification(of: model.program)
    program = model.program
    inheritance = Inheritance(of: model, by: stratification)
    orphans = Orphans(of: model)
    changed = Set(added.map { Int($0.relation.index) } + removed.map(model.table.relation))
    database = Database(inheriting: inheritance)
    for relation in changed { database.disinherit(relation) }
    for number in 0..<inheritance.givenCount where !removed.contains(number) {
      database.addGiven(number, from: model.table)
    }
    for fact in added { database.add(fact) }
    for (stratum, rules) in stratification.rules.enumerated() {
      let lost = removed.filter { stratification.strata[model.table.relation(of: $0)] == stratum }
      evaluate(rules, in: stratum, without: lost)
    }
  }

  private mutating func evaluate(_ rules: [Int], in stratum: Int, without removed: Set<Int>) {
    let touched = touched(by: rules)
    for relation in touched { database.disinherit(relation) }
    let unsettled = Set(rules.filter(isUnsettled).map(conclusion))
    for number in removed where !unsettled.contains(inheritance.table.relation(of: number)) { orphans.add(number) }
    let plans = JoinPlan.all(of: program, rules.filter { touched.contains(conclusion(of: $0)) }, &database)
    let asked = Set(plans.flatMap { $0.steps.map(\.relation) })
    var height = 0
    while inheritance.hasFacts(in: stratum) || !orphans.isEmpty
      || height <= asked.reduce(0, { max($0, database.tables[$1].tallest) })
    {
      step(plans, in: stratum, at: height, touched, unsettled)
      height += 1
    }
    changed.formUnion(touched.filter { !database.isUnchanged($0) })
  }

  /// Finds the facts with proofs one higher than a height.
  private mutating func step(
    _ plans: [JoinPlan], in stratum: Int, at height: Int, _ touched: Set<Int>, _ unsettled: Set<Int>
  ) {
    var (found, inherited) = (Candidates(), [Int]())
    for number in inheritance.take(in: stratum, height: height + 1) {
      let relation = inheritance.table.relation(of: number)
      if !touched.contains(relation) {
        inherited.append(number)
      } else if unsettled.contains(relation) {
        continue
      } else if database.haveSurvivedPremises(of: number, in: inheritance.table) {
        inherited.append(number)
      } else {
        orphans.add(number)
      }
    }
    for way in orphans.take(height: height + 1) { consider(way, &found) }
    for plan in plans {
      let join =
        unsettled.contains(plan.relation)
        ? Join(plan, at: height, in: database)
        : plan.steps.first.flatMap { first in
          Join(plan, from: database.changedRows(first.relation), at: height, in: database)
        }
      database.run(join, plan, &found)
    }
    database.add(found, height: height + 1, inherited, from: inheritance)
  }

  private mutating func consider(_ way: Orphans.Way, _ found: inout Candidates) {
    guard let premises = database.numbers(of: way.premises) else { return }
    let (relation, values) = (Int(way.fact.relation.index), way.fact.arguments.map(\.index))
    let slots = Array(values.indices)
    database.extendIndex(0, of: relation)
    let table = database.tables[relation]
    guard !table.contains(slots, of: values) else { return }
    found.offer(relation, table, slots, of: values, rule: way.rule, size: way.size, premises)
  }

  private func conclusion(of rule: Int) -> Int {
    Int(program.rules[rule].conclusion.relation.index)
  }

  /// Tells whether a rule asks for an absence from a relation that has changed.
  private func isUnsettled(_ rule: Int) -> Bool {
    program.rules[rule].conditions.compactMap(\.forbidden).contains { changed.contains(Int($0.relation.index)) }
  }

  /// The relations of a stratum that may come out different.
  private func touched(by rules: [Int]) -> Set<Int> {
    var touched = changed.intersection(rules.map(conclusion))
    var count = -1
    while count != touched.count {
      count = touched.count
      for rule in rules where !touched.contains(conclusion(of: rule)) {
        let asked = program.rules[rule].conditions.compactMap { $0.required ?? $0.forbidden }
        let isTouched = asked.contains { atom in
          changed.contains(Int(atom.relation.index)) || touched.contains(Int(atom.relation.index))
        }
        if isTouched { touched.insert(conclusion(of: rule)) }
      }
    }
    return touched
  }
}
