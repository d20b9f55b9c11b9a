import Logic
import Testing

/// Other proofs than the one told first.
struct OtherReasonsTests {
  @Test(arguments: 0..<200)
  func `the proofs listed are those that trying everything finds`(seed: Int) {
    let program = RandomProgram.make(seed: seed)
    let (model, naive) = (Model(program), NaiveEvaluator(program))
    for fact in naive.facts {
      #expect(model.reasons(for: fact, most: .max) == naive.reasons(for: fact))
    }
  }

  @Test(arguments: 0..<100)
  func `the proofs listed begin with the one told, differ and pass the check`(seed: Int) {
    let program = RandomProgram.make(seed: seed)
    let (model, checker) = (Model(program), ProofChecker(program))
    for fact in program.signatures.indices.flatMap({ model.facts(Relation($0)) }) {
      let reasons = model.reasons(for: fact, most: .max)
      #expect(reasons.first == model.reason(fact))
      #expect(Set(reasons).count == reasons.count)
      #expect(reasons.allSatisfy { checker.accepts($0, in: model) && $0.fact == fact })
    }
  }

  @Test func `proofs come best first and no more than asked for`() throws {
    let script = Script("a(x)\nb(x)\nc(x)\nlarge: p(X) if a(X), b(X)\none: p(X) if c(X)\ntwo: p(X) if a(X)")
    let model = Model(try script.program)
    let expected = ["p(x) by one [c(x)]", "p(x) by two [a(x)]", "p(x) by large [a(x), b(x)]"]
    #expect(model.reasons(for: script.fact("p(x)"), most: 9).map(script.name) == expected)
    #expect(model.reasons(for: script.fact("p(x)"), most: 2).map(script.name) == Array(expected.prefix(2)))
    #expect(model.reasons(for: script.fact("p(x)"), most: 0).isEmpty)
  }

  @Test func `that a fact was given comes before what it follows from`() throws {
    let script = Script("q(a)\np(a)\nr: p(X) if q(X)")
    let reasons = Model(try script.program).reasons(for: script.fact("p(a)"), most: 5).map(script.name)
    #expect(reasons == ["p(a)", "p(a) by r [q(a)]"])
  }

  @Test func `a fact is no reason for itself`() throws {
    let script = Script("q(a)\nfirst: p(X) if q(X)\nback: q(X) if p(X)\nround: p(X) if p(X), q(X)")
    let reasons = Model(try script.program).reasons(for: script.fact("p(a)"), most: 5).map(script.name)
    #expect(reasons == ["p(a) by first [q(a)]"])
  }

  @Test func `what does not hold has no proofs`() throws {
    let script = Script("q(a)\nr: p(X) if q(X)")
    let model = Model(try script.program)
    #expect(model.reasons(for: script.fact("p(b)"), most: 5).isEmpty)
    #expect(model.reasons(for: Fact(Relation(9), []), most: 5).isEmpty)
  }
}
