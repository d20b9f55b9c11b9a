import Logic

extension PrologExport {
  /// All ways to come by a fact of a relation: it was given, or a rule concludes it.
  func clauses(for relation: Relation) -> String {
    let open = call(relation) { "X\($0)" }
    let rules = base.program.rules.filter { $0.conclusion.relation == relation }
    return (["\(open) :- limber_given(\(open))."] + rules.map(clause)).joined(separator: "\n")
  }

  /// A rule, with what must hold first: the rest asks about things that are known by then.
  private func clause(_ rule: Rule) -> String {
    let names = names(of: rule)
    var (facts, tests) = ([String](), [String]())
    for condition in rule.conditions {
      switch condition {
      case .holds(let atom): facts.append(call(atom, names))
      case .absent(let atom): tests.append("tnot(\(call(atom, names)))")
      case .different(let left, let right): tests.append("\(text(left, names)) \\== \(text(right, names))")
      }
    }
    let body = (facts + tests).map { "\n  \($0)" }.joined(separator: ",")
    return "% \(rule.id)\n\(call(rule.conclusion, names))" + (body.isEmpty ? "." : " :-\(body).")
  }

  /// What stands for each variable of a rule: nothing of consequence for one that occurs once.
  private func names(of rule: Rule) -> [String] {
    let atoms = rule.conditions.flatMap { condition in
      switch condition {
      case .holds(let atom), .absent(let atom): atom.terms
      case .different(let left, let right): [left, right]
      }
    }
    let terms = atoms + rule.conclusion.terms
    return rule.variables.indices.map { variable in
      terms.count { $0 == .variable(variable) } > 1 ? "X\(variable)" : "_"
    }
  }

  private func call(_ atom: Atom, _ names: [String]) -> String {
    call(atom.relation) { text(atom.terms[$0], names) }
  }

  private func text(_ term: Term, _ names: [String]) -> String {
    switch term {
    case .variable(let variable): names[variable]
    case .constant(let constant): atom(constant)
    }
  }
}
