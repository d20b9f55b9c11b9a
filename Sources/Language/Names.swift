import Inquiry
import Knowledge

/// Names things in running text: in full with the abbreviation when first met, short afterwards.
struct Names {
  let base: KnowledgeBase
  private var introduced: Set<Entity> = []
  /// Whether the short name is used from the start, as where there is little room.
  private let isBrief: Bool

  /// A pattern that is understood once it was named: "with long sitting" is not said again in the same breath.
  struct Understood {
    private let pattern: Entity?
    private var isNamed = false

    init(_ pattern: Entity?) {
      self.pattern = pattern
    }

    mutating func shortened(_ text: String, _ base: KnowledgeBase, _ names: inout Names) -> String {
      guard let pattern, base.kind(pattern) == .pattern else { return text }
      let forms = [base.text(pattern, "short"), base.name(pattern)].compactMap { $0 }.map { " with " + $0 }
      guard let form = forms.first(where: text.contains) else { return text }
      defer { isNamed = true }
      return isNamed ? text.replacing(form, with: "") : text
    }
  }

  /// What is called "your", because it is the asker's own.
  private let owned: Set<Entity>
  /// How many things may still be described in everyday words.
  private var descriptions = 0
  /// What needs no description, because it was met before.
  private(set) var met: Set<Entity> = []

  init(_ base: KnowledgeBase, isBrief: Bool = false, owned: Set<Entity> = []) {
    self.base = base
    self.isBrief = isBrief
    self.owned = owned
  }

  /// A thing with its article: "the tensor fasciae latae (TFL)", then "the TFL".
  mutating func the(_ entity: Entity) -> String {
    let name = described(entity)
    switch base.kind(entity) {
    case .muscle, .group, .joint:
      let bare = name.hasPrefix("the ") ? String(name.dropFirst(4)) : name
      return (owned.contains(entity) ? "your " : "the ") + bare
    case .source, .side, .region, .movement, .pattern, .test, .phase, .tool, .technique, .redFlag, .condition, .zone,
      .stopSignal, .refusal, .concept, .claim, .assumption, .cue, .form, .check, .planning, .position, .shape:
      return name
    }
  }

  /// A thing without an article.
  mutating func bare(_ entity: Entity) -> String {
    guard let short = base.text(entity, "short") else { return base.name(entity) }
    return introduced.insert(entity).inserted && !isBrief ? "\(base.name(entity)) (\(short))" : short
  }

  /// Describes the first things met from now on in everyday words: "the TFL, a small muscle at the front of the hip".
  ///
  /// - Parameters:
  ///   - most: how many.
  ///   - met: what was described before.
  mutating func describe(most: Int, met: Set<Entity> = []) {
    descriptions = most
    self.met.formUnion(met)
  }

  /// The name, with what it is in everyday words where that was not told yet.
  private mutating func described(_ entity: Entity) -> String {
    let isNew = !introduced.contains(entity)
    let name = bare(entity)
    guard descriptions > 0, isNew, let plain = base.text(entity, "plain"), met.insert(entity).inserted else {
      return name
    }
    descriptions -= 1
    introduced.insert(entity)
    return name.hasSuffix(")") ? "\(name.dropLast()), \(plain))" : "\(name) (\(plain))"
  }

  /// Several things as a list: "a, b and c"; a longer one describes only the first.
  mutating func list(_ entities: some Sequence<Entity>, joining: String = "and") -> String {
    let things = Array(entities)
    let left = descriptions
    if things.count > 2 { descriptions = min(1, left) }
    defer { if things.count > 2 { descriptions = max(0, left - 1) } }
    return Self.list(things.map { the($0) }, joining: joining)
  }

  /// A clause with a pronoun in place of the name it begins with.
  func withPronoun(_ clause: String, for entity: Entity) -> String {
    let forms = [base.text(entity, "short"), base.name(entity)].compactMap { $0 }
      .map { (owned.contains(entity) ? "your " : "the ") + $0 + " " }
    guard let form = forms.first(where: clause.hasPrefix) else { return clause }
    return (isPlural(entity) ? "they " : "it ") + clause.dropFirst(form.count)
  }

  /// The first things of a list, grouped, and how many more there are.
  mutating func some(_ muscles: [Entity], most: Int) -> String {
    let grouped = Self.grouping(muscles, base)
    guard grouped.count > most + 1 else { return list(grouped) }
    return Self.list(grouped.prefix(most).map { the($0) } + ["\(grouped.count - most) more"])
  }

  /// Several muscles as a list in which an everyday group stands for its members where all are among them.
  mutating func grouped(_ muscles: [Entity]) -> String {
    list(Self.grouping(muscles, base))
  }

  static func grouping(_ muscles: [Entity], _ base: KnowledgeBase) -> [Entity] {
    guard muscles.count > 1 else { return muscles }
    var left = muscles
    for group in base.entities(.group) {
      let members = base.members(of: group)
      guard members.count > 1, members.allSatisfy(left.contains), base.text(group, "everyday") != nil,
        let place = left.firstIndex(where: members.contains)
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
  /// The text with its first letter small, unless the word is an abbreviation.
  var uncapitalised: String {
    let second = dropFirst().first
    return second?.isUppercase == true ? self : prefix(1).lowercased() + dropFirst()
  }

  /// The text with a capital at its start.
  var capitalised: String {
    guard let first = utf8.first, first < 0x80 else { return prefix(1).uppercased() + dropFirst() }
    guard (0x61...0x7A).contains(first) else { return self }
    var text = String(UnicodeScalar(first - 0x20))
    text.append(contentsOf: self[utf8.index(after: startIndex)...])
    return text
  }

  /// The text, with a capital at its start where one is due.
  func capitalisedIf(_ isStart: Bool) -> String { isStart ? capitalised : self }

  /// A sentence that no longer leans on the one before.
  var withoutLead: String { hasPrefix("So ") ? String(dropFirst(3)).capitalised : self }

  /// The text up to its first full stop, as a sentence: what follows a semicolon may be what matters.
  var firstSentence: String {
    firstRange(of: ". ").map { String(self[..<$0.lowerBound]).sentence } ?? sentence
  }

  /// The text with a full stop, its first letter as it is.
  var stopped: String { unstopped + "." }

  /// The text without a full stop at its end.
  var unstopped: String { hasSuffix(".") ? String(dropLast()) : self }

  /// The text as a sentence: a capital first, a full stop last.
  var sentence: String {
    let text = capitalised
    guard let last = text.utf8.last else { return text }
    return [UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!")].contains(last) ? text : text + "."
  }
}
