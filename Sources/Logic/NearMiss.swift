/// How a rule failed to give a fact: what it asks for, and what of that is so.
public struct NearMiss: Hashable, Sendable {
  /// How a condition stands.
  public enum Verdict: Hashable, Sendable {
    /// It is so.
    case met
    /// It is not so: nothing fits what must hold, or what must be absent holds, or what must differ is the same.
    case unmet
    /// It speaks of something that no condition met has told.
    case open
  }

  /// A condition of the rule and how it stands.
  public struct Finding: Hashable, Sendable {
    /// The condition, with what is known put in place of its variables.
    public let condition: Condition
    /// How it stands.
    public let verdict: Verdict
  }

  /// The rule.
  public let rule: Rule.ID
  /// What the rule's variables stand for, by place in ``Rule/variables``, as far as known.
  public let bindings: [Constant?]
  /// The conditions, in the rule's order.
  public let findings: [Finding]

  /// The number of conditions that are not met.
  public var failures: Int {
    findings.count { $0.verdict != .met }
  }
}
