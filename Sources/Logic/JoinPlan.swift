/// How to find the ways a rule applies when one of its conditions meets a fact of the latest height.
///
/// The terms of a rule are slots in one row of values: its variables first, then its constants.
struct JoinPlan {
  /// A condition on slots that needs no row.
  enum Test {
    case different(Int, Int)
    case absent(Int, [Int])
  }

  /// One atom to find a row for.
  struct Step {
    /// The place of the atom among the rule's atoms that must hold.
    let premise: Int
    let relation: Int
    /// The index to look in, and the slots that make up its key.
    let index: Int
    let key: [Int]
    /// Positions of the row whose values go to slots, and then positions that must agree with slots.
    let binds: [(position: Int, slot: Int)]
    let checks: [(position: Int, slot: Int)]
    /// What can be tested once the row is chosen.
    let tests: [Test]
  }

  let rule: Int
  /// The row of values before anything is bound.
  let values: [Int32]
  /// What can be tested before any row is chosen.
  let tests: [Test]
  /// The atoms; the first meets the latest facts. Empty for a rule that asks for no fact to hold.
  let steps: [Step]
  let relation: Int
  let conclusion: [Int]
  /// The number of absences the rule asks for: each is a leaf of the proof.
  let absences: Int
  /// The indexes looked into, each with its relation.
  let indexes: [(relation: Int, index: Int)]

  /// Creates a plan.
  init(
    rule: Int, values: [Int32], tests: [Test], steps: [Step], relation: Int, conclusion: [Int], absences: Int
  ) {
    (self.rule, self.values, self.tests, self.steps) = (rule, values, tests, steps)
    (self.relation, self.conclusion, self.absences) = (relation, conclusion, absences)
    let forbidden = (tests + steps.flatMap(\.tests)).compactMap { test in
      if case .absent(let relation, _) = test { relation } else { nil }
    }
    indexes =
      steps.dropFirst().map { ($0.relation, $0.index) } + ([relation] + forbidden).map { (relation: $0, index: 0) }
  }
}

extension JoinPlan {
  /// The plans of some rules of a program, by the relation concluded; they use indexes that are made in the database.
  static func all(of program: Program, _ rules: [Int], _ database: inout Database) -> [JoinPlan] {
    var plans: [JoinPlan] = []
    for rule in rules {
      var planner = JoinPlanner(program.rules[rule], at: rule)
      plans += planner.plans(&database)
    }
    return plans.sorted { ($0.relation, $0.rule) < ($1.relation, $1.rule) }
  }
}

extension Database {
  /// Runs a join, if there is one, with the indexes its plan looks into.
  mutating func run(_ join: Join?, _ plan: JoinPlan, _ found: inout Candidates) {
    guard var join else { return }
    for (relation, index) in plan.indexes { extendIndex(index, of: relation) }
    join.run(in: self, &found)
  }
}
