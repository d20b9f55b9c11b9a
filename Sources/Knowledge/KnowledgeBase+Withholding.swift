import Logic

extension KnowledgeBase {
  /// The same knowledge as if one rule were not there, derived anew.
  public func withholding(_ rule: Rule.ID) -> KnowledgeBase {
    let rules = program.rules.map { $0.id == rule ? $0.neverFiring : $0 }
    let given = program.signatures.indices.flatMap { model.facts(Relation($0)) }.filter(model.isGiven)
    let changed = Program(
      unchecked: program.signatures, constantKinds: program.constantKinds, rules: rules, given: given)
    return KnowledgeBase(image: image, program: changed, model: Model(changed))
  }
}

extension Rule {
  /// A rule in the same place that no facts satisfy.
  fileprivate var neverFiring: Rule {
    let never = variables.indices.first.map { Condition.different(.variable($0), .variable($0)) }
    return Rule(
      id: id, variables: variables, conditions: conditions + (never.map { [$0] } ?? []), conclusion: conclusion)
  }
}
