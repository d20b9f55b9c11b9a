import BuiltInKnowledge
import Knowledge
import Logic
import TestSupport
import Testing

/// SWI-Prolog as an outside judge: it must derive from the exported program just what `Logic` derives.
@Suite(.enabled(if: Swipl.isWanted, "swipl is not installed; on Debian: apt-get install swi-prolog-nox"))
struct PrologOracleTests {
  private let base = BuiltInKnowledge.base

  @Test func `Prolog derives the facts of the base, no more and no fewer`() throws {
    let export = PrologExport(base)
    let lines = try Swipl.run(export.text)
    let facts = base.program.signatures.indices.flatMap { base.model.facts(Relation($0)) }
    #expect(lines.count == base.model.count)
    #expect(Set(lines.map(String.init)) == Set(facts.map { export.term($0) + "." }))
  }

  @Test func `no two things have one name in the exported program`() {
    let export = PrologExport(base)
    let things = EntityKind.allCases.flatMap(base.entities)
    #expect(Set(things.map { export.term(Fact(Relation(0), [$0.constant, $0.constant])) }).count == things.count)
  }

  @Test func `Prolog agrees on findings added and taken away`() throws {
    var random = SplitMix64(seed: 2)
    let sets = (0..<320).map { _ in Findings.random(for: base, &random) }
    let judge = FindingsJudge(base)
    let (judged, prologTime) = try judge.verdicts(on: sets)
    var (changes, time) = (0, Duration.zero)
    for (set, verdict) in zip(sets, judged) {
      var model = base.model
      time += ContinuousClock().measure { model = model.extended(with: set.added, without: set.removed) }
      #expect(judge.differences(of: model) == verdict)
      changes += verdict.count
    }
    // The findings are worth the trouble only if much follows from them.
    #expect(judged.count == sets.count && changes > 10 * sets.count)
    let building = ContinuousClock().measure {
      for set in sets.prefix(20) { #expect(judge.built(with: set).count > 0) }
    }
    print(
      """
      \(sets.count) sets of findings, \(changes) differences from the base. A set takes Prolog \(prologTime) s, \
      Logic \(time / sets.count), or \(building / 20) built anew
      """)
  }
}
