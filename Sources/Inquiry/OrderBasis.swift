import Knowledge
import Logic

/// What the order of every plan rests on: the rules that put steps in order, and the facts they ask about, by muscle.
struct OrderBasis: Sendable {
  let base: KnowledgeBase
  let checker: ProofChecker
  /// The rules that conclude an order of steps, and those they rest on that speak of what is planned.
  let rules: [Rule]
  /// The same, ready to be evaluated for each plan.
  let prepared: PreparedRules
  let relations: [PlanOrder.Strength: Relation]
  let phases: [Phase: Entity]
  /// The relations whose facts belong to a pattern.
  private let byPattern: [Relation]
  private let byMuscle: [Constant: [Fact]]
  private let others: [Fact]

  init(_ base: KnowledgeBase, _ checker: ProofChecker) {
    (self.base, self.checker) = (base, checker)
    relations = Dictionary(
      uniqueKeysWithValues: PlanOrder.Strength.allCases.map { ($0, base.relation("precedes-by-" + $0.rawValue)) })
    phases = Dictionary(
      uniqueKeysWithValues: Phase.allCases.compactMap { phase in
        base.entity(phase.rawValue, .phase).map { (phase, $0) }
      })
    let own = Set(["planned", "counts-here", "read-as", "listed-before"].map { base.relation($0) })
    let rules = Self.rules(base, own)
    self.rules = rules
    prepared = PreparedRules(of: Program(unchecked: base.program.signatures, constantKinds: [], rules: rules))
    let concluded = own.union(rules.map(\.conclusion.relation))
    let asked = Set(rules.flatMap(Self.relations(of:))).subtracting(concluded)
    var (patterned, muscled, rest) = ([Relation](), [Constant: [Fact]](), [Fact]())
    for relation in asked.sorted(by: { $0.index < $1.index }) {
      let facts = base.model.facts(relation)
      if facts.first?.arguments.contains(where: { base.kind(Entity($0)) == .pattern }) == true {
        patterned.append(relation)
        continue
      }
      for fact in facts {
        let muscles = fact.arguments.filter { base.kind(Entity($0)) == .muscle }
        if muscles.isEmpty { rest.append(fact) }
        for muscle in muscles { muscled[muscle, default: []].append(fact) }
      }
    }
    (byPattern, byMuscle, others) = (patterned, muscled, rest)
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

  /// The facts of the knowledge that concern some muscles and patterns.
  func facts(about muscles: [Entity], in patterns: [Entity]) -> [Fact] {
    let planned = Set(muscles.map(\.constant))
    let ofPatterns = patterns.flatMap { pattern in
      byPattern.flatMap { relation -> [Fact] in
        let places = base.slots(relation).count
        return base.model.facts(
          relation, matching: Array(repeating: nil, count: places - 1) + [pattern.constant])
      }
    }.filter { fact in fact.arguments.contains(where: planned.contains) }
    return others + muscles.uniqued().flatMap { byMuscle[$0.constant] ?? [] } + ofPatterns
  }
}
