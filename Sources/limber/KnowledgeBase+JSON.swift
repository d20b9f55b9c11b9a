import Knowledge
import Logic
import Pages

extension KnowledgeBase {
  /// The things, the given facts and the rules, with their sources.
  ///
  /// A thing is referred to by its place in `entities`, since things of different kinds may share an id.
  var json: JSON {
    [
      "version": 1,
      "entities": .array(EntityKind.allCases.flatMap(entities).map(json)),
      "relations": .array(program.signatures.indices.map { json(Relation($0)) }),
      "facts": .array(
        program.signatures.indices.flatMap { model.facts(Relation($0)) }.filter(model.isGiven).map(json)),
      "rules": .array(program.rules.map(json)),
    ]
  }

  private func json(_ entity: Entity) -> JSON {
    [
      "id": .string(id(entity)), "kind": .string(kind(entity).name), "name": .string(name(entity)),
      "sources": json(citations(entity)),
    ]
  }

  private func json(_ relation: Relation) -> JSON {
    [
      "id": .string(name(relation)), "places": .array(slots(relation).map(JSON.string)),
      "says": .string(wording(relation)),
    ]
  }

  private func json(_ fact: Fact) -> JSON {
    let note = note(fact)
    return [
      "relation": .string(name(fact.relation)), "arguments": .array(fact.arguments.map { .int(Int($0.index)) }),
      "says": note.says.map(JSON.string) ?? nil, "sources": json(note.citations),
    ]
  }

  private func json(_ rule: Rule) -> JSON {
    let note = note(rule.id)
    return [
      "id": .string(rule.id.name), "if": .array(rule.conditions.map { json($0, rule) }),
      "then": json(rule.conclusion, rule), "says": note.says.map(JSON.string) ?? nil, "sources": json(note.citations),
    ]
  }

  private func json(_ condition: Condition, _ rule: Rule) -> JSON {
    switch condition {
    case .holds(let atom): ["holds": json(atom, rule)]
    case .absent(let atom): ["absent": json(atom, rule)]
    case .different(let left, let right): ["different": [json(left, rule), json(right, rule)]]
    }
  }

  private func json(_ atom: Atom, _ rule: Rule) -> JSON {
    ["relation": .string(name(atom.relation)), "arguments": .array(atom.terms.map { json($0, rule) })]
  }

  /// Variables are written as text, things as numbers.
  private func json(_ term: Term, _ rule: Rule) -> JSON {
    switch term {
    case .variable(let variable): .string("?" + rule.variables[variable])
    case .constant(let constant): .int(Int(constant.index))
    }
  }

  private func json(_ citations: [Citation]) -> JSON {
    .array(
      citations.map { citation in
        ["source": .string(id(citation.source)), "place": citation.place.map(JSON.string) ?? nil]
      })
  }
}
