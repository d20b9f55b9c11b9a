import Logic
import Testing

struct ProofCheckerTests {
  private let script = Script(
    DerivationTests.closure + "\nstuck: stuck(X) if edge(Y, X), X != Y, not path(X, Y)")

  private func problems(_ reason: Reason) throws -> [ProofProblem] {
    let program = try script.program
    return ProofChecker(program).problems(in: reason, model: Model(program))
  }

  private func edge(_ text: String) -> Reason { .given(script.fact("edge(\(text))")) }
  private func path(_ text: String, by rule: String, _ premises: Reason...) -> Reason {
    .derived(script.fact("path(\(text))"), by: Rule.ID(rule), from: premises)
  }

  @Test func `what the engine tells is accepted`() throws {
    let program = try script.program
    let (model, checker) = (Model(program), ProofChecker(program))
    for relation in program.signatures.indices.map(Relation.init) {
      for fact in model.facts(relation) {
        #expect(model.reason(fact).map { checker.accepts($0, in: model) } == true)
      }
    }
  }

  @Test func `another proof than the one told is accepted too`() throws {
    #expect(try problems(path("a, b", by: "base", edge("a, b"))) == [])
  }

  @Test func `a fact that was not given is found out`() throws {
    #expect(try problems(edge("a, c")) == [.notGiven(script.fact("edge(a, c)"))])
    #expect(try problems(.given(script.fact("path(a, b)"))) == [.notGiven(script.fact("path(a, b)"))])
  }

  @Test func `the absence of a fact that holds is found out`() throws {
    #expect(try problems(.absent(script.fact("path(a, b)"))) == [.notAbsent(script.fact("path(a, b)"))])
  }

  @Test func `a rule nobody wrote is found out`() throws {
    let fact = script.fact("path(a, b)")
    #expect(try problems(path("a, b", by: "magic", edge("a, b"))) == [.unknownRule(Rule.ID("magic"), fact)])
  }

  @Test func `a dropped premise is found out`() throws {
    let step = path("a, c", by: "step", path("a, b", by: "base", edge("a, b")))
    let problem = ProofProblem.wrongPremiseCount(Rule.ID("step"), step.fact, expected: 2, found: 1)
    #expect(try problems(step) == [problem])
  }

  @Test func `swapped premises are found out`() throws {
    let step = path("a, c", by: "step", edge("b, c"), path("a, b", by: "base", edge("a, b")))
    #expect(try problems(step).first == .unmetCondition(Rule.ID("step"), step.fact, condition: 0))
  }

  @Test func `premises that do not meet are found out`() throws {
    let step = path("a, d", by: "step", path("a, b", by: "base", edge("a, b")), edge("c, d"))
    #expect(try problems(step).first == .unmetCondition(Rule.ID("step"), step.fact, condition: 1))
  }

  @Test func `a changed conclusion is found out`() throws {
    let step = path("a, c", by: "base", edge("a, b"))
    #expect(try problems(step) == [.wrongConclusion(Rule.ID("base"), step.fact)])
  }

  @Test func `things that should differ are found out`() throws {
    let fact = script.fact("stuck(a)")
    let absent = Reason.absent(script.fact("path(a, a)"))
    let step = Reason.derived(fact, by: Rule.ID("stuck"), from: [edge("a, a"), absent])
    #expect(try problems(step).first == .unmetCondition(Rule.ID("stuck"), fact, condition: 1))
  }

  @Test func `a mistake deep down is found out`() throws {
    let step = path("a, c", by: "step", path("a, b", by: "base", edge("b, a")), edge("b, c"))
    #expect(try problems(step).last == .notGiven(script.fact("edge(b, a)")))
  }

  @Test(arguments: Sabotage.allCases)
  func `the check refuses exactly what is not a proof`(sabotage: Sabotage) {
    var (refused, accepted) = (0, 0)
    for seed in 0..<120 {
      let program = RandomProgram.make(seed: seed)
      let (model, checker) = (Model(program), ProofChecker(program))
      var saboteur = Saboteur(program, model, seed: seed)
      for fact in NaiveEvaluator(program).facts.suffix(12) {
        guard let reason = model.reason(fact), let altered = saboteur.alter(reason, by: sabotage) else { continue }
        let isSound = saboteur.isSound(altered)
        #expect(checker.accepts(altered, in: model) == isSound)
        if isSound { accepted += 1 } else { refused += 1 }
      }
    }
    // A few alterations make another proof, or the same; all others must be caught.
    #expect(refused > 150)
    #expect(refused + accepted > 400)
  }
}
