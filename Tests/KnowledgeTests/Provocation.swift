import Knowledge
import TestSupport
import Testing

/// A small knowledge folder with one mistake, and what is said about it.
struct Provocation: Sendable, CustomTestStringConvertible {
  let code: Diagnostic.Code
  let about: String
  /// The file with the mistake, laid over a base that loads.
  let file: String
  let yaml: String
  let says: String

  init(_ code: Diagnostic.Code, _ about: String, in file: String = "new.yaml", _ yaml: String, says: String) {
    self.code = code
    self.about = about
    self.file = file
    self.yaml = yaml
    self.says = says
  }

  var testDescription: String { "\(code.rawValue): \(about)" }

  var texts: KnowledgeTexts { Self.body.adding(yaml, as: file) }

  /// The smallest base, with one thing of the kinds that the mistakes are made about.
  static let body = KnowledgeTexts.smallest.adding(
    """
    regions:
      - {id: thigh, name: thigh, cites: [book]}
    joints:
      - id: knee
        name: knee
        movements:
          - {pair: [flexion, extension], names: [bending, straightening], does: [bends, straightens], do: [bend, straighten]}
        cites: [book]
    groups:
      - {id: quadriceps, name: quadriceps, cites: [book]}
    muscles:
      - {id: vastus, name: vastus, region: thigh, groups: [quadriceps], prime: knee:extension, press: "yes", cites: [book]}
    patterns:
      - {id: slump, kind: posture, name: slump, cites: [book]}

    """, as: "body.yaml")

  static let all = shapes + structure + names + statements + syntax + layers
}
