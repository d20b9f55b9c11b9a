import Logic
import Testing

struct ProgramErrorTests {
  private let rule = Rule.ID("r")

  @Test func `a rule that negates itself is refused with the cycle named`() {
    let errors = Script("r: p(X) if q(X), not p(X)").errors
    #expect(errors == [.cycleThroughNegation(relations: ["p"], rules: [rule])])
  }

  @Test func `a cycle through negation is named in order`() {
    let errors = Script(
      """
      one: a(X) if b(X)
      two: b(X) if c(X), z(X)
      three: c(X) if z(X), not a(X)
      """
    ).errors
    let rules = ["three", "one", "two"].map(Rule.ID.init)
    #expect(errors == [.cycleThroughNegation(relations: ["c", "a", "b"], rules: rules)])
  }

  @Test func `two rules that each deny the other are one cycle`() {
    let errors = Script("one: a(X) if z(X), not b(X)\ntwo: b(X) if z(X), not a(X)").errors
    #expect(errors == [.cycleThroughNegation(relations: ["a", "b"], rules: [Rule.ID("one"), Rule.ID("two")])])
  }

  @Test func `a cycle without negation is no mistake`() {
    #expect(Script("one: a(X) if b(X)\ntwo: b(X) if a(X), not c(X)").errors.isEmpty)
  }

  @Test(arguments: [
    "r: p(X) if q(a)", "r: p(a) if q(a), not q(X)", "r: p(a) if q(a), X != a", "r: p(X) if not q(X)",
  ])
  func `a variable that no condition binds is refused`(text: String) {
    #expect(Script(text).errors == [.unsafeVariable(rule, variable: "X")])
  }

  @Test func `a wrong number of arguments is refused wherever it stands`() {
    let script = Script("p(a, b)\nr: p(X) if p(X, Y), not p(Y)\np(a, b, c)")
    let p = script.relation("p")
    #expect(
      script.errors == [
        .wrongArity(.condition(1, of: rule), p, expected: 2, found: 1),
        .wrongArity(.conclusion(of: rule), p, expected: 2, found: 1),
        .wrongArity(.given(1), p, expected: 2, found: 3),
      ])
  }

  @Test func `a constant of the wrong kind is refused wherever it stands`() {
    let script = Script("p(a, a)\nr: p(b, X) if p(X, b), p(b, X), X != b", kinds: ["p": [nil, Kind(1)]])
    let (a, b) = (Constant(0), Constant(1))
    #expect(
      script.errors == [
        .wrongKind(.condition(0, of: rule), position: 1, b),
        .wrongKind(.given(0), position: 1, a),
      ])
  }

  @Test func `a variable that would need two kinds is refused`() {
    let script = Script("r: p(X) if q(X)", kinds: ["p": [Kind(0)], "q": [Kind(1)]])
    #expect(script.errors == [.mixedKinds(rule, variable: "X")])
  }

  @Test func `two rules of one name are refused`() {
    #expect(Script("r: p(X) if q(X)\nr: q(X) if p(X)").errors == [.duplicateRule(rule)])
  }

  @Test func `what was never declared is refused`() {
    let atom = Atom(Relation(3), [.constant(Constant(5)), .variable(2)])
    let rule = Rule(id: rule, variables: [], conditions: [], conclusion: atom)
    #expect(throws: ProgramErrors.self) {
      _ = try Program(signatures: [], constantKinds: [], rules: [rule], given: [])
    }
    do {
      _ = try Program(signatures: [], constantKinds: [], rules: [rule], given: [])
    } catch {
      let place = ProgramError.Place.conclusion(of: rule.id)
      #expect(
        error.all == [
          .undeclaredConstant(place, position: 0, Constant(5)),
          .undeclaredVariable(place, position: 1, variable: 2),
          .undeclaredRelation(place, Relation(3)),
        ])
    }
  }

  @Test func `all mistakes are told together`() {
    let errors = Script("p(a)\np(a, b)\nr: p(X) if q(a)\nr: q(Y) if p(a, a), not q(Z)").errors
    #expect(errors.count == 6)
  }
}
