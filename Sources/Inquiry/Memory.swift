import Knowledge
import Logic

/// What was worked out in one world, to be used again: nothing of it changes as long as one stays there.
final class Memory: Sendable {
  /// What makes a supposed world.
  struct World: Hashable {
    let added: [Fact]
    let removed: [Fact]
    let tools: Set<Entity>?
  }

  /// What makes a plan.
  struct Order: Hashable {
    let person: Person
    let circumstances: Circumstances
  }

  /// The experts in worlds supposed from here.
  let worlds = Memo<World, Expert>(4)
  /// The plans made here.
  let plans = Memo<Order, PlanBuilder.Outcome>(8)
  private let tools = Memo<Bool, PlanTools>(1)

  /// What all plans are built with.
  func planTools(_ make: () -> PlanTools) -> PlanTools {
    tools.value(for: true, make)
  }
}
