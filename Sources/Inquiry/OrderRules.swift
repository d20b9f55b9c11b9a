import Knowledge
import Logic

/// The rules that put the steps of every plan in order, ready to be evaluated for each plan.
struct OrderRules: Sendable {
  /// The rules that conclude an order of steps, and those they rest on that speak of what is planned.
  let rules: [Rule]
  let prepared: PreparedRules
  let relations: [PlanOrder.Strength: Relation]
  let phases: [Phase: Entity]
  /// The relations whose facts a plan gives.
  let planned, countsHere, readAs, listedBefore: Relation
  /// The relations that those rules ask about and do not conclude, in the order of the files.
  let asked: [Relation]

  init(_ base: KnowledgeBase) {
    relations = Dictionary(
      uniqueKeysWithValues: PlanOrder.Strength.allCases.map { ($0, base.relation("precedes-by-" + $0.rawValue)) })
    phases = Dictionary(
      uniqueKeysWithValues: Phase.allCases.compactMap { phase in
        base.entity(phase.rawValue, .phase).map { (phase, $0) }
      })
    planned = base.relation("planned")
    countsHere = base.relation("counts-here")
    readAs = base.relation("read-as")
    listedBefore = base.relation("listed-before")
    let own: Set = [planned, countsHere, readAs, listedBefore]
    let rules = Self.rules(base, own)
    let concluded = own.union(rules.map(\.conclusion.relation))
    asked = Set(rules.flatMap(Self.relations(of:))).subtracting(concluded).sorted { $0.index < $1.index }
    prepared = PreparedRules(of: Program(unchecked: base.program.signatures, constantKinds: [], rules: rules))
    self.rules = rules
  }

  /// The rules that, directly or through one another, ask about what is planned.
  private static func rules(_ base: KnowledgeBase, _ own: Set<Relation>) -> [Rule] {
    var known = own
    var count = -1
    while count != known.count {
      count = known.count
      for rule in base.program.rules where relations(of: rule).contains(where: known.contains) {
        known.insert(rule.conclusion.relation)
      }
    }
    return base.program.rules.filter { relations(of: $0).contains(where: known.contains) }
  }

  private static func relations(of rule: Rule) -> [Relation] {
    rule.conditions.compactMap { condition in
      switch condition {
      case .holds(let atom), .absent(let atom): atom.relation
      case .different: nil
      }
    }
  }
}
