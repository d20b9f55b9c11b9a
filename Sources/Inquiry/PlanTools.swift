import Knowledge

/// What all plans of one world are built with.
struct PlanTools: Sendable {
  /// What is the same in all worlds.
  struct Lasting: Sendable {
    let techniques: TechniqueIndex
    let order: OrderRules

    /// Gathers it.
    init(_ base: KnowledgeBase) {
      techniques = TechniqueIndex(base)
      order = OrderRules(base)
    }
  }

  let techniques: TechniqueIndex
  let places: MusclePlaces
  let basis: OrderBasis

  /// Gathers them.
  init(_ expert: Expert) {
    let lasting = expert.lasting.value(for: true) { Lasting(expert.base) }
    techniques = lasting.techniques
    basis = OrderBasis(expert.base, expert.checker, lasting.order)
    places = MusclePlaces(expert.base, series: expert.relations.seriesFirst)
  }
}
