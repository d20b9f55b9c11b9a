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

  /// A muscle in a pattern.
  struct Standing: Hashable {
    let muscle: Entity
    let pattern: Entity
  }

  /// A proof, and whether it passed the check.
  struct Proof: Sendable {
    let reason: Reason
    let isSound: Bool
  }

  /// The proofs of facts that were told.
  let proofs = Memo<Fact, Proof?>(10_000)
  /// The experts in worlds supposed from here.
  let worlds = Memo<World, Expert>(8)
  /// The plans made here.
  let plans = Memo<Order, PlanBuilder.Outcome>(8)
  /// All steps that are due for somebody here.
  let wholes = Memo<Person, [PlanStep]>(8)
  /// What a release waits for.
  let needs = Memo<Standing, [Need]>(10_000)
  /// The releases after which a drill stands early.
  let openers = Memo<Standing, [Entity]>(10_000)
  private let tools = Memo<Bool, PlanTools>(1)

  /// What all plans are built with.
  func planTools(_ make: () -> PlanTools) -> PlanTools {
    tools.value(for: true, make)
  }
}
