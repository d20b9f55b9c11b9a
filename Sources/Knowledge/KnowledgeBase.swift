import Logic

/// A thing the knowledge describes; its index is also its constant in the rules.
public struct Entity: Hashable, Comparable, Sendable {
  /// The place among all things.
  public let index: Int

  /// The thing at a place.
  public init(index: Int) { self.index = index }
  /// The thing a constant stands for.
  public init(_ constant: Constant) { index = Int(constant.index) }

  /// The constant that stands for this thing in facts.
  public var constant: Constant { Constant(index) }

  public static func < (left: Entity, right: Entity) -> Bool { left.index < right.index }
}

/// A source, and the place in it where there is one.
public struct Citation: Hashable, Sendable {
  /// The work cited.
  public let source: Entity
  /// A place in the source, such as the number of a claim.
  public let place: String?
}

/// Checked knowledge: what is described, the rules, and all that follows from them.
///
/// A value of this type exists only once everything was checked. It is a view of an `Image`, so the base embedded in
/// the program and one read from a folder are the same thing.
public struct KnowledgeBase: Sendable {
  /// The packed form.
  public let image: Image
  /// What was taken out of the image; held by reference, so that a base is cheap to hand on.
  private let derived: Derived
  /// Where the things begin in the image: every line asks for hundreds of their kinds.
  private let firstThing: Int
  /// The rules, checked when the image was made.
  public var program: Program { derived.program }
  /// Everything that is given or follows, with its reasons.
  public var model: Model { derived.model }

  /// The parts of an image.
  enum Section: Int, CaseIterable {
    case entities, entityOrder, kindStarts, relations, rules, derivations, notes, plainWords, commonWords
  }

  static let entityStride = 6
  static let relationStride = 5
  static let ruleStride = 9
  static let noteStride = 3

  /// Opens an image.
  public init(image: Image) {
    self.image = image
    derived = Derived(image)
    firstThing = image[Section.entities.rawValue].first
  }

  /// The same things under other rules, with what follows from those.
  init(image: Image, program: Program, model: Model) {
    self.image = image
    derived = Derived(program, model)
    firstThing = image[Section.entities.rawValue].first
  }

  /// The same things under the same rules, with other facts.
  private init(_ base: KnowledgeBase, _ model: Model) {
    (image, firstThing) = (base.image, base.firstThing)
    derived = Derived(base.derived, model)
  }

  private final class Derived: Sendable {
    let program: Program
    let model: Model
    let ruleNumbers: [Rule.ID: Int]
    /// The members of groups and regions; they are the same in all worlds.
    let members: Memo<Entity, [Entity]>

    convenience init(_ image: Image) {
      let program = KnowledgeBase.program(in: image)
      self.init(program, Model(program, restoring: image[Section.derivations.rawValue].unpacked()))
    }

    init(_ program: Program, _ model: Model) {
      self.program = program
      self.model = model
      let numbered = program.rules.enumerated().map { ($1.id, $0) }
      ruleNumbers = Dictionary(numbered, uniquingKeysWith: { first, _ in first })
      members = Memo(10_000)
    }

    init(_ other: Derived, _ model: Model) {
      (program, ruleNumbers, members) = (other.program, other.ruleNumbers, other.members)
      self.model = model
    }
  }

  /// The place of a rule among the rules.
  func number(of rule: Rule.ID) -> Int? { derived.ruleNumbers[rule] }

  /// The rule of a name.
  public func rule(_ id: Rule.ID) -> Rule? { number(of: id).map { program.rules[$0] } }

  /// The same knowledge with other facts given: a world in which some things are supposed.
  ///
  /// - Parameters:
  ///   - added: facts to be given from now on.
  ///   - removed: given facts to be taken away.
  public func supposing(_ added: [Fact], without removed: [Fact] = []) -> KnowledgeBase {
    KnowledgeBase(self, model.extended(with: added, without: removed))
  }

  func words(_ section: Section) -> Words { image[section.rawValue] }

  // MARK: Things

  /// How many things there are; their indices are smaller than that.
  public var count: Int { words(.entities).count / Self.entityStride }

  /// All things of a kind, in the order of the files.
  public func entities(_ kind: EntityKind) -> [Entity] {
    let starts = words(.kindStarts)
    return (starts[kind.rawValue]..<starts[kind.rawValue + 1]).map(Entity.init(index:))
  }

  /// The kind of a thing.
  public func kind(_ entity: Entity) -> EntityKind {
    EntityKind(rawValue: image.word(firstThing + entity.index * Self.entityStride)) ?? .concept
  }

  /// The identifier of a thing, as the files give it.
  public func id(_ entity: Entity) -> String {
    image.text(words(.entities)[entity.index * Self.entityStride + 1])
  }

  /// The name of a thing in running text, without an article.
  public func name(_ entity: Entity) -> String {
    image.text(words(.entities)[entity.index * Self.entityStride + 2])
  }

  /// The thing of one of these kinds that has an identifier; the first kind that has it wins.
  public func entity(_ id: String, _ kinds: EntityKind...) -> Entity? {
    let found = entities(named: id)
    return kinds.lazy.compactMap { kind in found.first { self.kind($0) == kind } }.first
  }

  private func entities(named id: String) -> [Entity] {
    let order = words(.entityOrder)
    var id = id
    return id.withUTF8 { key in
      var low = 0
      var high = order.count
      while low < high {
        let middle = (low + high) / 2
        if idBytes(order[middle]).lexicographicallyPrecedes(key) { low = middle + 1 } else { high = middle }
      }
      var found: [Entity] = []
      while low < order.count, idBytes(order[low]).elementsEqual(key) {
        found.append(Entity(index: order[low]))
        low += 1
      }
      return found
    }
  }

  private func idBytes(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    image.utf8(words(.entities)[index * Self.entityStride + 1])
  }

  // MARK: Fields

  /// The shapes a stored field can have.
  enum FieldShape: Int {
    case text, words, references, rows
  }

  private func field(_ entity: Entity, _ name: String) -> (FieldShape, Int)? {
    let fields = image.list(words(.entities)[entity.index * Self.entityStride + 3])
    guard let place = place(of: name, in: fields, stride: 3) else { return nil }
    return FieldShape(rawValue: fields[place + 1]).map { ($0, fields[place + 2]) }
  }

  /// Where a name stands in a list of rows that begin with names.
  private func place(of name: String, in rows: Words, stride width: Int) -> Int? {
    var name = name
    return name.withUTF8 { key in
      stride(from: 0, to: rows.count, by: width).first { image.holds(key, at: rows[$0]) }
    }
  }

  /// The text of a field, if the thing has it.
  public func text(_ entity: Entity, _ name: String) -> String? {
    guard case (.text, let reference)? = field(entity, name) else { return nil }
    return image.text(reference)
  }

  /// The words of a field; empty if the thing has none.
  public func words(_ entity: Entity, _ name: String) -> [String] {
    guard case (.words, let reference)? = field(entity, name) else { return [] }
    return image.list(reference).map(image.text)
  }

  /// The things a field refers to; empty if there are none.
  public func references(_ entity: Entity, _ name: String) -> [Entity] {
    guard case (.references, let reference)? = field(entity, name) else { return [] }
    return image.list(reference).map(Entity.init(index:))
  }

  /// The things that refer to a thing in a field of that name, in the order of the files.
  public func referrers(to entity: Entity, _ name: String) -> [Entity] {
    let fields = image.list(words(.entities)[entity.index * Self.entityStride + 5])
    guard let place = place(of: name, in: fields, stride: 2) else { return [] }
    return image.list(fields[place + 1]).map(Entity.init(index:))
  }

  /// The rows of alternatives of a field; empty if there are none.
  public func rows(_ entity: Entity, _ name: String) -> [[String]] {
    guard case (.rows, let reference)? = field(entity, name) else { return [] }
    return image.list(reference).map { row in image.list(row).map(image.text) }
  }

  /// The sources a thing's description rests on.
  public func citations(_ entity: Entity) -> [Citation] {
    citations(words(.entities)[entity.index * Self.entityStride + 4])
  }

  func citations(_ list: Int) -> [Citation] {
    let pairs = image.list(list)
    return stride(from: 0, to: pairs.count, by: 2).map { place in
      Citation(
        source: Entity(index: pairs[place]), place: pairs[place + 1] < 0 ? nil : image.text(pairs[place + 1]))
    }
  }

  /// The muscles of a group or a region, without parts of members; anything else stands for itself.
  public func members(of entity: Entity) -> [Entity] {
    guard let field = kind(entity) == .group ? "groups" : kind(entity) == .region ? "region" : nil else {
      return [entity]
    }
    return derived.members.value(for: entity) {
      let all = referrers(to: entity, field).filter { kind($0) == .muscle }
      return all.filter { muscle in !references(muscle, "part_of").contains(where: all.contains) }
    }
  }

  /// Words that carry no meaning for this field of knowledge.
  public var plainWords: [String] { words(.plainWords).map(image.text) }

  /// Words of everyday English, whether or not they matter here: no slips of the pen, and no names.
  public var commonWords: [Substring] {
    words(.commonWords).map(image.text).flatMap { $0.split(whereSeparator: \.isWhitespace) }
  }

  /// Whether two bases say the same in the same order.
  public func isIdentical(to other: KnowledgeBase) -> Bool {
    image.bytes.elementsEqual(other.image.bytes)
  }
}
