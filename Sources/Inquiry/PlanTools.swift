/// What all plans of one world are built with.
struct PlanTools: Sendable {
  let techniques: TechniqueIndex
  let places: MusclePlaces
  let basis: OrderBasis

  /// Gathers them.
  init(_ expert: Expert) {
    techniques = TechniqueIndex(expert.base)
    basis = OrderBasis(expert.base, expert.checker)
    places = MusclePlaces(expert.base, series: expert.relations.seriesFirst)
  }
}
