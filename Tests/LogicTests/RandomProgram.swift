import Logic

/// Small random programs with all that rules can have: repeated variables, constants, absences, differences.
struct RandomProgram {
  private var random: SplitMix64
  private let constantCount: Int
  private let arities: [Int]

  /// A program that passes the check, the same for the same seed.
  static func make(seed: Int) -> Program {
    var maker = RandomProgram(seed: seed)
    while true {
      if let program = try? maker.attempt() { return program }
    }
  }

  private init(seed: Int) {
    random = SplitMix64(seed: seed)
    constantCount = Int.random(in: 2...5, using: &random)
    arities = [2, 1] + [2, 2, 1, Int.random(in: 0...3, using: &random)].shuffled(using: &random)
  }

  private mutating func attempt() throws(ProgramErrors) -> Program {
    let rules = (0..<number(5, 10)).map { rule($0) }
    return try Program(
      signatures: arities.enumerated().map { Signature(name: "r\($0)", kinds: Array(repeating: nil, count: $1)) },
      constantKinds: Array(repeating: Kind(0), count: constantCount), rules: rules,
      given: (1..<constantCount).map { Fact(Relation(0), [Constant($0 - 1), Constant($0)]) }
        + (0..<number(2, 8)).map { _ in fact() })
  }

  private mutating func rule(_ place: Int) -> Rule {
    let relation = number(0, arities.count - 1)
    // Relations come in layers of two: what is absent lies below, so that most programs can be stratified.
    let (below, within) = (relation / 2 * 2 - 1, relation / 2 * 2 + 1)
    if arities[relation] == 2, number(0, 1) == 0 { return walk(place, relation) }
    let variables = number(0, 7) == 0 ? 0 : number(1, 3)
    var conditions = required(variables, upTo: within)
    if below > 0, number(0, 1) == 0 { conditions.append(.absent(atom(number(0, below), variables))) }
    if number(0, 3) == 0 { conditions.append(.different(term(variables), term(variables))) }
    return Rule(
      id: Rule.ID("rule \(place)"), variables: (0..<variables).map { "x\($0)" },
      conditions: conditions.shuffled(using: &random), conclusion: atom(relation, variables))
  }

  /// A rule for a binary relation that takes a step from one fact to the next, so that proofs get high.
  private mutating func walk(_ place: Int, _ relation: Int) -> Rule {
    func atom(_ relation: Int, _ from: Int, _ to: Int) -> Atom {
      Atom(Relation(relation), [.variable(from), .variable(to)])
    }
    return Rule(
      id: Rule.ID("rule \(place)"), variables: ["x", "y", "z"],
      conditions: [.holds(atom(number(0, 1) * relation, 0, 1)), .holds(atom(0, 1, 2))],
      conclusion: atom(relation, 0, 2))
  }

  /// Conditions in which all variables occur.
  private mutating func required(_ variables: Int, upTo relation: Int) -> [Condition] {
    while true {
      let atoms = (0..<number(variables == 0 ? 0 : 1, 3)).map { _ in atom(number(0, relation), variables) }
      let bound = Set(atoms.flatMap(\.terms))
      if (0..<variables).allSatisfy({ bound.contains(.variable($0)) }) { return atoms.map(Condition.holds) }
    }
  }

  private mutating func fact() -> Fact {
    // Mostly the first relations, so that others only follow from them.
    let relation = min(number(0, 2), number(0, 2))
    return Fact(Relation(relation), (0..<arities[relation]).map { _ in Constant(number(0, constantCount - 1)) })
  }

  private mutating func atom(_ relation: Int, _ variables: Int) -> Atom {
    Atom(Relation(relation), (0..<arities[relation]).map { _ in term(variables) })
  }

  private mutating func term(_ variables: Int) -> Term {
    variables == 0 || number(0, 11) == 0
      ? .constant(Constant(number(0, constantCount - 1))) : .variable(number(0, variables - 1))
  }

  private mutating func number(_ low: Int, _ high: Int) -> Int {
    Int.random(in: low...high, using: &random)
  }
}
