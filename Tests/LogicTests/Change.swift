import Logic

/// Facts to be given to a program and facts to be taken from it.
struct Change {
  let added: [Fact]
  let removed: [Fact]

  /// A few facts of any relation, some of them given already, some not given at all.
  static func random(for program: Program, _ random: inout SplitMix64) -> Change {
    let added = (0..<Int.random(in: 0...3, using: &random)).map { _ in fact(of: program, &random) }
    let removed = (0..<Int.random(in: 0...3, using: &random)).map { _ in
      Int.random(in: 0...4, using: &random) == 0
        ? fact(of: program, &random) : program.given.randomElement(using: &random) ?? fact(of: program, &random)
    }
    return Change(added: added, removed: removed)
  }

  /// The program that is given the facts from the start.
  func applied(to program: Program) -> Program {
    Program(
      unchecked: program.signatures, constantKinds: program.constantKinds, rules: program.rules,
      given: program.given.filter { !removed.contains($0) } + added)
  }

  private static func fact(of program: Program, _ random: inout SplitMix64) -> Fact {
    let relation = Int.random(in: program.signatures.indices, using: &random)
    return Fact(
      Relation(relation),
      (0..<program.signatures[relation].arity).map { _ in
        Constant(Int.random(in: program.constantKinds.indices, using: &random))
      })
  }
}
