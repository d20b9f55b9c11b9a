import Knowledge
import Logic

/// Finds what is missing for a fact: the smallest sets of things that would have to be otherwise.
///
/// A fact no rule can give is missing itself. Else the rules that could have given it are followed down, the nearest
/// miss first, as far as `depth` rules. Each set comes with the proof there would be without the obstacles.
struct Shortfall {
  /// One way in which a fact could come to hold.
  struct Way {
    let obstacles: [Obstacle]
    /// The proof there would then be; none where something is missing that has no name.
    let proof: Reason?
  }

  private let model: Model
  private let rules: [Rule.ID: Rule]
  private let concluded: Set<Relation>
  private let isOpen: (Relation) -> Bool
  private var known: [Fact: [Way]] = [:]

  /// How many sets are kept at each step.
  private static let most = 4
  private static let depth = 4

  init(_ base: KnowledgeBase) {
    model = base.model
    rules = Dictionary(base.program.rules.map { ($0.id, $0) }) { first, _ in first }
    concluded = Set(base.program.rules.map(\.conclusion.relation))
    isOpen = base.isOpen
  }

  /// The rule that came nearest to giving a fact, and what it lacks.
  func nearest(to fact: Fact) -> (rule: Rule.ID, gaps: [Obstacle])? {
    model.misses(of: fact).first.map { miss in (miss.rule, miss.findings.compactMap(Self.obstacle)) }
  }

  /// The smallest sets of things that would have to be otherwise for a fact to hold, smallest first.
  mutating func ways(to fact: Fact) -> [Way] { ways(to: fact, depth: Self.depth, above: []) }

  private mutating func ways(to fact: Fact, depth: Int, above: Set<Fact>) -> [Way] {
    if let known = known[fact] { return known }
    let given = Way(obstacles: [.lacks(fact)], proof: .given(fact))
    guard concluded.contains(fact.relation), depth > 0 else { return [given] }
    // What somebody could find out is missing itself, whatever else could have given it.
    var found: [Way] = isOpen(fact.relation) ? [given] : []
    for miss in model.misses(of: fact) { found += ways(to: fact, by: miss, depth: depth - 1, above.union([fact])) }
    let result = Self.smallest(found)
    if depth == Self.depth { known[fact] = result }
    return result
  }

  /// The ways in which a rule that missed could have given a fact: every condition met, or one of the ways to meet it.
  private mutating func ways(to fact: Fact, by miss: NearMiss, depth: Int, _ above: Set<Fact>) -> [Way] {
    var partial: [(obstacles: [Obstacle], premises: [Reason]?)] = [([], [])]
    for finding in miss.findings {
      let choices = choices(for: finding, depth: depth, above)
      partial = partial.flatMap { part in
        choices.map { choice in
          let premises = choice.premise.flatMap { premise in part.premises.map { $0 + premise } }
          return ((part.obstacles + choice.obstacles).withoutRepetition, premises)
        }
      }
      partial = Array(partial.prefix(Self.most * Self.most))
    }
    return Self.smallest(
      partial.map { part in
        Way(obstacles: part.obstacles, proof: part.premises.map { .derived(fact, by: miss.rule, from: $0) })
      })
  }

  /// How a condition of a rule is met or could be: with what obstacles, and by which premise; a condition that two
  /// things differ has none.
  private mutating func choices(
    for finding: NearMiss.Finding, depth: Int, _ above: Set<Fact>
  ) -> [(obstacles: [Obstacle], premise: [Reason]?)] {
    switch finding.condition {
    case .different: return finding.verdict == .met ? [([], [])] : []
    case .absent(let atom):
      guard let fact = atom.fact else { return [([.lacksAny(atom)], nil)] }
      return [(finding.verdict == .met ? [] : [.hindered(by: fact)], [.absent(fact)])]
    case .holds(let atom):
      guard let fact = atom.fact else { return [([.lacksAny(atom)], nil)] }
      if finding.verdict == .met { return [([], model.reason(fact).map { [$0] })] }
      guard !above.contains(fact) else { return [] }
      return ways(to: fact, depth: depth, above: above).map { ($0.obstacles, $0.proof.map { [$0] }) }
    }
  }

  private static func obstacle(_ finding: NearMiss.Finding) -> Obstacle? {
    guard finding.verdict != .met else { return nil }
    switch finding.condition {
    case .holds(let atom): return atom.fact.map(Obstacle.lacks) ?? .lacksAny(atom)
    case .absent(let atom): return atom.fact.map { .hindered(by: $0) }
    case .different(let left, _): return left.constant.map { .same(Entity($0)) }
    }
  }

  /// The smallest sets, without those that hold another one whole.
  private static func smallest(_ ways: [Way]) -> [Way] {
    let sorted = ways.enumerated().sorted {
      (cost($0.element.obstacles), $0.offset) < (cost($1.element.obstacles), $1.offset)
    }
    var kept: [Way] = []
    for (_, way) in sorted where kept.count < most {
      if !kept.contains(where: { Set($0.obstacles).isSubset(of: way.obstacles) }) { kept.append(way) }
    }
    return kept
  }

  /// What nothing fits weighs more than one thing that is missing.
  private static func cost(_ set: [Obstacle]) -> Int {
    set.reduce(0) { sum, obstacle in
      switch obstacle {
      case .lacks, .hindered, .same: sum + 1
      case .lacksAny: sum + 3
      }
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
