import Logic
import Testing

/// The fast evaluation against the slow one, on random programs.
struct AgreementTests {
  static let seeds = 0..<500

  @Test(arguments: seeds)
  func `both evaluations find the same facts in the same order`(seed: Int) {
    let program = RandomProgram.make(seed: seed)
    let (model, naive) = (Model(program), NaiveEvaluator(program))
    #expect(model.count == naive.facts.count)
    for relation in program.signatures.indices.map(Relation.init) {
      #expect(model.facts(relation) == naive.facts.filter { $0.relation == relation })
    }
  }

  @Test(arguments: seeds)
  func `both evaluations choose the same proofs`(seed: Int) {
    let program = RandomProgram.make(seed: seed)
    let (model, naive) = (Model(program), NaiveEvaluator(program))
    for (fact, proof) in naive.proofs {
      #expect(model.reason(fact) == proof.reason)
      #expect(proof.reason.height == proof.height)
      #expect(proof.reason.size == proof.size)
    }
  }

  @Test(arguments: 0..<100)
  func `a model lacks nothing that follows`(seed: Int) {
    let program = RandomProgram.make(seed: seed)
    let (model, naive) = (Model(program), NaiveEvaluator(program))
    for rule in program.rules {
      naive.forEachInstance(of: rule) { values in
        #expect(model.contains(NaiveEvaluator.fact(rule.conclusion, values)))
      }
    }
  }

  @Test(arguments: 0..<100)
  func `a pattern finds what a search through all facts finds`(seed: Int) {
    let program = RandomProgram.make(seed: seed)
    let (model, naive) = (Model(program), NaiveEvaluator(program))
    var random = SplitMix64(seed: seed)
    for _ in 0..<60 {
      guard let fact = naive.facts.randomElement(using: &random) else { return }
      let pattern = fact.arguments.map { Bool.random(using: &random) ? $0 : nil }
      let expected = naive.facts.filter { other in
        other.relation == fact.relation && zip(pattern, other.arguments).allSatisfy { $0 == nil || $0 == $1 }
      }
      #expect(model.facts(fact.relation, matching: pattern) == expected)
    }
  }

  @Test func `the random programs are worth the trouble`() {
    let proofs = Self.seeds.flatMap { NaiveEvaluator(RandomProgram.make(seed: $0)).proofs.values }
    #expect(proofs.count { $0.height == 1 } > 1000)
    #expect(proofs.count { $0.height > 2 } > 200)
    #expect(proofs.map(\.height).max() ?? 0 > 4)
    #expect(proofs.count { $0.reason.premises.contains { $0 == .absent($0.fact) } } > 100)
  }
}
