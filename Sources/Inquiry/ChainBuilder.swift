import Knowledge
import Logic

/// Lays proofs out as a list of links in which every premise stands before what follows from it.
///
/// A fact that goes without saying (its relation is folded) is left out and its own premises stand in for it; a fact
/// that two proofs share is told once.
struct ChainBuilder {
  let base: KnowledgeBase
  private(set) var links: [Link] = []
  private var numbers: [Fact: [Int]] = [:]

  private let unfolded: Bool

  /// - Parameter unfolded: whether facts that go without saying are shown too.
  init(base: KnowledgeBase, unfolded: Bool = false) {
    self.base = base
    self.unfolded = unfolded
  }

  private func isFolded(_ fact: Fact) -> Bool { !unfolded && base.isFolded(fact.relation) }

  /// Adds another proof of a fact that is told already: what it rests on, and the link once more.
  mutating func addOtherWay(_ reason: Reason) {
    let known = numbers.removeValue(forKey: reason.fact)
    add(reason)
    if let known { numbers[reason.fact] = known }
  }

  /// Adds a proof and returns the numbers of the links that stand for its conclusion.
  @discardableResult
  mutating func add(_ reason: Reason) -> [Int] {
    if let known = numbers[reason.fact] { return known }
    let result: [Int]
    switch reason {
    case .absent: result = []
    case .given(let fact):
      result = isFolded(fact) ? [] : [link(fact, nil, [], [], base.note(fact).citations)]
    case .derived(let fact, let rule, let premises):
      let isTold = unfolded || !base.foldsPremises(rule)
      let from = isTold ? premises.flatMap { add($0) }.uniqued() : []
      if isFolded(fact) {
        result = from
      } else {
        result = [link(fact, rule, bindings(rule, reason), from, base.note(rule).citations)]
      }
    }
    numbers[reason.fact] = result
    return result
  }

  private mutating func link(
    _ fact: Fact, _ rule: Rule.ID?, _ bindings: [Constant], _ from: [Int], _ citations: [Citation]
  ) -> Int {
    links.append(
      Link(number: links.count + 1, fact: fact, rule: rule, bindings: bindings, from: from, citations: citations))
    return links.count
  }

  private func bindings(_ id: Rule.ID, _ reason: Reason) -> [Constant] {
    guard let rule = base.rule(id) else { return [] }
    return rule.bindings(in: reason) ?? []
  }
}
