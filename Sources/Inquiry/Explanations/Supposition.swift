import Knowledge

/// What is supposed of a person for a while: "what if …?".
public struct Supposition: Hashable, Sendable {
  /// Postures and habits supposed to hold.
  public var told: [Entity] = []
  /// Postures and habits supposed not to hold.
  public var denied: [Entity] = []
  /// Muscles supposed to be found strong.
  public var strong: [Entity] = []
  /// Muscles supposed to be found weak.
  public var weak: [Entity] = []
  /// Muscles supposed to be found tight.
  public var tight: [Entity] = []
  /// Muscles supposed to be found not tight.
  public var loose: [Entity] = []
  /// Muscles supposed to be left out.
  public var leftOut: [Entity] = []
  /// The only tools there are, where that is supposed.
  public var tools: [Entity]?

  /// Supposes nothing yet.
  public init() {}

  /// Whether nothing is supposed.
  public var isEmpty: Bool { self == Supposition() }

  /// Both suppositions; where they contradict each other the later one holds.
  public func merged(with later: Supposition) -> Supposition {
    func join(_ own: [Entity], _ new: [Entity], unless opposite: [Entity]) -> [Entity] {
      (own.filter { !opposite.contains($0) } + new).uniqued()
    }
    var result = Supposition()
    result.told = join(told, later.told, unless: later.denied)
    result.denied = join(denied, later.denied, unless: later.told)
    result.strong = join(strong, later.strong, unless: later.weak)
    result.weak = join(weak, later.weak, unless: later.strong)
    result.tight = join(tight, later.tight, unless: later.loose)
    result.loose = join(loose, later.loose, unless: later.tight)
    result.leftOut = join(leftOut, later.leftOut, unless: [])
    result.tools = later.tools ?? tools
    return result
  }

  /// A person of whom the supposition holds.
  public func applied(to person: Person) -> Person {
    var person = person
    person.told = person.told.filter { !denied.contains($0) && !told.contains($0) } + told
    person.denied = person.denied.union(denied).subtracting(told)
    return person
  }
}
