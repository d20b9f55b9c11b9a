import Inquiry
import Knowledge
import Logic
import Testing

/// Over all patterns, sides and muscles nothing is derived that another derivation denies.
struct ContradictionTests {
  private let asking = Asking.builtIn

  @Test(arguments: [
    ("release", "never-release"), ("overactive", "underactive"), ("long-and-overactive", "overactive"),
    ("long-and-overactive", "underactive"), ("release", "activate"), ("release", "long-and-overactive"),
    ("activate", "long-and-overactive"), ("lengthen", "long-and-overactive"), ("overactive", "is-inhibited"),
  ])
  func `no muscle is derived to be both`(left: String, right: String) {
    let (one, other) = (asking.facts(left), Set(asking.facts(right).map(\.arguments)))
    #expect(!one.isEmpty && !other.isEmpty)
    #expect(one.filter { other.contains($0.arguments) }.map(asking.text) == [])
  }

  @Test func `every state of a muscle on a side in a pattern has its consequence`() {
    let pressed = Set(asking.facts("may-be-pressed").map { $0.arguments[0] })
    let (released, lengthened) = (arguments("release"), arguments("lengthen"))
    let (spared, activated) = (arguments("never-release"), arguments("activate"))
    for fact in asking.facts("overactive") {
      #expect(released.contains(fact.arguments) == pressed.contains(fact.arguments[0]), "\(asking.text(fact))")
      #expect(lengthened.contains(fact.arguments), "\(asking.text(fact))")
    }
    for fact in asking.facts("underactive") {
      #expect(spared.contains(fact.arguments) && activated.contains(fact.arguments), "\(asking.text(fact))")
    }
    for fact in asking.facts("long-and-overactive") {
      #expect(spared.contains(fact.arguments), "\(asking.text(fact))")
    }
  }

  private func arguments(_ relation: String) -> Set<[Constant]> { Set(asking.facts(relation).map(\.arguments)) }

  @Test func `every pattern says something of muscles, or leads on to one that does`() {
    let base = asking.base
    let states = ["overactive", "underactive", "long-and-overactive"].flatMap(asking.facts)
    let telling = Set(states.map { $0.arguments[2] })
    let leading = asking.facts("brings").filter { telling.contains($0.arguments[1]) }.map { $0.arguments[0] }
    let silent = base.entities(.pattern).filter { !telling.union(leading).contains($0.constant) }
    #expect(silent.map(base.id) == [])
  }

  @Test func `whatever is released may be pressed`() {
    let forbidden = Set(asking.facts("must-not-be-pressed").map { $0.arguments[0] })
    #expect(asking.facts("release").filter { forbidden.contains($0.arguments[0]) }.map(asking.text) == [])
  }

  @Test func `a mixed pair never inhibits`() {
    let mixed = Set(asking.facts("mixed").map(\.arguments))
    #expect(asking.facts("inhibited").filter { mixed.contains(Array($0.arguments.prefix(2))) }.map(asking.text) == [])
  }

  @Test func `nothing is released before itself, directly or by way of others`() {
    let contexts = Dictionary(grouping: asking.facts("released-before")) { Array($0.arguments.dropFirst(2)) }
    let circular = contexts.values.flatMap { facts -> [String] in
      let next = Dictionary(grouping: facts) { $0.arguments[0] }.mapValues { $0.map { $0.arguments[1] } }
      return next.keys.filter { reachable(from: $0, by: next).contains($0) }.map { asking.base.id(Entity($0)) }
    }
    #expect(circular == [])
  }

  private func reachable(from start: Constant, by next: [Constant: [Constant]]) -> Set<Constant> {
    var (seen, open) = (Set<Constant>(), next[start] ?? [])
    while let muscle = open.popLast() {
      if seen.insert(muscle).inserted { open += next[muscle] ?? [] }
    }
    return seen
  }

  @Test func `what a zone forbids to press no technique of release is for`() {
    let base = asking.base
    let forbidden = Set(base.entities(.zone).flatMap { base.references($0, "muscles") })
    let releases = base.entities(.technique).filter { base.references($0, "phase").map(base.id) == ["release"] }
    let clashes = releases.flatMap { technique in
      base.references(technique, "for").filter(forbidden.contains).map { "\(base.id(technique)): \(base.id($0))" }
    }
    #expect(clashes == [])
  }
}
