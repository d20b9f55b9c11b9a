import Knowledge
import Logic

/// An answer to a question about an answer: why not, why this rather than that, what if, what would it take, how sure.
public enum Explanation: Sendable {
  case whyNot([WhyNot])
  case contrast(Contrast)
  case changes(Changes)
  case requirements([Requirement])
  case support(Support)
  /// A muscle whose state belongs to a pattern that the plan, which keeps to others, leaves out.
  case beyondPlan(Finding, [Entity])
  /// Two things between which nothing decides.
  case alike
  /// How many steps are left.
  case left(Int)
  /// Nothing that could be done or found makes it right.
  case never
}

/// Something that is missing for a fact to hold, or that stands in its way.
public enum Obstacle: Hashable, Sendable {
  /// A fact that would have to hold and does not.
  case lacks(Fact)
  /// A fact that would have to hold of something, and holds of nothing.
  case lacksAny(Atom)
  /// A fact that holds and must not.
  case hindered(by: Fact)
  /// Two things that would have to differ are the same.
  case same(Entity)
}

/// Why something that could be asked for is not so.
public struct WhyNot: Sendable {
  /// What does not hold.
  public let fact: Fact
  /// The rule that came nearest to giving it.
  public let rule: Rule.ID?
  /// What that rule lacks.
  public let gaps: [Obstacle]
  /// The smallest sets of things that would have to be otherwise, smallest first.
  public let ways: [[Obstacle]]
  /// A fact that holds instead and speaks against it.
  public let contrary: Fact?
}

/// One thing held against another: the first difference that decides.
public struct Contrast: Sendable {
  /// What is so.
  public let fact: Fact
  /// What is not so, though it was expected alike.
  public let foil: Fact
  /// The rule that gave the one and not the other.
  public let rule: Rule.ID
  /// What the rule found for the first and not for the second.
  public let met: Fact?
  /// What it did not find for the second.
  public let gap: Obstacle?
}

/// What it would take for something to become so.
public struct Requirement: Sendable {
  /// What is wished for.
  public let fact: Fact
  /// Whether it is so already, once what comes first has been done.
  public let holds: Bool
  /// What must be done first, in order.
  public let after: [Entity]
  /// What would have to be found of the person, each set enough on its own, smallest first; none that asks for a change
  /// of anatomy or for anything unsafe.
  public let ways: [[Fact]]
  /// What the nearest rule asks for, in short.
  public let asked: [Fact]
  /// Tests that look for it.
  public let tests: [Entity]
  /// What stands in the way for good.
  public let bar: Finding.Bar?
}

/// How well an answer is supported, link by link.
public struct Support: Sendable {
  /// The weakest links, in the order of the chain.
  public var weakest: [Link] = []
  /// The links that were tested.
  public var tested: [Link] = []
  /// The links that are taught and were not tested.
  public var taught: [Link] = []
  /// The links that are general knowledge.
  public var general: [Link] = []
  /// Claims that dispute a link, each with the link disputed.
  public var disputes: [(claim: Entity, link: Link)] = []
}
