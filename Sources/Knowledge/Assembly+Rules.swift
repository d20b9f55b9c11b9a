import Logic

extension Assembly {
  mutating func readRules() {
    var places: [String: Place] = [:]
    for rule in draft.rules {
      let isFresh = places[rule.id.value] == nil
      if !isFresh { reportDuplicate("the rule '\(rule.id.value)'", rule.id.place, places[rule.id.value]) }
      places[rule.id.value] = places[rule.id.value] ?? rule.id.place
      if let read = read(rule), isFresh { rules.append(read) }
      _ = resolve(cites: rule.cites)
    }
  }

  private mutating func read(_ draft: RuleDraft) -> Rule? {
    var variables: [String] = []
    let before = diagnostics.count
    let conditions = draft.conditions.compactMap { readCondition($0, &variables) }
    guard let conclusion = readAtom(draft.conclusion, &variables), diagnostics.count == before,
      conditions.count == draft.conditions.count
    else { return nil }
    return Rule(id: Rule.ID(draft.id.value), variables: variables, conditions: conditions, conclusion: conclusion)
  }

  /// Reads `not …` as absence, `?a is not ?b` as inequality, anything else as a fact that must hold.
  private mutating func readCondition(_ line: Located<String>, _ variables: inout [String]) -> Condition? {
    if line.value.hasPrefix("not ") {
      let inner = Located(value: String(line.value.dropFirst(4)), place: line.place)
      return readAtom(inner, &variables).map { .absent($0) }
    }
    if let sides = SentenceForm("?left is not ?right").fillers(in: line.value) {
      let terms = sides.compactMap { term($0, nil, line.place, &variables) }
      return terms.count == 2 ? .different(terms[0], terms[1]) : nil
    }
    return readAtom(line, &variables).map { .holds($0) }
  }

  private mutating func readAtom(_ line: Located<String>, _ variables: inout [String]) -> Atom? {
    for (index, form) in forms.enumerated() {
      guard let fillers = form.fillers(in: line.value) else { continue }
      let kinds = signatures[index].kinds
      let terms = fillers.enumerated().compactMap { position, filler in
        term(filler, position < kinds.count ? kinds[position] : nil, line.place, &variables)
      }
      return terms.count == fillers.count ? Atom(Relation(index), terms) : nil
    }
    reportUnreadable(line.value, line.place)
    return nil
  }

  private mutating func term(
    _ filler: SentenceForm.Filler, _ kind: Kind?, _ place: Place, _ variables: inout [String]
  ) -> Term? {
    switch filler {
    case .variable(let name):
      if let known = variables.firstIndex(of: name) { return .variable(known) }
      variables.append(name)
      return .variable(variables.count - 1)
    case .name(let name):
      let kinds = kind.flatMap { EntityKind(rawValue: Int($0.index)) }.map { [$0] } ?? EntityKind.allCases
      return resolve(Located(value: name, place: place), kinds).map { .constant(Constant($0)) }
    }
  }
}
