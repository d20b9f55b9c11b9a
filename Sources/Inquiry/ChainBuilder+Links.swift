import Knowledge
import Logic

extension ChainBuilder {
  /// The links of one proof, premises before conclusions.
  static func links(of reason: Reason, _ base: KnowledgeBase) -> [Link] {
    var builder = ChainBuilder(base: base)
    builder.add(reason)
    return builder.links
  }
}

extension PlanOrder.Proof {
  /// The links of the proof, premises before conclusions.
  public func links(_ base: KnowledgeBase) -> [Link] { ChainBuilder.links(of: reason, base) }
}
