import BuiltInKnowledge
import Knowledge
import Testing

/// What the package's knowledge promises beyond what every knowledge folder must.
struct KnowledgeShapeTests {
  private let base = BuiltInKnowledge.base

  @Test func `every rule has a sample question`() {
    #expect(base.program.rules.map(\.id).filter { base.sample($0) == nil }.map(\.name) == [])
  }

  @Test func `every rule that is told says so in words`() {
    let silent = base.program.rules.filter { rule in
      base.note(rule.id).says == nil && !base.isFolded(rule.conclusion.relation)
        && base.wording(rule.conclusion.relation).isEmpty
    }
    #expect(silent.map(\.id.name) == [])
  }

  @Test func `every slot of a wording is one that its relation or rule has`() {
    for rule in base.program.rules {
      let slots = base.note(rule.id).says.map(slots) ?? []
      #expect(slots.filter { !rule.variables.contains($0) } == [], "\(rule.id.name)")
    }
  }

  private func slots(in says: String) -> [String] {
    says.matches(of: /\{(\w+)/).map { String($0.1) }
  }

  @Test func `no two records of a kind share a name`() {
    for kind in [EntityKind.muscle, .group, .pattern, .tool, .concept] {
      let names = Dictionary(grouping: base.entities(kind)) { base.name($0) }.filter { $1.count > 1 }
      #expect(names.keys.sorted() == [])
    }
  }
}
