import Logic
import Testing

struct DerivationTests {
  static let closure = """
    edge(a, b)
    edge(b, c)
    edge(c, d)
    base: path(X, Y) if edge(X, Y)
    step: path(X, Z) if path(X, Y), edge(Y, Z)
    """

  private func names(_ relation: String, in text: String) throws -> [String] {
    let script = Script(text)
    return Model(try script.program).facts(script.relation(relation)).map(script.name)
  }

  @Test func `paths follow from edges`() throws {
    let paths = ["path(a, b)", "path(b, c)", "path(c, d)", "path(a, c)", "path(b, d)", "path(a, d)"]
    #expect(try names("path", in: Self.closure) == paths)
  }

  @Test func `a closure may go round in circles`() throws {
    #expect(try names("path", in: Self.closure + "\nedge(d, a)").count == 16)
  }

  @Test func `three relations are joined on what they share`() throws {
    let found = try names(
      "nephew",
      in: """
        brother(tom, ann)
        brother(tim, eve)
        child(joe, ann)
        child(sue, eve)
        boy(joe)
        uncle: nephew(N, U) if brother(U, P), child(N, P), boy(N)
        """)
    #expect(found == ["nephew(joe, tom)"])
  }

  @Test func `a variable that occurs twice stands for one thing`() throws {
    #expect(try names("loop", in: "edge(a, b)\nedge(b, b)\nr: loop(X) if edge(X, X)") == ["loop(b)"])
  }

  @Test func `a constant in a rule narrows it`() throws {
    #expect(try names("next", in: "edge(a, b)\nedge(b, c)\nr: next(X) if edge(b, X)") == ["next(c)"])
  }

  @Test func `things that must differ do`() throws {
    let found = try names("peers", in: "of(a, x)\nof(b, x)\nr: peers(A, B) if of(A, X), of(B, X), A != B")
    #expect(found == ["peers(a, b)", "peers(b, a)"])
  }

  @Test func `what is absent is settled before it is asked for`() throws {
    let text = Self.closure + "\nnode(a)\nnode(d)\nr: apart(X, Y) if node(X), node(Y), not path(X, Y)"
    #expect(try names("apart", in: text) == ["apart(a, a)", "apart(d, a)", "apart(d, d)"])
  }

  @Test func `absences stand on absences`() throws {
    let text = """
      thing(a)
      thing(b)
      odd(a)
      even: even(X) if thing(X), not odd(X)
      other: other(X) if thing(X), not even(X)
      """
    #expect(try names("other", in: text) == ["other(a)"])
  }

  @Test func `a rule without conditions gives its conclusion`() throws {
    let script = Script("axiom: p(a) if")
    #expect(Model(try script.program).reason(script.fact("p(a)"))?.height == 1)
  }

  @Test func `a rule that asks only for an absence can apply`() throws {
    #expect(try names("calm", in: "r: calm() if not storm()\ns: storm() if wind()") == ["calm()"])
    #expect(try names("calm", in: "wind()\nr: calm() if not storm()\ns: storm() if wind()").isEmpty)
  }

  @Test func `a fact given twice counts once`() throws {
    let script = Script("p(a)\np(b)\np(a)")
    #expect(Model(try script.program).count == 2)
  }

  @Test func `what is asked in a strange shape does not hold`() throws {
    let script = Script("p(a)")
    let model = Model(try script.program)
    #expect(!model.contains(Fact(Relation(7), [])))
    #expect(!model.contains(Fact(script.relation("p"), [])))
    #expect(!model.contains(Fact(script.relation("p"), [Constant(9)])))
    #expect(model.reason(Fact(Relation(7), [])) == nil)
    #expect(model.facts(Relation(7)).isEmpty)
    #expect(model.facts(script.relation("p"), matching: [Constant(0), nil]).isEmpty)
  }

  @Test func `a long chain is followed to its end`() throws {
    let edges = (0..<20_000).map { Fact(Relation(0), [Constant($0), Constant($0 + 1)]) }
    let script = Script("edge(a, b)\nfrom(a)\nr: from(Y) if from(X), edge(X, Y)")
    let program = Program(
      unchecked: script.signatures, constantKinds: [], rules: script.rules, given: edges + script.given)
    #expect(Model(program).contains(Fact(script.relation("from"), [Constant(20_000)])))
  }
}
