import Knowledge
import Logic

/// What all plans of one world are built with; what their order rests on is gathered when an order is asked for.
struct PlanTools: Sendable {
  /// What is the same in all worlds.
  struct Lasting: Sendable {
    let techniques: TechniqueIndex
    private let onceOrder = Once<OrderRules>()

    /// Gathers it.
    init(_ base: KnowledgeBase) {
      techniques = TechniqueIndex(base)
    }

    func order(_ base: KnowledgeBase) -> OrderRules { onceOrder.value { OrderRules(base) } }
  }

  private let base: KnowledgeBase
  private let checker: ProofChecker
  private let lasting: Lasting
  let places: MusclePlaces
  private let onceBasis = Once<OrderBasis>()

  var techniques: TechniqueIndex { lasting.techniques }
  /// What the order of plans rests on.
  var basis: OrderBasis { onceBasis.value { OrderBasis(base, checker, lasting.order(base)) } }

  /// Gathers them.
  init(_ expert: Expert) {
    (base, checker) = (expert.base, expert.checker)
    lasting = expert.lasting.value(for: true) { Lasting(expert.base) }
    places = MusclePlaces(expert.base, series: expert.relations.seriesFirst)
  }
}
