import Logic
import Testing

/// Models with facts added and taken away, against programs that are given these facts from the start.
struct ExtensionTests {
  static let seeds = 0..<300

  @Test(arguments: seeds)
  func `a model extended is the model built anew`(seed: Int) {
    let program = RandomProgram.make(seed: seed)
    var random = SplitMix64(seed: seed)
    for _ in 0..<6 {
      let change = Change.random(for: program, &random)
      let anew = Model(change.applied(to: program))
      let extended = Model(program).extended(with: change.added, without: change.removed)
      #expect(extended.derivationTable == anew.derivationTable)
    }
  }

  /// The last three have facts that lose their places in one step and decide between proofs in a later one.
  @Test(arguments: Array(seeds) + [4434, 4642, 5878])
  func `a model extended again and again is the model built anew`(seed: Int) {
    var program = RandomProgram.make(seed: seed)
    var (model, random) = (Model(program), SplitMix64(seed: seed))
    for _ in 0..<20 {
      let change = Change.random(for: program, &random)
      program = change.applied(to: program)
      model = model.extended(with: change.added, without: change.removed)
      #expect(model.derivationTable == Model(program).derivationTable)
    }
  }

  @Test(arguments: 0..<150)
  func `the slow evaluation agrees with an extended model, proofs included`(seed: Int) {
    let program = RandomProgram.make(seed: seed)
    var random = SplitMix64(seed: seed)
    let change = Change.random(for: program, &random)
    let model = Model(program).extended(with: change.added, without: change.removed)
    let naive = NaiveEvaluator(change.applied(to: program))
    #expect(model.count == naive.facts.count)
    for relation in program.signatures.indices.map(Relation.init) {
      #expect(model.facts(relation) == naive.facts.filter { $0.relation == relation })
    }
    let checker = ProofChecker(program)
    for (fact, proof) in naive.proofs {
      #expect(model.reason(fact) == proof.reason)
      #expect(checker.accepts(proof.reason, in: model))
    }
  }

  @Test(arguments: 0..<100)
  func `a model restored from its table can be extended`(seed: Int) {
    let program = RandomProgram.make(seed: seed)
    var random = SplitMix64(seed: seed)
    let change = Change.random(for: program, &random)
    let bare = Program(unchecked: program.signatures, constantKinds: program.constantKinds, rules: program.rules)
    let restored = Model(bare, restoring: Model(program).derivationTable)
    let extended = restored.extended(with: change.added, without: change.removed)
    #expect(extended.derivationTable == Model(change.applied(to: program)).derivationTable)
  }

  @Test(arguments: 0..<100)
  func `what is added and taken away again leaves no trace`(seed: Int) {
    let program = RandomProgram.make(seed: seed)
    var random = SplitMix64(seed: seed)
    let model = Model(program)
    let added = Change.random(for: program, &random).added.filter { !model.isGiven($0) }
    #expect(model.extended(with: added).extended(without: added).derivationTable == model.derivationTable)
  }

  @Test func `a denial takes an assumption's conclusions away and gives them back`() throws {
    let script = Script(
      """
      person(ann)
      habit(sitting)
      assumed: sits(X) if person(X), habit(sitting), not denied(X)
      tight: tight(X) if sits(X)
      fine: fine(X) if person(X), not tight(X)
      never: denied(X) if stands(X)
      """)
    let model = Model(try script.program)
    let (tight, fine, stands) = (script.fact("tight(ann)"), script.fact("fine(ann)"), script.fact("stands(ann)"))
    let denied = model.extended(with: [stands])
    #expect(model.contains(tight) && !model.contains(fine))
    #expect(!denied.contains(tight) && denied.contains(fine))
    #expect(denied.reason(fine).map(script.name) == "fine(ann) by fine [person(ann), not tight(ann)]")
    #expect(denied.extended(without: [stands]).derivationTable == model.derivationTable)
  }

  @Test func `a given fact taken away still holds if it follows`() throws {
    let script = Script("q(a)\np(a)\nr: p(X) if q(X)")
    let model = Model(try script.program).extended(without: [script.fact("p(a)")])
    #expect(model.reason(script.fact("p(a)")).map(script.name) == "p(a) by r [q(a)]")
    #expect(!model.isGiven(script.fact("p(a)")))
  }

  @Test func `a derived fact that is added becomes given`() throws {
    let script = Script("q(a)\nr: p(X) if q(X)")
    let model = Model(try script.program).extended(with: [script.fact("p(a)")])
    #expect(model.isGiven(script.fact("p(a)")))
    #expect(model.extended(without: [script.fact("q(a)")]).contains(script.fact("p(a)")))
  }

  @Test func `what changes nothing changes nothing`() throws {
    let script = Script("q(a)\nq(b)\nr: p(X) if q(X)")
    let model = Model(try script.program)
    let same = model.extended(with: [script.fact("q(b)"), script.fact("q(b)")], without: [script.fact("p(a)")])
    #expect(same.derivationTable == model.derivationTable)
  }

  @Test func `a fact taken away and added comes last of those given`() throws {
    let script = Script("q(a)\nq(b)")
    let model = Model(try script.program).extended(with: [script.fact("q(a)")], without: [script.fact("q(a)")])
    #expect(model.facts(script.relation("q")).map(script.name) == ["q(b)", "q(a)"])
  }

  @Test func `a model that has changed almost everywhere is the model built anew`() throws {
    let edges = (0..<36).map { "edge(n\($0), n\($0 + 1))" }
    let script = Script(
      edges.joined(separator: "\n") + """

        base: path(X, Y) if edge(X, Y)
        step: path(X, Z) if path(X, Y), edge(Y, Z)
        far: far(X, Z) if path(X, Y), path(Y, Z), not edge(X, Z)
        """)
    let program = try script.program
    var random = SplitMix64(seed: 7)
    let order = Array(0..<36).shuffled(using: &random)
    var (model, given) = (Model(program), program.given)
    for edge in order.map({ script.fact(edges[$0]) }) + order.map({ script.fact(edges[$0]) }) {
      let isGiven = given.contains(edge)
      given = given.filter { $0 != edge } + (isGiven ? [] : [edge])
      model = model.extended(with: isGiven ? [] : [edge], without: isGiven ? [edge] : [])
      let anew = Program(
        unchecked: program.signatures, constantKinds: program.constantKinds, rules: program.rules, given: given)
      #expect(model.derivationTable == Model(anew).derivationTable)
    }
  }

  @Test(arguments: 0..<100)
  func `a model is not changed by those that are extended from it`(seed: Int) {
    let program = RandomProgram.make(seed: seed)
    var random = SplitMix64(seed: seed)
    let (model, table) = (Model(program), Model(program).derivationTable)
    for _ in 0..<4 {
      let (one, other) = (Change.random(for: program, &random), Change.random(for: program, &random))
      let extended = model.extended(with: one.added, without: one.removed)
      let before = extended.derivationTable
      _ = extended.extended(with: other.added, without: other.removed)
      #expect(extended.derivationTable == before)
      #expect(model.derivationTable == table)
    }
  }

  @Test func `the random changes are worth the trouble`() {
    var (grown, shrunk) = (0, 0)
    for seed in Self.seeds {
      let program = RandomProgram.make(seed: seed)
      var random = SplitMix64(seed: seed)
      let (model, facts) = (Model(program), Self.facts(of: Model(program), program))
      for _ in 0..<6 {
        let change = Change.random(for: program, &random)
        let (more, less) = (model.extended(with: change.added), model.extended(without: change.removed))
        // Facts go when others are added, and come when others go, only through negation.
        if !facts.allSatisfy(more.contains) { shrunk += 1 }
        if !Self.facts(of: less, program).allSatisfy(model.contains) { grown += 1 }
      }
    }
    #expect(shrunk > 10)
    #expect(grown > 10)
  }

  private static func facts(of model: Model, _ program: Program) -> [Fact] {
    program.signatures.indices.flatMap { model.facts(Relation($0)) }
  }
}
