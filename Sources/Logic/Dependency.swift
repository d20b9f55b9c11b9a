/// That a rule's conclusion depends on one of its conditions.
struct Dependency {
  /// The relation concluded, by number.
  let conclusion: Int
  /// The relation asked about, by number.
  let condition: Int
  /// Whether the rule asks for an absence.
  let isNegative: Bool
  /// The rule, by its place in the program.
  let rule: Int

  /// Lists the dependencies of a program in the order of its rules and their conditions.
  static func all(in program: Program) -> [Dependency] {
    program.rules.enumerated().flatMap { place, rule in
      rule.conditions.compactMap { Dependency(of: rule, at: place, on: $0) }
    }
  }

  private init?(of rule: Rule, at place: Int, on condition: Condition) {
    guard let atom = condition.required ?? condition.forbidden else { return nil }
    conclusion = Int(rule.conclusion.relation.index)
    self.condition = Int(atom.relation.index)
    isNegative = condition.forbidden != nil
    self.rule = place
  }
}
