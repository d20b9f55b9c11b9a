import Logic
import Testing

/// Which of several proofs is told.
struct ProofTests {
  private func proof(of fact: String, in text: String) throws -> String? {
    let script = Script(text)
    return Model(try script.program).reason(script.fact(fact)).map(script.name)
  }

  @Test func `a given fact is given even if it follows`() throws {
    #expect(try proof(of: "p(a)", in: "q(a)\np(a)\nr: p(X) if q(X)") == "p(a)")
  }

  @Test func `the lower proof is told even if it is larger`() throws {
    let text = """
      a(x)
      b(x)
      c(x)
      one: m(X) if a(X)
      two: p(X) if m(X)
      three: p(X) if a(X), b(X), c(X), a(X)
      """
    #expect(try proof(of: "p(x)", in: text) == "p(x) by three [a(x), b(x), c(x), a(x)]")
  }

  @Test func `of equally low proofs the smaller is told`() throws {
    let text = "a(x)\nb(x)\nlarge: p(X) if a(X), b(X)\nsmall: p(X) if b(X)"
    #expect(try proof(of: "p(x)", in: text) == "p(x) by small [b(x)]")
  }

  @Test func `an absence counts for the size of a proof`() throws {
    let text = "a(x)\nlarge: p(X) if a(X), not b(X)\nsmall: p(X) if a(X)"
    #expect(try proof(of: "p(x)", in: text) == "p(x) by small [a(x)]")
  }

  @Test func `of equally small proofs the one by the earlier rule is told`() throws {
    let text = "a(x)\nb(x)\nfirst: p(X) if b(X)\nsecond: p(X) if a(X)"
    #expect(try proof(of: "p(x)", in: text) == "p(x) by first [b(x)]")
  }

  @Test func `of proofs by one rule the one from earlier facts is told`() throws {
    let text = "e(b, x)\ne(a, x)\nr: p(X) if e(Y, X)"
    #expect(try proof(of: "p(x)", in: text) == "p(x) by r [e(b, x)]")
  }

  @Test func `premises stand in the order of the rule with absences among them`() throws {
    let text = "a(x)\nb(x)\nr: p(X) if not c(X), b(X), X != y, a(X), not d(X)"
    #expect(try proof(of: "p(x)", in: text) == "p(x) by r [not c(x), b(x), a(x), not d(x)]")
  }

  @Test func `a shorter way round is found across strata`() throws {
    let text = DerivationTests.closure + "\nshort: path(X, Z) if edge(X, Y), path(Y, Z), not slow(X)"
    let way = "path(a, d) by step [path(a, c) by step [path(a, b) by base [edge(a, b)], edge(b, c)], edge(c, d)]"
    #expect(try proof(of: "path(a, d)", in: text) == way)
  }

  @Test func `a fact that does not hold has no reason`() throws {
    #expect(try proof(of: "p(b)", in: "q(a)\nq(b)\nr: p(a) if q(a)") == nil)
  }

  @Test func `bindings tell what the variables of a step stand for`() throws {
    let script = Script(DerivationTests.closure)
    let model = Model(try script.program)
    let reason = try #require(model.reason(script.fact("path(a, c)")))
    let names = script.rules[1].bindings(in: reason)?.map(\.index)
    #expect(script.rules[1].variables == ["X", "Z", "Y"])
    #expect(names == [0, 2, 1])
    #expect(script.rules[0].bindings(in: reason) == nil)
    #expect(script.rules[0].bindings(in: .given(script.fact("edge(a, b)"))) == nil)
  }

  @Test func `the size of a proof that doubles with every step is told`() throws {
    var text = "p0(a)"
    for step in 0..<10 { text += "\nr\(step): p\(step + 1)(X) if p\(step)(X), p\(step)(X)" }
    let script = Script(text)
    let reason = try #require(Model(try script.program).reason(script.fact("p10(a)")))
    #expect(reason.size == 2047)
    #expect(reason.height == 10)
  }
}
