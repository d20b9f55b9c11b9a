import Knowledge

extension Provocation {
  /// Mistakes in what may stand where.
  static let shapes = [
    Provocation(
      .unknownSection, "a section nobody knows",
      """
      muscels:
        - {id: soleus, name: soleus}
      """,
      says: """
        new.yaml:1:1: unknown-section: there is no section 'muscels'
          | muscels:
          | ^
          = Did you mean 'muscles'?
        """),
    Provocation(
      .unknownSection, "a section that is near to none",
      """
      diets:
        - {id: keto, name: keto}
      """,
      says: """
        new.yaml:1:1: unknown-section: there is no section 'diets'
          | diets:
          | ^
          = The sections are: sources, sides, regions, joints, groups, muscles, patterns, tests, assumptions, phases, tools, techniques, concepts, claims, red_flags, conditions, zones, stop_signals, refusals, checks, plannings, shapes, positions, cues, forms, relations, rules, facts, plain_words, common_words, gaps, ambiguous_words.
        """),
    Provocation(
      .unknownField, "a misspelled field",
      """
      groups:
        - id: calves
          name: calves
          wrods: [calf]
          cites: [book]
      """,
      says: """
        new.yaml:4:5: unknown-field: 'groups' has no field 'wrods'
          |     wrods: [calf]
          |     ^
          = Did you mean 'words'?
        """),
    Provocation(
      .unknownField, "a field of another section",
      """
      regions:
        - id: foot
          name: foot
          origin: the heel
          cites: [book]
      """,
      says: """
        new.yaml:4:5: unknown-field: 'regions' has no field 'origin'
          |     origin: the heel
          |     ^
          = Its fields are: id, name, short, says, note, words, misspellings, cites, replaces.
        """),
    Provocation(
      .unknownField, "a state no muscle can have",
      """
      patterns:
        - id: sway
          kind: posture
          name: sway
          cites: [book]
          states:
            - {overactiv: [vastus], cites: [book]}
      """,
      says: """
        new.yaml:7:10: unknown-field: 'overactiv' is not a state of a muscle
          |       - {overactiv: [vastus], cites: [book]}
          |          ^
          = Did you mean 'overactive'?
        """),
    Provocation(
      .unknownField, "a misspelled field of a rule",
      """
      rules:
        - id: quiet
          if: ?muscle belongs to ?group
          then: ?muscle may be pressed
          cite: [book]
          cites: [book]
      """,
      says: """
        new.yaml:5:5: unknown-field: 'rules' has no field 'cite'
          |     cite: [book]
          |     ^
          = Did you mean 'cites'?
        """),
    Provocation(
      .missingField, "a muscle that does not say whether it may be pressed",
      """
      muscles:
        - id: soleus
          name: soleus
          cites: [book]
      """,
      says: """
        new.yaml:2:5: missing-field: 'soleus' has no 'press'
          |   - id: soleus
          |     ^
          = Every record of 'muscles' needs one.
        """),
    Provocation(
      .missingField, "a record without an id",
      """
      groups:
        - name: calves
          cites: [book]
      """,
      says: """
        new.yaml:2:5: missing-field: a record of 'groups' has no 'id'
          |   - name: calves
          |     ^
          = Start it with '- id: …'.
        """),
    Provocation(
      .missingField, "a fact that says nothing",
      """
      facts:
        - cites: [book]
      """,
      says: """
        new.yaml:2:5: missing-field: there is no 'that' here
          |   - cites: [book]
          |     ^
          = Add 'that: …'.
        """),
    Provocation(
      .missingField, "a movement that cannot be said",
      """
      joints:
        - id: hip
          name: hip
          movements:
            - pair: [flexion, extension]
              names: [bending]
              does: [bends, straightens]
              do: [bend, straighten]
          cites: [book]
      """,
      says: """
        new.yaml:5:25: missing-field: 'extension' lacks a name, 'does' or 'do'
          |       - pair: [flexion, extension]
          |                         ^
          = Give 'names', 'does' and 'do' one text for each movement.
        """),
    Provocation(
      .unknownChoice, "a misspelled choice",
      """
      muscles:
        - {id: soleus, name: soleus, press: "yes", typical: overactve, cites: [book]}
      """,
      says: """
        new.yaml:2:55: unknown-choice: 'typical' cannot be 'overactve'
          |   - {id: soleus, name: soleus, press: "yes", typical: overactve, cites: [book]}
          |                                                       ^
          = Did you mean 'overactive'?
        """),
    Provocation(
      .unknownChoice, "a choice there is not",
      """
      muscles:
        - id: soleus
          name: soleus
          press: sometimes
          cites: [book]
      """,
      says: """
        new.yaml:4:12: unknown-choice: 'press' cannot be 'sometimes'
          |     press: sometimes
          |            ^
          = It is one of: yes, careful, no.
        """),
    Provocation(
      .unknownChoice, "a fold that is neither true nor false",
      """
      rules:
        - id: quiet
          if: ?muscle belongs to ?group
          then: ?muscle may be pressed
          fold: "yes"
          cites: [book]
      """,
      says: """
        new.yaml:5:11: unknown-choice: 'fold' cannot be 'yes'
          |     fold: "yes"
          |           ^
          = It is one of: true, false.
        """),
  ]
}
