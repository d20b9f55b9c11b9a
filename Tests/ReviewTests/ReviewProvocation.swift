import Review
import TestSupport
import Testing

/// A small knowledge folder with one flaw, and what a review says of it.
struct ReviewProvocation: Sendable, CustomTestStringConvertible {
  let code: ReviewFinding.Code
  let about: String
  let yaml: String
  let says: String

  init(_ code: ReviewFinding.Code, _ about: String, _ yaml: String, says: String) {
    (self.code, self.about, self.yaml, self.says) = (code, about, yaml, says)
  }

  var testDescription: String { "\(code.rawValue): \(about)" }
  var texts: KnowledgeTexts { Self.whole.adding(yaml) }

  /// A small base in which a review finds nothing: two muscles that oppose each other, and a way to press each.
  static let whole = KnowledgeTexts.smallest.adding(
    """
    regions:
      - {id: thigh, name: thigh, cites: [book]}
    joints:
      - id: knee
        name: knee
        movements:
          - {pair: [flexion, extension], names: [bending, straightening], does: [bends, straightens], do: [bend, straighten]}
          - {alone: locking, name: locking, does: locks, do: lock}
        cites: [book]
    muscles:
      - {id: vastus, name: vastus, region: thigh, prime: "knee:extension", press: "yes", cites: [book]}
      - {id: biceps, name: biceps, region: thigh, prime: "knee:flexion", press: "yes", cites: [book]}
    facts:
      - {that: vastus opposes biceps in knee:extension, cites: [book]}
      - {that: biceps opposes vastus in knee:flexion, cites: [book]}
    patterns:
      - {id: slump, kind: posture, name: slump, cites: [book]}
    phases:
      - {id: release, name: release, cites: [book]}
    techniques:
      - {id: press, name: pressing, phase: release, for: [vastus, biceps], cites: [book]}
    cues:
      - {id: oppose, words: [oppose, opposes]}
      - {id: should, words: [should]}
      - {id: release, words: [release, roll]}
    forms:
      - {id: opposites, meaning: opposites, samples: [what opposes the vastus]}
      - {id: should-release, meaning: verdict, action: release, samples: [should i release the vastus]}

    """, as: "whole.yaml")
}
