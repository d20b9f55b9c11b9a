/// Why a fact holds, or that it does not: a proof as a tree.
///
/// Walking and releasing a tree takes stack in proportion to its height: proofs of some thousand steps are safe on a
/// main thread, those of a hundred thousand are not.
public indirect enum Reason: Hashable, Sendable {
  /// The fact was given.
  case given(Fact)
  /// The fact follows by a rule from reasons, one for each condition on facts, in the rule's order.
  case derived(Fact, by: Rule.ID, from: [Reason])
  /// The fact does not hold.
  case absent(Fact)

  /// The fact the reason is about.
  public var fact: Fact {
    switch self {
    case .given(let fact), .derived(let fact, _, _), .absent(let fact): fact
    }
  }

  /// The reasons this one rests on directly.
  public var premises: [Reason] {
    switch self {
    case .derived(_, _, let premises): premises
    case .given, .absent: []
    }
  }

  /// The number of steps on the longest way down: 0 for what is given or absent.
  public var height: Int {
    switch self {
    case .given, .absent: 0
    case .derived(_, _, let premises): 1 + (premises.map(\.height).max() ?? 0)
    }
  }

  /// The number of reasons in the tree, this one included.
  public var size: Int {
    premises.reduce(1) { saturatingSum($0, $1.size) }
  }
}

/// Adds two numbers that are not negative, staying at the greatest there is instead of overflowing.
///
/// The size of a proof as a tree can double with each step.
func saturatingSum(_ left: Int, _ right: Int) -> Int {
  let (sum, overflow) = left.addingReportingOverflow(right)
  return overflow ? Int.max : sum
}
