import Knowledge

extension Provocation {
  /// A list, a mapping or a single value in the place of another.
  static let structure = [
    Provocation(
      .wrongShape, "a file that is a list",
      """
      - id: soleus
        name: soleus
      """,
      says: """
        new.yaml:1:1: wrong-shape: a knowledge file is a mapping of sections, but this is a list
          | - id: soleus
          | ^
          = Start the file with a section such as 'muscles:'.
        """),
    Provocation(
      .wrongShape, "a section that is a mapping",
      """
      groups:
        id: calves
        name: calves
      """,
      says: """
        new.yaml:2:3: wrong-shape: 'groups' takes a list, but this is a mapping
          |   id: calves
          |   ^
          = Start each item with '- '.
        """),
    Provocation(
      .wrongShape, "a record that is a word",
      """
      groups:
        - calves
      """,
      says: """
        new.yaml:2:5: wrong-shape: a record of 'groups' is a mapping, but this is a single value
          |   - calves
          |     ^
          = Write it as '- id: …' with its fields below.
        """),
    Provocation(
      .wrongShape, "a text that is a list",
      """
      groups:
        - id: calves
          name: [calves, calf muscles]
          cites: [book]
      """,
      says: """
        new.yaml:3:11: wrong-shape: 'name' takes a single value, but this is a list
          |     name: [calves, calf muscles]
          |           ^
          = Write one value.
        """),
    Provocation(
      .wrongShape, "a list with a mapping in it",
      """
      groups:
        - id: calves
          name: calves
          words: [calf, {calf: muscle}]
          cites: [book]
      """,
      says: """
        new.yaml:4:19: wrong-shape: this list takes single values, but here is a mapping
          |     words: [calf, {calf: muscle}]
          |                   ^
          = Write one value; quote it if it starts with '?' or holds ': '.
        """),
    Provocation(
      .wrongShape, "conditions in brackets, where a question mark means something else",
      """
      rules:
        - id: quiet
          if: [?muscle belongs to ?group]
          then: ?muscle may be pressed
          cites: [book]
      """,
      says: """
        new.yaml:3:10: wrong-shape: this list takes single values, but here is a mapping
          |     if: [?muscle belongs to ?group]
          |          ^
          = Write one value; quote it if it starts with '?' or holds ': '.
        """),
    Provocation(
      .wrongShape, "a level that is no number",
      """
      techniques:
        - id: squeeze
          name: squeeze
          level: easy
          cites: [book]
      """,
      says: """
        new.yaml:4:12: wrong-shape: 'level' is not a whole number
          |     level: easy
          |            ^
          = Write digits only.
        """),
    Provocation(
      .wrongShape, "three movements that are each other's opposites",
      """
      joints:
        - id: hip
          name: hip
          movements:
            - {pair: [in, out, up], names: [in, out, up], does: [ins, outs, ups], do: [in, out, up]}
          cites: [book]
      """,
      says: """
        new.yaml:5:9: wrong-shape: 'pair' takes two movements that oppose each other
          |       - {pair: [in, out, up], names: [in, out, up], does: [ins, outs, ups], do: [in, out, up]}
          |         ^
          = Write 'pair: [one, other]'.
        """),
    Provocation(
      .wrongShape, "a relation with more slots than kinds",
      """
      relations:
        - id: loves
          form: ?muscle loves ?other
          kinds: [muscle]
          says: "{muscle} loves {other}"
      """,
      says: """
        new.yaml:2:9: wrong-shape: the number of slots (2) is not the number of kinds (1)
          |   - id: loves
          |         ^
          = Give each slot one kind, 'any' where it may be anything.
        """),
  ]
}
