import Knowledge
import Logic

/// Where the muscles have their turn: the chain they belong to, and their place within it.
struct MusclePlaces: Sendable {
  /// By the indices of the muscles: plans ask for hundreds of them.
  private var chains: [Int]
  private var regions: [Int]
  private var named: [Entity: Int] = [:]
  private(set) var series: Set<Entity> = []

  init(_ base: KnowledgeBase, series relation: Relation) {
    chains = Array(repeating: 0, count: base.count)
    regions = chains
    let outward = base.relation("worked-before")
    let names = base.relation("named-before")
    for group in base.model.facts(relation) { series.formUnion(base.members(of: Entity(group.arguments[0]))) }
    func count(_ relation: Relation, _ thing: Entity) -> Int {
      base.model.facts(relation, matching: [nil, thing.constant]).count
    }
    let order = Dictionary(uniqueKeysWithValues: base.entities(.region).map { ($0, count(outward, $0)) })
    for fact in base.model.facts(base.relation("has-turn-with")) {
      let (muscle, lead) = (Entity(fact.arguments[0]), Entity(fact.arguments[1]))
      chains[muscle.index] = order[lead] ?? 0
    }
    for muscle in base.entities(.muscle) {
      regions[muscle.index] = base.references(muscle, "region").first.flatMap { order[$0] } ?? 0
    }
    for muscle in series { named[muscle] = count(names, muscle) }
  }

  /// The place of a muscle's chain, counted from the core; 0 is the core.
  func chain(_ muscle: Entity) -> Int { chains[muscle.index] }

  /// The place of a muscle within its chain and phase.
  func place(_ muscle: Entity) -> [Int] {
    series.contains(muscle)
      ? [0, 0, named[muscle] ?? 0, muscle.index] : [1, regions[muscle.index], 0, muscle.index]
  }
}
