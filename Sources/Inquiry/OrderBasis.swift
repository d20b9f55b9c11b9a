import Knowledge
import Logic

/// What the order of every plan rests on: the rules that put steps in order, and the facts they ask about, by muscle.
struct OrderBasis: Sendable {
  let base: KnowledgeBase
  let checker: ProofChecker
  let order: OrderRules
  /// The relations whose facts belong to a pattern.
  private let byPattern: [Relation]
  private let byMuscle: [Constant: [Fact]]
  private let others: [Fact]

  var rules: [Rule] { order.rules }
  var relations: [PlanOrder.Strength: Relation] { order.relations }
  var phases: [Phase: Entity] { order.phases }

  init(_ base: KnowledgeBase, _ checker: ProofChecker, _ order: OrderRules) {
    (self.base, self.checker, self.order) = (base, checker, order)
    var (patterned, muscled, rest) = ([Relation](), [Constant: [Fact]](), [Fact]())
    for relation in order.asked {
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
