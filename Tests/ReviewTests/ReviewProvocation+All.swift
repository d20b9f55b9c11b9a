extension ReviewProvocation {
  static let all: [ReviewProvocation] = [
    ReviewProvocation(
      .noMovement, "a muscle that moves nothing",
      """
      muscles:
        - {id: idler, name: idler, press: "no", cites: [book]}
      """,
      says: """
        new.yaml:2:10: error: no-movement: 'idler' moves nothing
          |   - {id: idler, name: idler, press: "no", cites: [book]}
          |          ^
          = Give its movements under 'prime' or 'helps', or declare a gap with 'lacks: movement'.
        """),
    ReviewProvocation(
      .noOpposite, "a muscle that nothing opposes",
      """
      joints:
        - id: toe
          name: toe
          movements:
            - {pair: [up, down], names: [raising, lowering], does: [raises, lowers], do: [raise, lower]}
          cites: [book]
      muscles:
        - {id: raiser, name: raiser, prime: "toe:up", press: "no", cites: [book]}
      """,
      says: """
        new.yaml:8:10: warning: no-opposite: nothing opposes 'raiser'
          |   - {id: raiser, name: raiser, prime: "toe:up", press: "no", cites: [book]}
          |          ^
          = Give a muscle the opposite movement, or declare a gap with 'lacks: opposite'.
        """),
    ReviewProvocation(
      .noTechnique, "a muscle that may be pressed, and nobody says how",
      """
      muscles:
        - {id: locker, name: locker, prime: "knee:locking", press: careful, cites: [book]}
      """,
      says: """
        new.yaml:2:10: warning: no-technique: 'locker' may be pressed, but no technique of release is for it
          |   - {id: locker, name: locker, prime: "knee:locking", press: careful, cites: [book]}
          |          ^
          = Add a technique, write 'press: "no"', or declare a gap with 'lacks: technique'.
        """),
    ReviewProvocation(
      .contradictoryConclusions, "a muscle that is to be released and must not be",
      """
      facts:
        - {that: release vastus on both with slump, cites: [book]}
        - {that: never release vastus on both with slump, cites: [book]}
      """,
      says: """
        new.yaml:2:12: error: contradictory-conclusions: 'vastus' comes out both as release and as never-release on 'both' with 'slump'
          |   - {that: release vastus on both with slump, cites: [book]}
          |            ^
          = Look at what is stated as a fact, and at the states of 'slump'.
        """),
    ReviewProvocation(
      .contradictoryConclusions, "a rule that does not know of a fact",
      """
      facts:
        - {that: vastus is listed as overactive on both with slump, cites: [book]}
        - {that: never release vastus on both with slump, cites: [book]}
      rules:
        - id: tight
          if: [ "?muscle is listed as overactive on ?side with ?pattern" ]
          then: ?muscle is overactive on ?side with ?pattern
          sample: should i release the vastus with slump
          cites: [book]
        - id: loose
          if: [ "?muscle is overactive on ?side with ?pattern" ]
          then: release ?muscle on ?side with ?pattern
          sample: should i release the vastus with slump
          cites: [book]
      """,
      says: """
        new.yaml:3:12: error: contradictory-conclusions: 'vastus' comes out both as release and as never-release on 'both' with 'slump'
          |   - {that: never release vastus on both with slump, cites: [book]}
          |            ^
          = Look at the rule 'loose' and what is stated as a fact, and at the states of 'slump'.
        """),
    ReviewProvocation(
      .idleRule, "a rule whose conditions never hold together",
      """
      rules:
        - id: idle
          if: [ "?muscle is listed as overactive on ?side with ?pattern" ]
          then: ?muscle is overactive on ?side with ?pattern
          sample: should i release the vastus
          cites: [book]
      """,
      says: """
        new.yaml:2:9: error: idle-rule: the rule 'idle' never fires
          |   - id: idle
          |         ^
          = Compare its conditions with what the files say, or take the rule out.
        """),
    ReviewProvocation(
      .noSample, "a rule without a question",
      """
      rules:
        - id: silent
          if: [ "?muscle performs ?movement", "?movement is the opposite of ?reverse", "?other performs ?reverse" ]
          then: ?muscle and ?other are mixed
          cites: [book]
      """,
      says: """
        new.yaml:2:9: error: no-sample: the rule 'silent' has no sample question
          |   - id: silent
          |         ^
          = Add 'sample:' with a question whose answer uses the rule.
        """),
    ReviewProvocation(
      .sampleMissesRule, "a sample that is answered otherwise",
      """
      rules:
        - id: mixture
          if: [ "?muscle performs ?movement", "?movement is the opposite of ?reverse", "?other performs ?reverse" ]
          then: ?muscle and ?other are mixed
          sample: should i release the vastus
          cites: [book]
      """,
      says: """
        new.yaml:5:13: error: sample-misses-rule: the answer to 'should i release the vastus' does not use the rule 'mixture': it rests on no rule
          |     sample: should i release the vastus
          |             ^
          = Ask something whose proof needs the rule.
        """),
    ReviewProvocation(
      .misreadSample, "one question under a form and under a claim",
      """
      claims:
        - id: vastus-first
          grade: D
          says: It is released.
          asked: [should I release the vastus]
          cites: [book]
      """,
      says: """
        new.yaml:5:13: error: misread-sample: this sample of 'vastus-first' is read as 'should-release'
          |     asked: [should I release the vastus]
          |             ^
          = Take it out, word it otherwise, or move it to 'should-release'.
        """),
    ReviewProvocation(
      .misreadVariant, "a question that a slip turns into another",
      """
      claims:
        - {id: sea, grade: D, says: It floats., asked: [what of plankton], cites: [book]}
        - {id: sky, grade: D, says: It flies., asked: [what of plantkon], cites: [book]}
      """,
      says: """
        new.yaml:2:51: warning: misread-variant: this sample of 'sea', written 'what of plantkon', is read as 'sky'
          |   - {id: sea, grade: D, says: It floats., asked: [what of plankton], cites: [book]}
          |                                                   ^
          = Add samples that tell the two apart.

        new.yaml:3:50: warning: misread-variant: this sample of 'sky', written 'what of plankton', is read as 'sea'
          |   - {id: sky, grade: D, says: It flies., asked: [what of plantkon], cites: [book]}
          |                                                  ^
          = Add samples that tell the two apart.
        """),
    ReviewProvocation(
      .ambiguousWord, "one word for a muscle and a posture",
      """
      concepts:
        - {id: couch, name: couch, words: [vastus], cites: [book]}
      """,
      says: """
        whole.yaml:11:10: warning: ambiguous-word: 'vastus' means 'vastus' here, and 'couch' at new.yaml:2:38
          |   - {id: vastus, name: vastus, region: thigh, prime: "knee:extension", press: "yes", cites: [book]}
          |          ^
          = Take it out of one of them, or declare it under 'ambiguous_words'.
        """),
    ReviewProvocation(
      .idleAmbiguity, "a word that is declared ambiguous and is not",
      """
      ambiguous_words:
        - {word: vastus, means: [vastus, biceps]}
      """,
      says: """
        new.yaml:2:12: warning: idle-ambiguity: 'vastus' is declared ambiguous, but it does not name 'biceps'
          |   - {word: vastus, means: [vastus, biceps]}
          |            ^
          = Add the word to those records, or take them out of 'means'.
        """),
    ReviewProvocation(
      .unusedSource, "a source that nobody cites",
      """
      sources:
        - {id: leaflet, title: A leaflet, grade: U}
      """,
      says: """
        new.yaml:2:10: warning: unused-source: nothing cites the source 'leaflet'
          |   - {id: leaflet, title: A leaflet, grade: U}
          |          ^
          = Cite it where it supports something, or take it out.
        """),
    ReviewProvocation(
      .idleGap, "a gap that is none",
      """
      gaps:
        - {id: closed, lacks: technique, about: [vastus], says: No technique was found., cites: [book]}
      """,
      says: """
        new.yaml:2:10: warning: idle-gap: the gap 'closed' says that 'vastus' lacks a technique, but it has one
          |   - {id: closed, lacks: technique, about: [vastus], says: No technique was found., cites: [book]}
          |          ^
          = Take 'vastus' out of 'about'.

        new.yaml:2:10: gap: declared-gap: No technique was found.
          |   - {id: closed, lacks: technique, about: [vastus], says: No technique was found., cites: [book]}
          |          ^
          = Close the gap when a source is found.
        """),
    ReviewProvocation(
      .declaredGap, "something that is not known",
      """
      gaps:
        - {id: open, about: [vastus], says: Nobody knows its favourite colour., cites: [book]}
      """,
      says: """
        new.yaml:2:10: gap: declared-gap: Nobody knows its favourite colour.
          |   - {id: open, about: [vastus], says: Nobody knows its favourite colour., cites: [book]}
          |          ^
          = Close the gap when a source is found.
        """),
  ]
}
