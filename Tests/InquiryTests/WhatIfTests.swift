import Inquiry
import Knowledge
import Logic
import TestSupport
import Testing

/// Supposed worlds: the same as if they were built anew, and left without a trace.
struct WhatIfTests {
  private static let asking = Asking.builtIn

  private static func program(_ base: KnowledgeBase, given: [Fact]) -> Program {
    Program(
      unchecked: base.program.signatures, constantKinds: base.program.constantKinds, rules: base.program.rules,
      given: given)
  }

  private static func facts(_ model: Model, _ base: KnowledgeBase) -> [[Fact]] {
    base.program.signatures.indices.map { model.facts(Relation($0)) }
  }

  private static let given: [Fact] = facts(asking.base.model, asking.base).flatMap { $0 }
    .filter(asking.base.model.isGiven)

  @Test(arguments: stride(from: 0, to: given.count, by: given.count / 12).map { $0 })
  func `a world without one fact is the one built anew`(place: Int) {
    let base = Self.asking.base
    let gone = Self.given[place]
    let extended = base.supposing([], without: [gone])
    let anew = Model(Self.program(base, given: Self.given.filter { $0 != gone }))
    #expect(!extended.model.isGiven(gone))
    #expect(Self.facts(extended.model, base).map(Set.init) == Self.facts(anew, base).map(Set.init))
    let checker = ProofChecker(base.program)
    let derived = Self.facts(extended.model, base).flatMap { $0.suffix(3) }
    #expect(
      derived.allSatisfy { fact in
        extended.model.reason(fact).map { checker.accepts($0, in: extended.model) } ?? false
      })
  }

  /// The given facts in the order in which they were given, which is not that of their relations.
  private static func givenInOrder(_ model: Model, _ base: KnowledgeBase) -> [Fact] {
    let table = model.derivationTable.map(Int.init)
    let (count, header) = (table[0], 3 + 2 * table[1])
    var left = facts(model, base).map { $0[...] }
    return (0..<count).filter { table[header + count + $0] < 0 }.compactMap { left[table[header + $0]].popFirst() }
  }

  @Test func `worlds within worlds are the ones built anew, to the last proof`() {
    let base = Self.asking.base
    var (world, given) = (base, Self.givenInOrder(base.model, base))
    var random = SplitMix64(seed: 7)
    #expect(Model(Self.program(base, given: given)).derivationTable == base.model.derivationTable)
    for _ in 0..<6 {
      let gone: [Fact] = (0..<4).compactMap { _ in given.randomElement(using: &random) }
      // Facts that speak of other things of the same kinds, and one that comes back.
      var new: [Fact] = Array(gone.prefix(1))
      for fact in gone.dropFirst() {
        guard let other = given.filter({ $0.relation == fact.relation }).randomElement(using: &random) else { continue }
        new.append(Fact(fact.relation, fact.arguments.dropLast() + other.arguments.suffix(1)))
      }
      new = new.uniqued()
      given = given.filter { !gone.contains($0) && !new.contains($0) } + new
      world = world.supposing(new, without: gone + new)
      let anew = Model(Self.program(base, given: given))
      #expect(world.model.derivationTable == anew.derivationTable)
    }
  }

  private func changes(_ supposition: Supposition, _ person: Person = Person()) throws -> Changes {
    let expert = Self.asking.expert
    let world = expert.supposing(supposition, of: person)
    let answer = expert.changed(by: supposition, for: person, in: world)
    guard case .explanation(.changes(let changes)) = answer.content else { throw Asking.Unknown(id: "changes") }
    return changes
  }

  @Test func `a strong gluteus maximus takes the compensation out, and that is why`() throws {
    var supposition = Supposition()
    supposition.strong = [try Self.asking.entity("gluteus_maximus")]
    let changes = try changes(supposition)
    let names = changes.muscles.map { Self.asking.base.id($0.after.subject) }
    #expect(Set(names) == ["gluteus_maximus", "gluteus_medius", "gluteus_minimus"])
    #expect(changes.leader?.before.map(Self.asking.base.id) == "tensor_fasciae_latae")
    #expect(changes.leader?.after == nil)
    let broken = try #require(changes.breaks.first)
    #expect(broken.hindrance.map { Self.asking.base.name($0.relation) } == "tests-strong")
    #expect(Self.asking.base.model.contains(broken.lost))
  }

  @Test func `without sitting nothing is left of what rested on it`() throws {
    var supposition = Supposition()
    supposition.denied = [try Self.asking.entity("sitting")]
    let changes = try changes(supposition)
    #expect(changes.steps == 0)
    #expect(changes.patterns.gone.map(Self.asking.base.id).contains("sitting"))
  }

  @Test func `what is assumed anyway changes nothing when supposed of somebody who told it`() throws {
    var supposition = Supposition()
    supposition.told = [try Self.asking.entity("sitting")]
    #expect(try changes(supposition, Person(told: supposition.told)).isEmpty)
  }

  @Test func `with one tool only, what needs another is done otherwise`() throws {
    var supposition = Supposition()
    supposition.tools = [try #require(Self.asking.base.entity("ball", .tool))]
    let changes = try changes(supposition)
    #expect(!changes.isEmpty)
    #expect(changes.muscles.allSatisfy { $0.before.verdict == .release && $0.after.instead == .lengthen })
  }

  @Test func `what is left out is in no plan`() throws {
    let muscle = try Self.asking.entity("tensor_fasciae_latae")
    var supposition = Supposition()
    supposition.leftOut = [muscle]
    let changes = try changes(supposition)
    #expect(!changes.gone.isEmpty && changes.gone.allSatisfy { $0.muscles == [muscle] })
    #expect(changes.leader?.after == nil)
  }

  @Test func `a later supposition outdoes an earlier one`() throws {
    let muscle = try Self.asking.entity("gluteus_maximus")
    var (first, second) = (Supposition(), Supposition())
    first.strong = [muscle]
    second.weak = [muscle]
    let both = first.merged(with: second)
    #expect(both.strong == [])
    #expect(both.weak == [muscle])
  }
}
