import Knowledge

extension Provocation {
  /// Mistakes in what facts and rules say.
  static let statements = [
    Provocation(
      .contradictoryStates, "a muscle both overactive and underactive",
      """
      patterns:
        - id: sway
          kind: posture
          name: sway
          cites: [book]
          states:
            - {overactive: [vastus], cites: [book]}
            - {underactive: [vastus], cites: [book]}
      """,
      says: """
        new.yaml:8:24: contradictory-states: 'vastus' is given a second state in the pattern 'sway'; the first stands at new.yaml:7:23
          |       - {underactive: [vastus], cites: [book]}
          |                        ^
          = Keep one state and record the other source's view as a claim with 'disputes:'.
        """),
    Provocation(
      .contradictoryStates, "a muscle against its group",
      """
      patterns:
        - id: sway
          kind: posture
          name: sway
          cites: [book]
          states:
            - {overactive: [quadriceps], cites: [book]}
            - {long_overactive: [vastus], cites: [book]}
      """,
      says: """
        new.yaml:8:28: contradictory-states: 'vastus' is given a second state in the pattern 'sway'; the first stands at new.yaml:7:23
          |       - {long_overactive: [vastus], cites: [book]}
          |                            ^
          = Keep one state and record the other source's view as a claim with 'disputes:'.
        """),
    Provocation(
      .unreadableStatement, "a fact in a form nobody declared",
      """
      facts:
        - that: vastus belong to quadriceps
          cites: [book]
      """,
      says: """
        new.yaml:2:11: unreadable-statement: this line has the form of no relation
          |   - that: vastus belong to quadriceps
          |           ^
          = The nearest form is '?muscle belongs to ?group'.
        """),
    Provocation(
      .unreadableStatement, "a condition that is near to no form",
      """
      rules:
        - id: dream
          if:
            - ?muscle belongs to ?group
            - whenever the moon is full and the wind blows from the north
          then: ?muscle may be pressed
          cites: [book]
      """,
      says: """
        new.yaml:5:9: unreadable-statement: this line has the form of no relation
          |       - whenever the moon is full and the wind blows from the north
          |         ^
          = The forms are listed in vocabulary.yaml.
        """),
    Provocation(
      .unsafeRule, "a conclusion about something no condition names",
      """
      rules:
        - id: leap
          if:
            - ?muscle belongs to ?group
          then: ?muscle and ?other are mixed
          cites: [book]
      """,
      says: """
        new.yaml:2:9: unsafe-rule: the rule 'leap' never says what ?other is
          |   - id: leap
          |         ^
          = Add a condition without 'not' that names ?other.
        """),
    Provocation(
      .unsafeRule, "a variable that is only denied",
      """
      rules:
        - id: denial
          if:
            - ?muscle belongs to ?group
            - not ?muscle and ?other are mixed
          then: ?muscle may be pressed
          cites: [book]
      """,
      says: """
        new.yaml:2:9: unsafe-rule: the rule 'denial' never says what ?other is
          |   - id: denial
          |         ^
          = Add a condition without 'not' that names ?other.
        """),
    Provocation(
      .unsafeRule, "a fact about anything at all",
      """
      facts:
        - that: ?muscle may be pressed
          cites: [book]
      """,
      says: """
        new.yaml:2:11: unsafe-rule: a fact cannot hold a variable such as ?x
          |   - that: ?muscle may be pressed
          |           ^
          = Name a thing, or write a rule.
        """),
    Provocation(
      .cyclicRules, "rules that deny what they rest on",
      """
      rules:
        - id: press-the-rest
          if:
            - ?muscle belongs to ?group
            - not ?muscle must not be pressed
          then: ?muscle may be pressed
          cites: [book]
        - id: spare-the-pressed
          if:
            - ?muscle may be pressed
          then: ?muscle must not be pressed
          cites: [book]
      """,
      says: """
        new.yaml:2:9: cyclic-rules: these rules deny what they rest on: may-be-pressed → must-not-be-pressed → may-be-pressed
          |   - id: press-the-rest
          |         ^
          = Break the cycle in one of: press-the-rest, spare-the-pressed.
        """),
    Provocation(
      .cyclicRules, "a rule that denies itself",
      """
      rules:
        - id: liar
          if:
            - ?muscle belongs to ?group
            - not ?muscle may be pressed
          then: ?muscle may be pressed
          cites: [book]
      """,
      says: """
        new.yaml:2:9: cyclic-rules: these rules deny what they rest on: may-be-pressed → may-be-pressed
          |   - id: liar
          |         ^
          = Break the cycle in one of: liar.
        """),
  ]
}
