extension Provocation {
  /// What a file may not say of what other files say.
  static let layers = [
    Provocation(
      .nothingToReplace, "a record that replaces nothing",
      """
      groups:
        - {id: quads, replaces: true, name: quads, cites: [book]}
      """,
      says: """
        new.yaml:2:10: nothing-to-replace: no earlier layer has 'quads'
          |   - {id: quads, replaces: true, name: quads, cites: [book]}
          |          ^
          = Compare it with what it is to replace, or take 'replaces' or 'withdraws' out.
        """),
    Provocation(
      .nothingToReplace, "a rule that replaces nothing",
      """
      rules:
        - id: quiet
          replaces: true
          if: ?muscle belongs to ?group
          then: ?muscle may be pressed
          cites: [book]
      """,
      says: """
        new.yaml:2:9: nothing-to-replace: no earlier layer has 'quiet'
          |   - id: quiet
          |         ^
          = Compare it with what it is to replace, or take 'replaces' or 'withdraws' out.
        """),
    Provocation(
      .nothingToReplace, "a fact withdrawn that nobody states",
      """
      facts:
        - {that: vastus is listed as overactive on both with slump, withdraws: true}
      """,
      says: """
        new.yaml:2:12: nothing-to-replace: no earlier layer has 'vastus is listed as overactive on both with slump'
          |   - {that: vastus is listed as overactive on both with slump, withdraws: true}
          |            ^
          = Compare it with what it is to replace, or take 'replaces' or 'withdraws' out.
        """),
    Provocation(
      .forbiddenTechnique, "a technique that presses what must not be pressed",
      """
      phases:
        - {id: release, name: release, cites: [book]}
      muscles:
        - {id: popliteus, name: popliteus, press: "no", cites: [book]}
      techniques:
        - {id: press, name: pressing, phase: release, for: [vastus, popliteus], cites: [book]}
      """,
      says: """
        new.yaml:6:63: forbidden-technique: 'press' presses 'popliteus', which must not be pressed
          |   - {id: press, name: pressing, phase: release, for: [vastus, popliteus], cites: [book]}
          |                                                               ^
          = Take 'popliteus' out of 'for'; what must not be pressed is lengthened or left alone.
        """),
    Provocation(
      .forbiddenTechnique, "a technique that presses into a zone",
      """
      phases:
        - {id: release, name: release, cites: [book]}
      zones:
        - {id: knee-hollow, name: the hollow of the knee, muscles: [vastus], cites: [book]}
      techniques:
        - {id: press, name: pressing, phase: release, for: quadriceps, cites: [book]}
      """,
      says: """
        new.yaml:6:54: forbidden-technique: 'press' presses 'quadriceps', which must not be pressed
          |   - {id: press, name: pressing, phase: release, for: quadriceps, cites: [book]}
          |                                                      ^
          = Take 'quadriceps' out of 'for'; what must not be pressed is lengthened or left alone.
        """),
    Provocation(
      .conflictingVerdicts, "two claims that answer one question differently",
      """
      claims:
        - {id: yes-man, verdict: "yes", grade: D, says: It does., asked: [does it help], cites: [book]}
        - {id: no-man, verdict: "no", grade: D, says: It does not., asked: ["Does it help?"], cites: [book]}
      """,
      says: """
        new.yaml:3:71: conflicting-verdicts: 'no-man' answers this 'no', but 'yes-man' at new.yaml:2:69 answers it 'yes'
          |   - {id: no-man, verdict: "no", grade: D, says: It does not., asked: ["Does it help?"], cites: [book]}
          |                                                                       ^
          = Take the question out of one claim, or replace the earlier claim with 'replaces: true'.
        """),
    Provocation(
      .uncited, "a gap without a source",
      """
      gaps:
        - {id: colour, says: Nobody knows its colour.}
      """,
      says: """
        new.yaml:2:5: uncited: the gap 'colour' names no source
          |   - {id: colour, says: Nobody knows its colour.}
          |     ^
          = Add 'cites:'.
        """),
    Provocation(
      .unknownChoice, "a gap of a kind that there is not",
      """
      gaps:
        - {id: colour, lacks: opposit, says: Nobody knows its opposite., cites: [book]}
      """,
      says: """
        new.yaml:2:25: unknown-choice: 'lacks' cannot be 'opposit'
          |   - {id: colour, lacks: opposit, says: Nobody knows its opposite., cites: [book]}
          |                         ^
          = Did you mean 'opposite'?
        """),
    Provocation(
      .duplicateIdentifier, "two gaps of one name",
      """
      gaps:
        - {id: colour, says: Nobody knows its colour., cites: [book]}
        - {id: colour, says: Nobody knows it., cites: [book]}
      """,
      says: """
        new.yaml:3:10: duplicate-identifier: the gap 'colour' is already defined at new.yaml:2:10
          |   - {id: colour, says: Nobody knows it., cites: [book]}
          |          ^
          = Give one of the two another id, or merge them.
        """),
    Provocation(
      .unknownIdentifier, "a gap about nothing",
      """
      gaps:
        - {id: colour, about: vastu, says: Nobody knows its colour., cites: [book]}
      """,
      says: """
        new.yaml:2:25: unknown-identifier: there is no thing 'vastu'
          |   - {id: colour, about: vastu, says: Nobody knows its colour., cites: [book]}
          |                         ^
          = Did you mean 'vastus'?
        """),
    Provocation(
      .missingField, "an ambiguous word without its meanings",
      """
      ambiguous_words:
        - {word: core}
      """,
      says: """
        new.yaml:2:5: missing-field: there is no 'means' here
          |   - {word: core}
          |     ^
          = Add 'means: [one, two]'.
        """),
  ]
}
