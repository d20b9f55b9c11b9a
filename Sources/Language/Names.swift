import Inquiry
import Knowledge

/// Names things in running text: in full with the abbreviation when first met, short afterwards.
struct Names {
  let base: KnowledgeBase
  private var introduced: Set<Entity> = []

  init(_ base: KnowledgeBase) {
    self.base = base
  }

  /// A thing with its article: "the tensor fasciae latae (TFL)", then "the TFL".
  mutating func the(_ entity: Entity) -> String {
    let name = bare(entity)
    switch base.kind(entity) {
    case .muscle, .group, .joint: return name.hasPrefix("the ") ? name : "the " + name
    case .source, .side, .region, .movement, .pattern, .test, .phase, .tool, .technique, .redFlag, .condition, .zone,
      .stopSignal, .refusal, .concept, .claim, .assumption, .cue, .form, .check, .planning, .position, .shape:
      return name
    }
  }

  /// A thing without an article.
  mutating func bare(_ entity: Entity) -> String {
    guard let short = base.text(entity, "short") else { return base.name(entity) }
    return introduced.insert(entity).inserted ? "\(base.name(entity)) (\(short))" : short
  }

  /// Several things as a list: "a, b and c".
  mutating func list(_ entities: some Sequence<Entity>, joining: String = "and") -> String {
    Self.list(entities.map { the($0) }, joining: joining)
  }

  /// Several muscles as a list in which an everyday group stands for its members where all are among them.
  mutating func grouped(_ muscles: [Entity]) -> String {
    list(Self.grouping(muscles, base))
  }

  static func grouping(_ muscles: [Entity], _ base: KnowledgeBase) -> [Entity] {
    var left = muscles
    for group in base.entities(.group) where base.text(group, "everyday") != nil {
      let members = base.members(of: group)
      guard members.count > 1, let place = left.firstIndex(where: members.contains),
        Set(members).isSubset(of: left)
      else { continue }
      left.insert(group, at: place)
      left.removeAll(where: members.contains)
    }
    return left
  }

  /// Several phrases as a list: "a, b and c".
  static func list(_ phrases: [String], joining: String = "and") -> String {
    guard let last = phrases.last else { return "" }
    let others = phrases.dropLast()
    return others.isEmpty ? last : others.joined(separator: ", ") + " \(joining) " + last
  }

  /// Whether the name takes a verb in the plural.
  func isPlural(_ entity: Entity) -> Bool {
    base.kind(entity) == .group || base.text(entity, "plural") != nil
  }
}

extension String {
  /// The text with a capital at its start.
  var capitalised: String { prefix(1).uppercased() + dropFirst() }

  /// The text, with a capital at its start where one is due.
  func capitalisedIf(_ isStart: Bool) -> String { isStart ? capitalised : self }

  /// The text with a full stop, its first letter as it is.
  var stopped: String { unstopped + "." }

  /// The text without a full stop at its end.
  var unstopped: String { hasSuffix(".") ? String(dropLast()) : self }

  /// The text as a sentence: a capital first, a full stop last.
  var sentence: String {
    let text = capitalised
    return text.isEmpty || ".?!".contains(text.last ?? ".") ? text : text + "."
  }
}
