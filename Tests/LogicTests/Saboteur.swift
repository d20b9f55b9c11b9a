import Logic

/// Alters proofs at random, and knows by trying everything whether what comes out is still a proof.
struct Saboteur {
  private let program: Program
  private let model: Model
  private var random: SplitMix64

  init(_ program: Program, _ model: Model, seed: Int) {
    (self.program, self.model) = (program, model)
    random = SplitMix64(seed: seed)
  }

  /// The proof with one thing changed at one place.
  mutating func alter(_ reason: Reason) -> Reason {
    guard case .derived(let fact, let rule, var premises) = reason, !premises.isEmpty, Bool.random(using: &random)
    else { return alterHere(reason) }
    let place = Int.random(in: premises.indices, using: &random)
    premises[place] = alter(premises[place])
    return .derived(fact, by: rule, from: premises)
  }

  /// Tells whether a proof is sound: for each step some choice of constants makes the rule say just that.
  func isSound(_ reason: Reason) -> Bool {
    switch reason {
    case .given(let fact): program.given.contains(fact)
    case .absent(let fact): !model.contains(fact)
    case .derived(let fact, let id, let premises):
      premises.allSatisfy(isSound)
        && program.rules.contains { $0.id == id && fits($0, fact, premises.map(leafless)) }
    }
  }

  private func fits(_ rule: Rule, _ fact: Fact, _ premises: [Condition]) -> Bool {
    NaiveEvaluator.assignments(rule.variables.count, program.constantKinds.count).contains { values in
      var expected: [Condition] = []
      for condition in rule.conditions {
        switch condition {
        case .holds(let atom): expected.append(.holds(ground(NaiveEvaluator.fact(atom, values))))
        case .absent(let atom): expected.append(.absent(ground(NaiveEvaluator.fact(atom, values))))
        case .different(let left, let right):
          guard NaiveEvaluator.constant(left, values) != NaiveEvaluator.constant(right, values) else { return false }
        }
      }
      return expected == premises && NaiveEvaluator.fact(rule.conclusion, values) == fact
    }
  }

  private func leafless(_ reason: Reason) -> Condition {
    if case .absent(let fact) = reason { .absent(ground(fact)) } else { .holds(ground(reason.fact)) }
  }

  private func ground(_ fact: Fact) -> Atom {
    Atom(fact.relation, fact.arguments.map(Term.constant))
  }

  private mutating func alterHere(_ reason: Reason) -> Reason {
    let fact = altered(reason.fact)
    switch (reason, Int.random(in: 0..<7, using: &random)) {
    case (_, 0): return .given(reason.fact)
    case (_, 1): return .absent(reason.fact)
    case (.given, _): return .given(fact)
    case (.absent, _): return .absent(fact)
    case (.derived(_, let rule, let premises), 2): return .derived(fact, by: rule, from: premises)
    case (.derived(let fact, _, let premises), 3): return .derived(fact, by: otherRule(), from: premises)
    case (.derived(let fact, let rule, let premises), 4):
      return .derived(fact, by: rule, from: premises.shuffled(using: &random))
    case (.derived(let fact, let rule, let premises), 5):
      return .derived(fact, by: rule, from: Array(premises.dropLast()))
    case (.derived(let fact, let rule, let premises), _):
      return .derived(fact, by: rule, from: premises + [.given(program.given[0])])
    }
  }

  private mutating func altered(_ fact: Fact) -> Fact {
    var arguments = fact.arguments
    guard let place = arguments.indices.randomElement(using: &random) else { return fact }
    arguments[place] = Constant(Int.random(in: program.constantKinds.indices, using: &random))
    return Fact(fact.relation, arguments)
  }

  private mutating func otherRule() -> Rule.ID {
    program.rules.map(\.id).randomElement(using: &random) ?? Rule.ID("none")
  }
}
