/// The plans for the ways the rules of a program apply when a given fact is one of their atoms, by that fact's relation.
///
/// Most are never needed: each is made when it is first asked for.
final class SearchPlans: Sendable {
  /// An atom of a rule.
  private struct Use {
    let rule: Int
    let start: JoinPlan.Start
  }

  /// The plans of the atoms of one sort.
  private struct Family {
    private let uses: [[Use]]
    private let plans: [Once<[JoinPlan]>]

    init(_ uses: [[Use]]) {
      self.uses = uses
      plans = uses.map { _ in Once() }
    }

    func plans(_ relation: Int, _ rules: [Rule]) -> [JoinPlan] {
      guard !uses[relation].isEmpty else { return [] }
      return plans[relation].value {
        uses[relation].map { use in
          var planner = JoinPlanner(rules[use.rule], at: use.rule)
          return planner.plan(startingWith: use.start)
        }
      }
    }
  }

  private let rules: [Rule]
  private let absencesOfRules: [Int]
  private let premises: Family
  private let absences: Family
  private let conclusions: Family

  /// Notes where the relations of a program occur in its rules.
  init(for program: Program) {
    rules = program.rules
    absencesOfRules = rules.map { $0.conditions.count { $0.forbidden != nil } }
    let none = program.signatures.map { _ in [Use]() }
    var (premises, absences, conclusions) = (none, none, none)
    for (place, rule) in rules.enumerated() {
      for (premise, atom) in rule.conditions.compactMap(\.required).enumerated() {
        premises[Int(atom.relation.index)].append(Use(rule: place, start: .premise(premise)))
      }
      for (absence, atom) in rule.conditions.compactMap(\.forbidden).enumerated() {
        absences[Int(atom.relation.index)].append(Use(rule: place, start: .absence(absence)))
      }
      conclusions[Int(rule.conclusion.relation.index)].append(Use(rule: place, start: .conclusion))
    }
    (self.premises, self.absences, self.conclusions) = (Family(premises), Family(absences), Family(conclusions))
  }

  /// How many absences a rule asks for.
  func absences(in rule: Int) -> Int { absencesOfRules[rule] }

  /// The plans that start with a fact of a relation that must hold.
  func asking(for relation: Int) -> [JoinPlan] { premises.plans(relation, rules) }

  /// The plans that start with a fact of a relation that must be absent.
  func forbidding(_ relation: Int) -> [JoinPlan] { absences.plans(relation, rules) }

  /// The plans that start with the conclusion, a fact of a relation.
  func concluding(_ relation: Int) -> [JoinPlan] { conclusions.plans(relation, rules) }
}
