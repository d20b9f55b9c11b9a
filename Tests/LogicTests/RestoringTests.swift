import Logic
import Testing

/// Models taken up again from their tables.
struct RestoringTests {
  private func restored(_ program: Program) -> Model {
    let bare = Program(
      unchecked: program.signatures, constantKinds: program.constantKinds, rules: program.rules)
    return Model(bare, restoring: Model(program).derivationTable)
  }

  @Test(arguments: 0..<100)
  func `a restored model has the same facts for the same reasons`(seed: Int) {
    let program = RandomProgram.make(seed: seed)
    let (model, naive) = (restored(program), NaiveEvaluator(program))
    #expect(model.count == naive.facts.count)
    for relation in program.signatures.indices.map(Relation.init) {
      #expect(model.facts(relation) == naive.facts.filter { $0.relation == relation })
    }
    for (fact, proof) in naive.proofs { #expect(model.reason(fact) == proof.reason) }
  }

  @Test(arguments: 0..<100)
  func `the proofs of a restored model pass the check`(seed: Int) {
    let program = RandomProgram.make(seed: seed)
    let (model, checker) = (restored(program), ProofChecker(program))
    for fact in NaiveEvaluator(program).facts {
      #expect(model.reason(fact).map { checker.problems(in: $0, model: model) } == [])
    }
  }

  @Test func `a table goes through any collection and comes out unchanged`() throws {
    let program = try Script(DerivationTests.closure).program
    let table = Model(program).derivationTable
    let slice = ([7] + table).dropFirst()
    #expect(Model(program, restoring: slice).derivationTable == table)
    #expect(Model(program, restoring: ContiguousArray(table)).derivationTable == table)
  }

  @Test func `a restored model knows what was given`() throws {
    let script = Script(DerivationTests.closure)
    let model = restored(try script.program)
    #expect(model.isGiven(script.fact("edge(a, b)")))
    #expect(!model.isGiven(script.fact("path(a, b)")))
    #expect(!model.isGiven(script.fact("edge(b, a)")))
  }

  @Test func `an empty program can be restored`() throws {
    #expect(restored(try Script("").program).count == 0)
  }
}
