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
      return fill(says, Slots(base.rule(rule)?.variables ?? [], link.bindings), &names).sentence
    }
    return sentence(link.fact, says: link.rule == nil ? base.note(link.fact).says : nil, &names)
  }

  /// The unfilled wording of a link and what fills it: equal for links that read the same.
  func gist(_ link: Link) -> Gist {
    let ownWords = link.rule.map { base.note($0).says } ?? base.note(link.fact).says
    let things = link.rule != nil && ownWords != nil ? link.bindings : link.fact.arguments
    return Gist(says: ownWords ?? base.wording(link.fact.relation), things: things)
  }

  /// An unfilled wording and what fills it.
  struct Gist: Hashable {
    let says: String
    let things: [Constant]
  }

  /// What fills the slots of a wording.
  struct Slots {
    private let names: [String]
    private let things: [Constant]

    /// Of slots of one name the first counts.
    init(_ names: [String], _ things: [Constant]) {
      (self.names, self.things) = (names, things)
    }

    subscript(name: Substring) -> Entity? {
      guard let place = names.firstIndex(where: { $0 == name }), place < things.count else { return nil }
      return Entity(things[place])
    }
  }

  /// A fact as a sentence.
  func sentence(_ fact: Fact, says: String? = nil, _ names: inout Names) -> String {
    fill(says ?? base.wording(fact.relation), Slots(base.slots(fact.relation), fact.arguments), &names).sentence
  }

  /// A fact as a sentence that does not name a pattern again.
  func sentence(_ fact: Fact, _ names: inout Names, _ told: inout Names.Understood) -> String {
    told.shortened(sentence(fact, &names), base, &names)
  }

  /// What is said where a fact does not hold, as a clause.
  func denial(_ fact: Fact, _ names: inout Names, _ told: inout Names.Understood) -> String {
    let things = Slots(base.slots(fact.relation), fact.arguments)
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
    var (known, things): ([String], [Constant]) = ([], [])
    var says = base.denial(atom.relation) ?? "nothing I know says that " + base.wording(atom.relation)
    for (slot, term) in zip(base.slots(atom.relation), atom.terms) {
      switch term {
      case .constant(let constant):
        known.append(slot)
        things.append(constant)
      case .variable:
        let any = Self.kinds.contains(slot) ? "any \(slot)" : "anything"
        says = says.replacing("{\(slot)}", with: any).replacing("{\(slot).bare}", with: any)
        says = says.replacing(try! Regex("\\{\(slot)\\|([^|]*)\\|[^}]*\\}"), with: { $0.output[1].substring ?? "" })
      }
    }
    return told.shortened(fill(says, Slots(known, things), &names), base, &names)
  }

  func fill(_ says: String, _ things: Slots, _ names: inout Names) -> String {
    says.fillingSlots { slot($0, things, &names) }
  }

  private func slot(_ slot: Substring, _ things: Slots, _ names: inout Names) -> String {
    let end = slot.utf8.firstIndex { [UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: ".")].contains($0) }
    let name = slot[..<(end ?? slot.endIndex)]
    guard let thing = things[name] else { return String(slot) }
    let rest = slot[name.endIndex...].dropFirst()
    switch slot[name.endIndex...].utf8.first {
    case UInt8(ascii: "|"):
      let choice = rest.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
      return String(names.isPlural(thing) ? choice[choice.count - 1] : choice[0])
    case UInt8(ascii: "~"):
      guard let subject = things[rest] else { return String(slot) }
      return base.text(thing, names.isPlural(subject) ? "do" : "does") ?? base.name(thing)
    case UInt8(ascii: "."): return names.bare(thing)
    default: return names.the(thing)
    }
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
