import Knowledge
import Logic
import TestSupport

/// What somebody might say of a body, beside or against what the base says: a few given facts more or fewer.
struct Findings {
  let added: [Fact]
  let removed: [Fact]

  /// Random findings on things that fit: each argument stands in the same place of another fact of the relation.
  static func random(for base: KnowledgeBase, _ random: inout SplitMix64) -> Findings {
    let relations = base.program.signatures.indices.map(Relation.init).filter { !base.model.facts($0).isEmpty }
    let added = (0..<Int.random(in: 1...4, using: &random)).compactMap { _ in
      relations.randomElement(using: &random).map { mixed(base.model.facts($0), &random) }
    }
    let given = base.model.facts(relations.randomElement(using: &random) ?? Relation(0)).filter(base.model.isGiven)
    let removed = given.shuffled(using: &random).prefix(Int.random(in: 0...3, using: &random))
    return Findings(added: added, removed: removed.filter { !added.contains($0) })
  }

  private static func mixed(_ facts: [Fact], _ random: inout SplitMix64) -> Fact {
    let arguments = facts[0].arguments.indices.map { place in
      facts[Int.random(in: facts.indices, using: &random)].arguments[place]
    }
    return Fact(facts[0].relation, arguments)
  }
}
