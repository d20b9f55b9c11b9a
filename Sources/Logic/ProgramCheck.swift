/// Finds the mistakes in a program.
struct ProgramCheck {
  private let program: Program
  private(set) var errors: [ProgramError] = []

  init(of program: Program) {
    self.program = program
    checkNames()
    for rule in program.rules { check(rule) }
    for (place, fact) in program.given.enumerated() {
      check(Atom(fact.relation, fact.arguments.map(Term.constant)), at: .given(place), in: nil)
    }
    // Cycles are looked for last because an undeclared relation has no place in the graph.
    guard errors.isEmpty else { return }
    errors = NegationCycles(in: program).found
  }

  private mutating func checkNames() {
    var seen: Set<Rule.ID> = []
    for rule in program.rules where !seen.insert(rule.id).inserted {
      errors.append(.duplicateRule(rule.id))
    }
  }

  private mutating func check(_ rule: Rule) {
    for (place, condition) in rule.conditions.enumerated() {
      switch condition {
      case .holds(let atom), .absent(let atom): check(atom, at: .condition(place, of: rule.id), in: rule)
      case .different: checkTerms(condition.terms, at: .condition(place, of: rule.id), in: rule)
      }
    }
    check(rule.conclusion, at: .conclusion(of: rule.id), in: rule)
    checkSafety(rule)
    checkKinds(rule)
  }

  private mutating func check(_ atom: Atom, at place: ProgramError.Place, in rule: Rule?) {
    checkTerms(atom.terms, at: place, in: rule)
    guard let signature = signature(of: atom) else {
      errors.append(.undeclaredRelation(place, atom.relation))
      return
    }
    guard signature.arity == atom.terms.count else {
      let (expected, found) = (signature.arity, atom.terms.count)
      errors.append(.wrongArity(place, atom.relation, expected: expected, found: found))
      return
    }
    for (position, (term, kind)) in zip(atom.terms, signature.kinds).enumerated() {
      guard case .constant(let constant) = term, let kind, let found = self.kind(of: constant) else { continue }
      if found != kind { errors.append(.wrongKind(place, position: position, constant)) }
    }
  }

  private mutating func checkTerms(_ terms: [Term], at place: ProgramError.Place, in rule: Rule?) {
    for (position, term) in terms.enumerated() {
      switch term {
      case .constant(let constant) where kind(of: constant) == nil:
        errors.append(.undeclaredConstant(place, position: position, constant))
      case .variable(let variable) where rule?.variables.indices.contains(variable) != true:
        errors.append(.undeclaredVariable(place, position: position, variable: variable))
      case .constant, .variable: continue
      }
    }
  }

  private mutating func checkSafety(_ rule: Rule) {
    let bound = Set(rule.conditions.compactMap(\.required).flatMap(\.terms))
    for (variable, name) in rule.variables.enumerated() where !bound.contains(.variable(variable)) {
      errors.append(.unsafeVariable(rule.id, variable: name))
    }
  }

  private mutating func checkKinds(_ rule: Rule) {
    var kinds: [Term: Set<Kind>] = [:]
    for atom in rule.conditions.compactMap({ $0.required ?? $0.forbidden }) + [rule.conclusion] {
      guard let signature = signature(of: atom) else { continue }
      for case (let term, let kind?) in zip(atom.terms, signature.kinds) { kinds[term, default: []].insert(kind) }
    }
    for (variable, name) in rule.variables.enumerated() where kinds[.variable(variable), default: []].count > 1 {
      errors.append(.mixedKinds(rule.id, variable: name))
    }
  }

  private func signature(of atom: Atom) -> Signature? {
    let index = Int(atom.relation.index)
    return program.signatures.indices.contains(index) ? program.signatures[index] : nil
  }

  private func kind(of constant: Constant) -> Kind? {
    let index = Int(constant.index)
    return program.constantKinds.indices.contains(index) ? program.constantKinds[index] : nil
  }
}
