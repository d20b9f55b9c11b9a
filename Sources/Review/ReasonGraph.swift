import Inquiry
import Knowledge
import Language
import Logic

/// The reasons around a thing, or of a rule, as a graph in the DOT language.
///
/// A box is a fact, an arrow leads from a premise to what follows and bears the rule's name. Facts that go without
/// saying are left out unless the graph is about a rule that rests on them.
public struct ReasonGraph {
  private let base: KnowledgeBase
  private var edges: Set<Edge> = []
  private var nodes: Set<Fact> = []

  private struct Edge: Hashable {
    let from: Fact
    let to: Fact
    let rule: String
  }

  /// The graph of what follows about some things, or by a rule.
  ///
  /// - Parameters:
  ///   - base: the knowledge.
  ///   - things: what the facts are about.
  ///   - rule: the rule that gives the facts, where the graph is about one.
  public init(_ base: KnowledgeBase, about things: [Entity], by rule: Rule.ID?) {
    self.base = base
    for thing in things {
      for fact in base.facts(about: thing) where !base.isFolded(fact.relation) { add(fact) }
    }
    guard let rule, let conclusion = base.rule(rule)?.conclusion else { return }
    for fact in base.model.facts(conclusion.relation) {
      for reason in base.model.reasons(for: fact, most: 12) where reason.rule == rule { add(fact, reason) }
    }
  }

  private mutating func add(_ fact: Fact) { add(fact, base.model.reason(fact)) }

  private mutating func add(_ fact: Fact, _ reason: Reason?) {
    nodes.insert(fact)
    guard case .derived(_, let rule, let premises)? = reason else { return }
    for premise in premises {
      if case .absent = premise { continue }
      nodes.insert(premise.fact)
      edges.insert(Edge(from: premise.fact, to: fact, rule: rule.name))
    }
  }

  /// The graph as text, the same for the same knowledge.
  public var dot: String {
    let order = nodes.sorted { key($0).lexicographicallyPrecedes(key($1)) }
    let numbers = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    let boxes = order.enumerated().map { number, fact in
      "  n\(number) [label=\"\(label(fact))\"\(base.model.isGiven(fact) ? "" : ", style=rounded")];"
    }
    let arrows = edges.map { edge in (numbers[edge.from] ?? 0, numbers[edge.to] ?? 0, edge.rule) }.sorted(by: <).map {
      "  n\($0.0) -> n\($0.1) [label=\"\($0.2)\"];"
    }
    let lines = ["digraph reasons {", "  rankdir=LR;", "  node [shape=box];"] + boxes + arrows + ["}"]
    return lines.joined(separator: "\n") + "\n"
  }

  private func key(_ fact: Fact) -> [Int] { [Int(fact.relation.index)] + fact.arguments.map { Int($0.index) } }

  private func label(_ fact: Fact) -> String {
    Writer(base).sentence(fact).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }
}
