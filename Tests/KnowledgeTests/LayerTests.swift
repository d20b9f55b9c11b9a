import Knowledge
import Logic
import TestSupport
import Testing

/// A folder laid over another.
struct LayerTests {
  private static let base = Provocation.body.adding(
    """
    claims:
      - {id: rolling, verdict: "yes", grade: D, says: It helps., asked: [does rolling help], cites: [book]}
    facts:
      - {that: vastus is listed as overactive on both with slump, cites: [book]}
    rules:
      - id: tight
        if: [ "?muscle is listed as overactive on ?side with ?pattern" ]
        then: ?muscle is overactive on ?side with ?pattern
        sample: is the vastus tight
        cites: [book]

    """, as: "claims.yaml")

  /// The base with one file laid over it.
  private func survey(_ text: String) throws -> KnowledgeSurvey {
    let (below, above) = (try Self.base.write(), try TemporaryFolder(["clinic.yaml": text]))
    return try KnowledgeLayers([
      .folder(KnowledgeFolder(below.url.path)), .folder(KnowledgeFolder(above.url.path)),
    ]).survey()
  }

  private func problems(_ text: String) throws -> [Diagnostic] {
    do {
      _ = try survey(text)
      return []
    } catch let errors as KnowledgeErrors {
      return errors.diagnostics
    }
  }

  @Test func `a layer adds to what lies below it`() throws {
    let base = try survey(
      """
      muscles:
        - {id: rectus, name: rectus, prime: "knee:extension", press: "yes", cites: [book]}
      """
    ).base
    #expect(base.entity("vastus", .muscle) != nil && base.entity("rectus", .muscle) != nil)
  }

  @Test func `an id defined in both layers is told with both places`() throws {
    let problem = try #require(
      try problems(#"muscles: [{id: vastus, name: other, press: "yes", cites: [book]}]"#).first)
    #expect(problem.code == .duplicateIdentifier)
    #expect(problem.place.text.hasSuffix("clinic.yaml:1:16"))
    #expect(problem.message.contains("body.yaml:12:10"))
  }

  @Test func `two verdicts on one question are told with both places`() throws {
    let problems = try problems(
      """
      claims:
        - {id: our-view, verdict: "no", grade: D, says: It does not., asked: [Does rolling help?], cites: [book]}
      """)
    #expect(problems.map(\.code) == [.conflictingVerdicts])
    #expect(problems[0].place.text.hasSuffix("clinic.yaml:2:73"))
    #expect(problems[0].message.contains("claims.yaml:2:70"))
  }

  @Test func `two states of a muscle in one pattern are told with both places`() throws {
    let problems = try problems(
      "facts: [{that: vastus is listed as underactive on both with slump, cites: [book]}]")
    #expect(problems.map(\.code) == [.contradictoryStates])
    #expect(problems[0].place.text.hasSuffix("clinic.yaml:1:16"))
    #expect(problems[0].message.contains("claims.yaml:4:12"))
  }

  @Test func `a declared replacement takes the place of a record and of all that its fields gave`() throws {
    let base = try survey(
      """
      muscles:
        - {id: vastus, replaces: true, name: our vastus, helps: "knee:flexion", press: "no", cites: [book]}
      """
    ).base
    let vastus = try #require(base.entity("vastus", .muscle))
    #expect(base.name(vastus) == "our vastus")
    #expect(base.model.facts(base.relation("prime-mover")) == [])
    #expect(base.model.facts(base.relation("must-not-be-pressed")).count == 1)
  }

  @Test func `a replaced joint takes its movements with it`() throws {
    let problems = try problems(
      """
      joints:
        - {id: knee, replaces: true, name: knee, movements: [{alone: locking, name: locking, does: locks, do: lock}], cites: [book]}
      """)
    #expect(problems.map(\.code) == [.unknownIdentifier])
    #expect(problems[0].message.contains("knee:extension"))
  }

  @Test func `a rule is replaced, a fact withdrawn`() throws {
    let base = try survey(
      """
      facts: [{that: vastus is listed as overactive on both with slump, withdraws: true}]
      rules:
        - id: tight
          replaces: true
          if: [ "?muscle is listed as underactive on ?side with ?pattern" ]
          then: ?muscle is underactive on ?side with ?pattern
          sample: is the vastus weak
          cites: [book]
      """
    ).base
    #expect(base.program.rules.count == 1)
    #expect(base.model.facts(base.relation("listed-overactive")) == [])
    #expect(base.sample(Rule.ID("tight")) == "is the vastus weak")
  }

  @Test func `a layer without mistakes leaves the base as it was`() throws {
    let below = try Self.base.write()
    let folder = KnowledgeFolder(below.url.path)
    let packed = Image(keeping: try folder.packedTexts())
    let again = try KnowledgeLayers([.packed(packed, name: "packed")]).survey()
    #expect(again.base.isIdentical(to: try folder.read()))
  }
}
