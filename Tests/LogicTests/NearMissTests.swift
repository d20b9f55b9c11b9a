import Logic
import Testing

/// Why a fact does not hold.
struct NearMissTests {
  private func misses(of fact: String, in text: String) throws -> [String] {
    let script = Script(text)
    return Model(try script.program).misses(of: script.fact(fact)).map { Self.text($0, script) }
  }

  private static func text(_ miss: NearMiss, _ script: Script) -> String {
    let findings = miss.findings.map { finding in
      let sign =
        switch finding.verdict {
        case .met: "+"
        case .unmet: "-"
        case .open: "?"
        }
      return sign + script.name(finding.condition, variables: script.variables(of: miss.rule))
    }
    return "\(miss.rule): \(findings.joined(separator: ", "))"
  }

  @Test func `the rule with the fewest failures comes first`() throws {
    let text = "a(x)\nb(x)\nfar: p(X) if c(X), d(X)\nnear: p(X) if a(X), c(X)\nother: q(X) if a(X)"
    #expect(try misses(of: "p(x)", in: text) == ["near: +a(x), -c(x)", "far: -c(x), -d(x)"])
  }

  @Test func `what is left unknown is chosen so that the fewest conditions fail`() throws {
    let text = "e(x, u)\ne(x, v)\nok(v)\nr: p(X) if e(X, Y), ok(Y), good(Y)"
    #expect(try misses(of: "p(x)", in: text) == ["r: +e(x, v), +ok(v), -good(v)"])
  }

  @Test func `an early condition fails if that saves later ones`() throws {
    let text = "e(x, u)\nok(v)\ngood(v)\nr: p(X) if e(X, Y), ok(Y), good(Y)"
    #expect(try misses(of: "p(x)", in: text) == ["r: -e(x, v), +ok(v), +good(v)"])
  }

  @Test func `an exception in the way is told`() throws {
    let text = "bird(tim)\npenguin(tim)\nr: flies(X) if bird(X), not penguin(X)"
    #expect(try misses(of: "flies(tim)", in: text) == ["r: +bird(tim), -not penguin(tim)"])
  }

  @Test func `things that are the same are told`() throws {
    let text = "of(a, x)\nr: peers(A, B) if of(A, X), of(B, X), A != B"
    #expect(try misses(of: "peers(a, a)", in: text) == ["r: +of(a, x), +of(a, x), -a != a"])
  }

  @Test func `a condition on something unknown is open`() throws {
    let text = "thing(a)\nr: p(X) if thing(X), e(X, Y), not bad(Y)"
    #expect(try misses(of: "p(a)", in: text) == ["r: +thing(a), -e(a, Y), ?not bad(Y)"])
  }

  @Test func `what holds or what no rule gives has no misses`() throws {
    #expect(try misses(of: "p(x)", in: "p(x)\nr: p(X) if q(X)").isEmpty)
    #expect(try misses(of: "q(y)", in: "q(x)\nr: p(X) if q(X)").isEmpty)
    #expect(try misses(of: "p(b)", in: "q(x)\nr: p(a) if q(x)").isEmpty)
  }

  @Test(arguments: 0..<150)
  func `the misses told are those that trying everything finds`(seed: Int) {
    let program = RandomProgram.make(seed: seed)
    let (model, naive) = (Model(program), NaiveEvaluator(program))
    for relation in program.signatures.indices {
      let arity = program.signatures[relation].arity
      for arguments in NaiveEvaluator.assignments(arity, program.constantKinds.count).prefix(9) {
        let fact = Fact(Relation(relation), arguments)
        #expect(model.misses(of: fact).map(Miss.init) == naive.misses(of: fact))
      }
    }
  }
}

extension Miss {
  fileprivate init(_ miss: NearMiss) {
    self.init(
      rule: miss.rule, bindings: miss.bindings, isMet: miss.findings.map { $0.verdict == .met })
  }
}
