import Logic

/// A way to spoil a proof.
enum Sabotage: CaseIterable {
  case otherRule, swappedPremises, exchangedPremise, changedConstant, droppedPremise, extraPremise
  case inventedGiven, assertedConclusion, wrongAbsence
}

/// Alters proofs at random, and knows by trying everything whether what comes out is still a proof.
struct Saboteur {
  private let program: Program
  private let model: Model
  private let facts: [Fact]
  private var random: SplitMix64

  init(_ program: Program, _ model: Model, seed: Int) {
    (self.program, self.model) = (program, model)
    facts = program.signatures.indices.flatMap { model.facts(Relation($0)) }
    random = SplitMix64(seed: seed)
  }

  /// The proof with one thing changed at one place, or nil if the change does not apply there.
  mutating func alter(_ reason: Reason, by sabotage: Sabotage) -> Reason? {
    guard case .derived(let fact, let rule, var premises) = reason, !premises.isEmpty, Bool.random(using: &random)
    else { return alterHere(reason, by: sabotage) }
    let place = Int.random(in: premises.indices, using: &random)
    guard let premise = alter(premises[place], by: sabotage) else { return nil }
    premises[place] = premise
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

  private mutating func alterHere(_ reason: Reason, by sabotage: Sabotage) -> Reason? {
    switch (sabotage, reason) {
    case (.inventedGiven, _): return .given(altered(reason.fact))
    case (.assertedConclusion, _): return .given(reason.fact)
    case (.wrongAbsence, .absent): return .absent(otherReason().fact)
    case (.wrongAbsence, _): return .absent(reason.fact)
    case (.changedConstant, .given): return .given(altered(reason.fact))
    case (.changedConstant, .absent): return .absent(altered(reason.fact))
    case (.changedConstant, .derived(_, let rule, let premises)):
      return .derived(altered(reason.fact), by: rule, from: premises)
    case (.otherRule, .derived(let fact, _, let premises)): return .derived(fact, by: otherRule(), from: premises)
    case (_, .derived(let fact, let rule, let premises)):
      return altered(premises, by: sabotage).map { .derived(fact, by: rule, from: $0) }
    case (_, .given), (_, .absent): return nil
    }
  }

  private mutating func altered(_ premises: [Reason], by sabotage: Sabotage) -> [Reason]? {
    var altered = premises
    switch (sabotage, premises.indices.randomElement(using: &random)) {
    case (.extraPremise, let place): altered.insert(otherReason(), at: place ?? 0)
    case (.droppedPremise, let place?): altered.remove(at: place)
    case (.exchangedPremise, let place?): altered[place] = otherReason()
    case (.swappedPremises, let place?): altered.swapAt(place, premises.count - 1)
    default: return nil
    }
    return altered
  }

  private mutating func otherReason() -> Reason {
    model.reason(facts.randomElement(using: &random) ?? program.given[0]) ?? .given(program.given[0])
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
