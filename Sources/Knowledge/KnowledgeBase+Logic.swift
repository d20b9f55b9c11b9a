import Logic

extension KnowledgeBase {
  /// The relation of a name; the names used by the program are checked when the knowledge is.
  public func relation(_ name: String) -> Relation {
    let relations = words(.relations)
    let key = Array(name.utf8)
    for index in 0..<(relations.count / Self.relationStride)
    where image.utf8(relations[index * Self.relationStride]).elementsEqual(key) {
      return Relation(index)
    }
    preconditionFailure("the checked knowledge has the relation '\(name)'")
  }

  /// The name of a relation.
  public func name(_ relation: Relation) -> String {
    image.text(words(.relations)[Int(relation.index) * Self.relationStride])
  }

  /// How a fact of this relation is said, with slots for its arguments.
  public func wording(_ relation: Relation) -> String {
    image.text(words(.relations)[Int(relation.index) * Self.relationStride + 2])
  }

  /// How it is said that a fact of this relation does not hold, where the knowledge has words for it.
  public func denial(_ relation: Relation) -> String? {
    let text = words(.relations)[Int(relation.index) * Self.relationStride + 4]
    return text < 0 ? nil : image.text(text)
  }

  /// The names of a relation's arguments, as its wording uses them.
  public func slots(_ relation: Relation) -> [String] {
    image.list(words(.relations)[Int(relation.index) * Self.relationStride + 1]).map(image.text)
  }

  /// Whether a fact of this relation is left out of an explanation because it goes without saying.
  public func isFolded(_ relation: Relation) -> Bool {
    words(.relations)[Int(relation.index) * Self.relationStride + 3] & 1 == 1
  }

  /// How much a fact of this relation weighs in an explanation.
  public func weight(_ relation: Relation) -> RelationWeight {
    RelationWeight(mark: words(.relations)[Int(relation.index) * Self.relationStride + 3])
  }

  /// Whether the absence of a fact of this relation means only that nothing is known.
  public func isOpen(_ relation: Relation) -> Bool {
    words(.relations)[Int(relation.index) * Self.relationStride + 3] & 2 == 2
  }

  /// The sources of a given fact, and its own wording where it has one.
  public func note(_ fact: Fact) -> (citations: [Citation], says: String?) {
    let notes = words(.notes)
    let key = [Int(fact.relation.index)] + fact.arguments.map { Int($0.index) }
    var low = 0
    var high = notes.count / Self.noteStride
    while low < high {
      let middle = (low + high) / 2
      if image.list(notes[middle * Self.noteStride]).lexicographicallyPrecedes(key) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < notes.count / Self.noteStride, image.list(notes[low * Self.noteStride]).elementsEqual(key) else {
      return ([], nil)
    }
    let says = notes[low * Self.noteStride + 2]
    return (citations(notes[low * Self.noteStride + 1]), says < 0 ? nil : image.text(says))
  }

  /// The sources of a rule, and how a conclusion by it is said.
  public func note(_ rule: Rule.ID) -> (citations: [Citation], says: String?) {
    guard let index = number(of: rule) else { return ([], nil) }
    let place = index * Self.ruleStride
    let says = words(.rules)[place + 4]
    return (citations(words(.rules)[place + 5]), says < 0 ? nil : image.text(says))
  }

  /// Whether an explanation leaves out the premises of a rule.
  public func foldsPremises(_ rule: Rule.ID) -> Bool {
    guard let index = number(of: rule) else { return false }
    return words(.rules)[index * Self.ruleStride + 7] == 1
  }

  /// The claims that doubt a rule.
  public func disputes(of rule: Rule.ID) -> [Entity] {
    guard let index = number(of: rule) else { return [] }
    return image.list(words(.rules)[index * Self.ruleStride + 8]).map(Entity.init(index:))
  }

  /// The question a rule's author gave as its sample.
  public func sample(_ rule: Rule.ID) -> String? {
    guard let index = number(of: rule) else { return nil }
    let sample = words(.rules)[index * Self.ruleStride + 6]
    return sample < 0 ? nil : image.text(sample)
  }

  // MARK: The rules in an image

  /// How a condition is marked in an image.
  enum ConditionMark: Int {
    case holds, absent, different
  }

  static func program(in image: Image) -> Program {
    let stored = image[Section.rules.rawValue]
    let rules = stride(from: 0, to: stored.count, by: ruleStride).map { place in
      rule(in: image, Array(stored[place..<(place + 4)]))
    }
    let relations = image[Section.relations.rawValue]
    let signatures = stride(from: 0, to: relations.count, by: relationStride).map { place in
      Signature(
        name: image.text(relations[place]),
        kinds: Array(repeating: nil, count: image.list(relations[place + 1]).count))
    }
    return Program(unchecked: signatures, constantKinds: [], rules: rules)
  }

  private static func rule(in image: Image, _ stored: [Int]) -> Rule {
    let numbers = Array(image.list(stored[2]))
    var conditions: [Condition] = []
    var place = 0
    while place < numbers.count {
      let mark = ConditionMark(rawValue: numbers[place]) ?? .holds
      let length = numbers[place + 1]
      let body = numbers[(place + 2)..<(place + 2 + length)]
      switch mark {
      case .holds: conditions.append(.holds(atom(body)))
      case .absent: conditions.append(.absent(atom(body)))
      case .different: conditions.append(.different(term(body.first ?? 0), term(body.last ?? 0)))
      }
      place += 2 + length
    }
    return Rule(
      id: Rule.ID(image.text(stored[0])), variables: image.list(stored[1]).map(image.text), conditions: conditions,
      conclusion: atom(Array(image.list(stored[3]))[...]))
  }

  private static func atom(_ numbers: ArraySlice<Int>) -> Atom {
    Atom(Relation(numbers.first ?? 0), numbers.dropFirst().map(term))
  }

  /// Variables are stored as negative numbers, constants as they are.
  private static func term(_ number: Int) -> Term {
    number < 0 ? .variable(-number - 1) : .constant(Constant(number))
  }

  static func number(_ term: Term) -> Int {
    switch term {
    case .variable(let index): -index - 1
    case .constant(let constant): Int(constant.index)
    }
  }
}
