import Knowledge
import Logic

/// Finds what is missing for a fact: the smallest sets of things that would have to be otherwise.
///
/// A fact no rule can give is missing itself. Else the rules that could have given it are followed down, the nearest
/// miss first, as far as `depth` rules.
struct Shortfall {
  private let model: Model
  private let rules: [Rule]
  private let isOpen: (Relation) -> Bool
  private var known: [Fact: [[Obstacle]]] = [:]

  /// How many sets are kept at each step.
  private static let most = 4
  private static let depth = 4

  init(_ base: KnowledgeBase) {
    model = base.model
    rules = base.program.rules
    isOpen = base.isOpen
  }

  /// The rules that could have given a fact, nearest miss first, each with what it lacks.
  func misses(of fact: Fact) -> [(rule: Rule.ID, gaps: [Obstacle])] {
    model.misses(of: fact).map { miss in (miss.rule, gaps(of: miss)) }
  }

  /// The smallest sets of things that would have to be otherwise for a fact to hold, smallest first.
  mutating func ways(to fact: Fact) -> [[Obstacle]] { ways(to: fact, depth: Self.depth, above: []) }

  private mutating func ways(to fact: Fact, depth: Int, above: Set<Fact>) -> [[Obstacle]] {
    if let known = known[fact] { return known }
    guard rules.contains(where: { $0.conclusion.relation == fact.relation }), depth > 0 else { return [[.lacks(fact)]] }
    // What somebody could find out is missing itself, whatever else could have given it.
    var found: [[Obstacle]] = isOpen(fact.relation) ? [[.lacks(fact)]] : []
    for miss in misses(of: fact) {
      var sets: [[Obstacle]] = [[]]
      for gap in miss.gaps {
        let choices = choices(for: gap, depth: depth - 1, above: above.union([fact]))
        sets = Self.smallest(sets.flatMap { set in choices.map { choice in (set + choice).withoutRepetition } })
      }
      found += sets
    }
    let result = Self.smallest(found.filter { set in !set.contains { $0.isBeyondChange } })
    if above.isEmpty || depth == Self.depth { known[fact] = result }
    return result
  }

  private mutating func choices(for gap: Obstacle, depth: Int, above: Set<Fact>) -> [[Obstacle]] {
    switch gap {
    case .lacks(let fact): above.contains(fact) ? [] : ways(to: fact, depth: depth, above: above)
    case .lacksAny, .hindered, .same: [[gap]]
    }
  }

  private func gaps(of miss: NearMiss) -> [Obstacle] {
    miss.findings.filter { $0.verdict != .met }.compactMap { finding in
      switch finding.condition {
      case .holds(let atom): atom.fact.map(Obstacle.lacks) ?? .lacksAny(atom)
      case .absent(let atom): atom.fact.map { .hindered(by: $0) }
      case .different(let left, _): left.constant.map { .same(Entity($0)) }
      }
    }
  }

  /// The smallest sets, without those that hold another one whole.
  private static func smallest(_ sets: [[Obstacle]]) -> [[Obstacle]] {
    let sorted = sets.enumerated().sorted { (cost($0.element), $0.offset) < (cost($1.element), $1.offset) }
    var kept: [[Obstacle]] = []
    for (_, set) in sorted where kept.count < most {
      if !kept.contains(where: { Set($0).isSubset(of: set) }) { kept.append(set) }
    }
    return kept
  }

  /// What nothing fits weighs more than one thing that is missing.
  private static func cost(_ set: [Obstacle]) -> Int {
    set.reduce(0) { sum, gap in
      switch gap {
      case .lacks, .hindered, .same: sum + 1
      case .lacksAny: sum + 3
      }
    }
  }
}

extension Obstacle {
  /// Whether nothing could make it otherwise.
  fileprivate var isBeyondChange: Bool {
    switch self {
    case .same: true
    case .lacks, .lacksAny, .hindered: false
    }
  }
}

extension Atom {
  /// The atom as a fact, if it speaks of nothing unknown.
  var fact: Fact? {
    let constants = terms.compactMap(\.constant)
    return constants.count == terms.count ? Fact(relation, constants) : nil
  }
}

extension Term {
  /// The constant, if it is one.
  var constant: Constant? {
    switch self {
    case .constant(let constant): constant
    case .variable: nil
    }
  }
}

extension [Obstacle] {
  fileprivate var withoutRepetition: [Obstacle] {
    var seen: Set<Obstacle> = []
    return filter { seen.insert($0).inserted }
  }
}
