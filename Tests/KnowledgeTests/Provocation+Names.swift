import Knowledge
import TestSupport

extension Provocation {
  /// Mistakes in names: identifiers, references, sources, kinds.
  static let names = [
    Provocation(
      .badIdentifier, "an id with a space",
      """
      groups:
        - {id: calf muscles, name: calf muscles, cites: [book]}
      """,
      says: """
        new.yaml:2:10: bad-identifier: 'calf muscles' cannot be an id
          |   - {id: calf muscles, name: calf muscles, cites: [book]}
          |          ^
          = Use letters from a to z, digits, '_' and '-' only.
        """),
    Provocation(
      .badIdentifier, "an empty id",
      """
      groups:
        - {id: "", name: calves, cites: [book]}
      """,
      says: """
        new.yaml:2:10: bad-identifier: '' cannot be an id
          |   - {id: "", name: calves, cites: [book]}
          |          ^
          = Use letters from a to z, digits, '_' and '-' only.
        """),
    Provocation(
      .duplicateIdentifier, "two files that define the same muscle",
      """
      muscles:
        - {id: vastus, name: vastus again, press: "yes", cites: [book]}
      """,
      says: """
        new.yaml:2:10: duplicate-identifier: 'vastus' is already defined at body.yaml:12:10
          |   - {id: vastus, name: vastus again, press: "yes", cites: [book]}
          |          ^
          = Give one of the two another id, or merge them.
        """),
    Provocation(
      .duplicateIdentifier, "a muscle that takes the name of a posture",
      """
      muscles:
        - {id: slump, name: slump, press: "yes", cites: [book]}
      """,
      says: """
        new.yaml:2:10: duplicate-identifier: 'slump' is already defined at body.yaml:14:10
          |   - {id: slump, name: slump, press: "yes", cites: [book]}
          |          ^
          = Give one of the two another id, or merge them.
        """),
    Provocation(
      .duplicateIdentifier, "two rules of the same name",
      """
      rules:
        - id: quiet
          if: ?muscle belongs to ?group
          then: ?muscle may be pressed
          cites: [book]
        - id: quiet
          if: ?muscle lies in ?region
          then: ?muscle may be pressed
          cites: [book]
      """,
      says: """
        new.yaml:6:9: duplicate-identifier: the rule 'quiet' is already defined at new.yaml:2:9
          |   - id: quiet
          |         ^
          = Give one of the two another id, or merge them.
        """),
    Provocation(
      .duplicateIdentifier, "a relation that is there already",
      """
      relations:
        - id: mixed
          form: ?muscle blends with ?other
          kinds: [muscle, muscle]
          says: "{muscle} blends with {other}"
      """,
      says: """
        vocabulary.yaml:\(KnowledgeTexts.line(of: "- id: mixed", in: "vocabulary.yaml")):9: duplicate-identifier: the relation 'mixed' is already defined at new.yaml:2:9
          |   - id: mixed
          |         ^
          = Give one of the two another id, or merge them.
        """),
    Provocation(
      .unknownIdentifier, "a misspelled region",
      """
      muscles:
        - {id: soleus, name: soleus, region: tigh, press: "yes", cites: [book]}
      """,
      says: """
        new.yaml:2:40: unknown-identifier: there is no region 'tigh'
          |   - {id: soleus, name: soleus, region: tigh, press: "yes", cites: [book]}
          |                                        ^
          = Did you mean 'thigh'?
        """),
    Provocation(
      .unknownIdentifier, "a muscle that is near to none",
      """
      facts:
        - that: supinator may be pressed
          cites: [book]
      """,
      says: """
        new.yaml:2:11: unknown-identifier: there is no muscle 'supinator'
          |   - that: supinator may be pressed
          |           ^
          = Define it, or take the name out.
        """),
    Provocation(
      .unknownIdentifier, "a misspelled muscle in a rule",
      """
      rules:
        - id: quiet
          if:
            - vastos belongs to ?group
            - ?muscle belongs to ?group
          then: ?muscle may be pressed
          cites: [book]
      """,
      says: """
        new.yaml:4:9: unknown-identifier: there is no muscle 'vastos'
          |       - vastos belongs to ?group
          |         ^
          = Did you mean 'vastus'?
        """),
    Provocation(
      .unknownIdentifier, "a posture that brings one nobody described",
      """
      patterns:
        - id: sway
          kind: posture
          name: sway
          cites: [book]
          brings:
            - {pattern: slumpp, cites: [book]}
      """,
      says: """
        new.yaml:7:19: unknown-identifier: there is no pattern 'slumpp'
          |       - {pattern: slumpp, cites: [book]}
          |                   ^
          = Did you mean 'slump'?
        """),
    Provocation(
      .unknownSource, "a misspelled source",
      """
      groups:
        - {id: calves, name: calves, cites: [boook]}
      """,
      says: """
        new.yaml:2:40: unknown-source: there is no source 'boook'
          |   - {id: calves, name: calves, cites: [boook]}
          |                                        ^
          = Did you mean 'book'?
        """),
    Provocation(
      .unknownSource, "a source nobody added, with a place in it",
      """
      facts:
        - that: vastus may be pressed
          cites: ["gray-1918#p. 12"]
      """,
      says: """
        new.yaml:3:13: unknown-source: there is no source 'gray-1918'
          |     cites: ["gray-1918#p. 12"]
          |             ^
          = Add it to sources.yaml.
        """),
    Provocation(
      .unknownSource, "the source of a single remark",
      """
      patterns:
        - id: sway
          kind: posture
          name: sway
          cites: [book]
          causes:
            - {says: high heels, cites: [shoes]}
      """,
      says: """
        new.yaml:7:36: unknown-source: there is no source 'shoes'
          |       - {says: high heels, cites: [shoes]}
          |                                    ^
          = Add it to sources.yaml.
        """),
    Provocation(
      .uncited, "a muscle without a source",
      """
      muscles:
        - id: soleus
          name: soleus
          press: "yes"
      """,
      says: """
        new.yaml:2:5: uncited: 'soleus' names no source
          |   - id: soleus
          |     ^
          = Add 'cites:' with the id of a source.
        """),
    Provocation(
      .uncited, "a rule without a source",
      """
      rules:
        - id: quiet
          if: ?muscle belongs to ?group
          then: ?muscle may be pressed
      """,
      says: """
        new.yaml:2:5: uncited: the rule 'quiet' names no source
          |   - id: quiet
          |     ^
          = Add 'cites:'.
        """),
    Provocation(
      .uncited, "a fact without a source",
      """
      facts:
        - that: vastus may be pressed
      """,
      says: """
        new.yaml:2:5: uncited: this fact names no source
          |   - that: vastus may be pressed
          |     ^
          = Add 'cites:' with the id of a source.
        """),
    Provocation(
      .uncited, "states without a source",
      """
      patterns:
        - id: sway
          kind: posture
          name: sway
          cites: [book]
          states:
            - {overactive: [vastus]}
      """,
      says: """
        new.yaml:7:9: uncited: these states name no source
          |       - {overactive: [vastus]}
          |         ^
          = Add 'cites:' to the row.
        """),
    Provocation(
      .wrongKind, "a region where a group is needed",
      """
      muscles:
        - {id: soleus, name: soleus, groups: [thigh], press: "yes", cites: [book]}
      """,
      says: """
        new.yaml:2:41: wrong-kind: 'thigh' is a region, but a group is needed here
          |   - {id: soleus, name: soleus, groups: [thigh], press: "yes", cites: [book]}
          |                                         ^
          = It is described at body.yaml:2:10.
        """),
    Provocation(
      .wrongKind, "a kind there is not",
      """
      relations:
        - id: loves
          form: ?muscle loves ?other
          kinds: [muscle, muscel]
          says: "{muscle} loves {other}"
      """,
      says: """
        new.yaml:4:21: wrong-kind: there is no kind 'muscel'
          |     kinds: [muscle, muscel]
          |                     ^
          = Did you mean 'muscle'?
        """),
    Provocation(
      .wrongKind, "a variable that would have to be two things",
      """
      rules:
        - id: muddle
          if:
            - ?thing belongs to ?group
            - ?group lies in ?region
          then: ?thing may be pressed
          cites: [book]
      """,
      says: """
        new.yaml:2:9: wrong-kind: in 'muddle' ?group would have to be two kinds of thing at once
          |   - id: muddle
          |         ^
          = Use two variables, or look the relations up in vocabulary.yaml.
        """),
  ]
}
