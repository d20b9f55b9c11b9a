/// How to find the ways a rule applies when one of its atoms meets a fact.
///
/// The terms of a rule are slots in one row of values: its variables first, then its constants.
struct JoinPlan: Sendable {
  /// The atom of a rule that meets a fact first.
  enum Start: Hashable {
    /// One of the atoms that must hold, by its place among them; nil for a rule that asks for none.
    case premise(Int?)
    /// One of the atoms that must be absent, by its place among them.
    case absence(Int)
    /// The conclusion.
    case conclusion
  }

  /// A condition on slots that needs no row.
  enum Test {
    case different(Int, Int)
    case absent(Int, [Int])
  }

  /// One atom to find a row for; held by reference, for it is gone through for every row.
  final class Step: Sendable {
    /// The place of the atom among the rule's atoms that must hold, or nil if it is none of them.
    let premise: Int?
    let relation: Int
    /// The positions that make up the key of the index to look in, and the slots that have its values.
    let positions: [Int]
    let key: [Int]
    /// Positions of the row whose values go to slots, and then positions that must agree with slots.
    let binds: [(position: Int, slot: Int)]
    let checks: [(position: Int, slot: Int)]
    /// What can be tested once the row is chosen.
    let tests: [Test]

    /// Creates a step for an atom.
    init(
      _ atom: Atom, premise: Int?, keyed: [(position: Int, slot: Int)], binds: [(position: Int, slot: Int)],
      checks: [(position: Int, slot: Int)], tests: [Test]
    ) {
      relation = Int(atom.relation.index)
      (positions, key) = (keyed.map(\.position), keyed.map(\.slot))
      (self.premise, self.binds, self.checks, self.tests) = (premise, binds, checks, tests)
    }
  }

  let rule: Int
  /// The row of values before anything is bound.
  let values: [Int32]
  /// What can be tested before any row is chosen.
  let tests: [Test]
  /// The atoms; the first meets the fact. Empty for a rule that asks for no fact to hold.
  let steps: [Step]
  /// The places of the steps' indexes in the tables of a database; none as long as there is no database.
  private(set) var indexes: [Int] = []
  let relation: Int
  let conclusion: [Int]
  /// The number of atoms that must hold.
  let premises: Int
  /// The relations of which the rule asks for absences: each is a leaf of the proof.
  let forbidden: [Int]

  /// Creates a plan of some steps of a rule at a place in its program.
  init(_ rule: Rule, at place: Int, values: [Int32], tests: [Test], steps: [Step], conclusion: [Int]) {
    (self.rule, self.values, self.tests, self.steps, self.conclusion) = (place, values, tests, steps, conclusion)
    relation = Int(rule.conclusion.relation.index)
    premises = rule.conditions.count { $0.required != nil }
    forbidden = rule.conditions.compactMap(\.forbidden).map { Int($0.relation.index) }
  }

  /// Makes the indexes in a database that the plan looks into.
  mutating func place(in database: inout Database) {
    // The first step looks its rows through one by one.
    indexes = steps.enumerated().map { place, step in
      place == 0 ? 0 : database.index(of: step.relation, on: step.positions)
    }
  }
}

extension JoinPlan {
  /// The plans of some rules of a program, by the relation concluded; they use indexes that are made in the database.
  static func all(of program: Program, _ rules: [Int], _ database: inout Database) -> [JoinPlan] {
    var plans: [JoinPlan] = []
    for rule in rules {
      var planner = JoinPlanner(program.rules[rule], at: rule)
      for var plan in planner.plans {
        plan.place(in: &database)
        plans.append(plan)
      }
    }
    return plans.sorted { ($0.relation, $0.rule) < ($1.relation, $1.rule) }
  }
}
