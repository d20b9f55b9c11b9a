import Inquiry
import Knowledge
import Logic

/// Fills the wording that the knowledge gives a fact or a rule.
///
/// In a wording `{muscle}` is a thing with its article, `{muscle.bare}` without, `{muscle|is|are}` agrees with it in
/// number, and `{movement~muscle}` is the verb of a movement agreeing with the muscle.
struct Wording {
  let base: KnowledgeBase

  /// A link of a chain as a sentence.
  func sentence(_ link: Link, _ names: inout Names) -> String {
    if let rule = link.rule, let says = base.note(rule).says {
      let variables = base.program.rules.first { $0.id == rule }?.variables ?? []
      return fill(
        says, Dictionary(zip(variables, link.bindings.map(Entity.init)), uniquingKeysWith: { a, _ in a }), &names
      )
      .sentence
    }
    return sentence(link.fact, says: link.rule == nil ? base.note(link.fact).says : nil, &names)
  }

  /// The unfilled wording of a link and what fills it: equal for links that read the same.
  func gist(_ link: Link) -> [String] {
    let ownWords = link.rule.map { base.note($0).says } ?? base.note(link.fact).says
    let things = link.rule != nil && ownWords != nil ? link.bindings : link.fact.arguments
    return [ownWords ?? base.wording(link.fact.relation)] + things.map { "\($0.index)" }
  }

  /// A fact as a sentence.
  func sentence(_ fact: Fact, says: String? = nil, _ names: inout Names) -> String {
    let slots = base.slots(fact.relation)
    let things = Dictionary(zip(slots, fact.arguments.map(Entity.init)), uniquingKeysWith: { first, _ in first })
    return fill(says ?? base.wording(fact.relation), things, &names).sentence
  }

  /// A fact as a sentence that does not name a pattern again.
  func sentence(_ fact: Fact, _ names: inout Names, _ told: inout Names.Understood) -> String {
    told.shortened(sentence(fact, &names), base, &names)
  }

  /// What is said where a fact does not hold, as a clause.
  func denial(_ fact: Fact, _ names: inout Names, _ told: inout Names.Understood) -> String {
    let things = Dictionary(zip(base.slots(fact.relation), fact.arguments.map(Entity.init))) { first, _ in first }
    let own = base.denial(fact.relation).map { fill($0, things, &names) }
    let text = own ?? "nothing I know says that " + fill(base.wording(fact.relation), things, &names)
    return told.shortened(text, base, &names)
  }

  /// What a gap says, as a clause.
  func gap(_ gap: Obstacle, _ names: inout Names, _ told: inout Names.Understood) -> String {
    switch gap {
    case .lacks(let fact): denial(fact, &names, &told)
    case .lacksAny(let atom): anyDenial(atom, &names, &told)
    case .hindered(let fact): "what stands in the way: " + sentence(fact, &names, &told).unstopped.uncapitalised
    case .same(let entity):
      "\(names.the(entity)) cannot be held against \(names.isPlural(entity) ? "themselves" : "itself")"
    }
  }

  /// Slots that are called what their things are.
  private static let kinds: Set<String> = ["joint", "movement", "group", "region", "pattern", "muscle"]

  /// A denial that names what is known and says "anything" for the rest.
  private func anyDenial(_ atom: Atom, _ names: inout Names, _ told: inout Names.Understood) -> String {
    var things: [String: Entity] = [:]
    var says = base.denial(atom.relation) ?? "nothing I know says that " + base.wording(atom.relation)
    for (slot, term) in zip(base.slots(atom.relation), atom.terms) {
      switch term {
      case .constant(let constant): things[slot] = Entity(constant)
      case .variable:
        let any = Self.kinds.contains(slot) ? "any \(slot)" : "anything"
        says = says.replacing("{\(slot)}", with: any).replacing("{\(slot).bare}", with: any)
        says = says.replacing(try! Regex("\\{\(slot)\\|([^|]*)\\|[^}]*\\}"), with: { $0.output[1].substring ?? "" })
      }
    }
    return told.shortened(fill(says, things, &names), base, &names)
  }

  func fill(_ says: String, _ things: [String: Entity], _ names: inout Names) -> String {
    says.fillingSlots { slot($0, things, &names) }
  }

  private func slot(_ slot: Substring, _ things: [String: Entity], _ names: inout Names) -> String {
    let choice = slot.split(separator: "|").map(String.init)
    if choice.count == 3, let thing = things[choice[0]] { return names.isPlural(thing) ? choice[2] : choice[1] }
    let verb = slot.split(separator: "~").map(String.init)
    if verb.count == 2, let movement = things[verb[0]], let subject = things[verb[1]] {
      return base.text(movement, names.isPlural(subject) ? "do" : "does") ?? base.name(movement)
    }
    let parts = slot.split(separator: ".").map(String.init)
    guard let name = parts.first, let thing = things[name] else { return String(slot) }
    return parts.count > 1 ? names.bare(thing) : names.the(thing)
  }
}

extension String {
  /// This text with each `{slot}` replaced.
  func fillingSlots(_ filling: (Substring) -> String) -> String {
    var text = ""
    var rest = self[...]
    while let open = rest.utf8.firstIndex(of: 0x7B), let close = rest.utf8[open...].firstIndex(of: 0x7D) {
      text += rest[..<open]
      text += filling(rest[rest.utf8.index(after: open)..<close])
      rest = rest[rest.utf8.index(after: close)...]
    }
    return text + rest
  }
}
