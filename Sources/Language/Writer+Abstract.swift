import Inquiry
import Knowledge
import Logic
import Pages

extension Writer {
  /// A rule for somebody who knows the field but does not program: what it says, a question it answers, its sources.
  ///
  /// - Parameters:
  ///   - rule: the rule.
  ///   - answer: how its sample question is answered.
  public func abstract(of rule: Rule, answer: String) -> Page {
    let note = base.note(rule.id)
    let conditions = rule.conditions.map { schematic($0, rule) }
    var page = Page()
    page.append(.heading([Span(rule.id.name, .strong)]))
    page.append(
      .items([
        Item(.bullet, [Span("Question: ", .term), Span(base.sample(rule.id) ?? "none")]),
        Item(.bullet, [Span("Answer: ", .term), Span(answer)]),
        Item(
          .bullet,
          [
            Span("Rule: ", .term),
            Span("if \(conditions.joined(separator: ", and ")), then \(schematic(rule.conclusion, rule))."),
          ]),
        Item(.bullet, [Span("Sources: ", .term), Span(note.citations.map(work).joined(separator: "; "), .cite)]),
      ]))
    return page
  }

  private func work(_ citation: Citation) -> String {
    let source = citation.source
    let place = citation.place.map { " " + $0 } ?? ""
    return "\(base.id(source))\(place), \(base.name(source)) (\(base.text(source, "grade") ?? "U"))"
  }

  private func schematic(_ condition: Condition, _ rule: Rule) -> String {
    switch condition {
    case .holds(let atom): schematic(atom, rule)
    case .absent(let atom): "it is not so that " + schematic(atom, rule)
    case .different(let left, let right): "\(name(left, rule)) is not \(name(right, rule))"
    }
  }

  /// A relation's wording with the rule's variables in place of things.
  private func schematic(_ atom: Atom, _ rule: Rule) -> String {
    let things = Dictionary(
      zip(base.slots(atom.relation), atom.terms.map { name($0, rule) }), uniquingKeysWith: { first, _ in first })
    let says = base.wording(atom.relation)
    guard !says.isEmpty else {
      return base.name(atom.relation) + " (" + atom.terms.map { name($0, rule) }.joined(separator: ", ") + ")"
    }
    return says.replacing(/\{([^}]*)\}/) { match in slot(match.1, things) }
  }

  private func slot(_ slot: Substring, _ things: [String: String]) -> String {
    let choice = slot.split(separator: "|").map(String.init)
    if choice.count == 3 { return choice[1] }
    let verb = slot.split(separator: "~").map(String.init)
    if verb.count == 2 { return "performs " + (things[verb[0]] ?? verb[0]) }
    let name = slot.split(separator: ".").first.map(String.init) ?? ""
    return things[name] ?? String(slot)
  }

  private func name(_ term: Term, _ rule: Rule) -> String {
    switch term {
    case .variable(let index): rule.variables[index].uppercased()
    case .constant(let constant): base.name(Entity(constant))
    }
  }
}
