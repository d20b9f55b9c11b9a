import Inquiry
import Knowledge

/// What a question must name before it can be answered, by what it asks.
struct Demands: Sendable {
  /// What the question may be about.
  var kinds: Set<EntityKind> = [.muscle, .group]
  /// How many of those it cannot do without.
  var least = 0
  /// Whether a posture or habit will do in their place.
  var orPattern = false
  /// Whether it is about a posture or habit.
  var needsPattern = false
  /// Whether a line must be nearly literal to mean it: small talk and commands are short, and anything comes near them.
  var isNearlyLiteral = false

  /// The demands of a meaning.
  init(_ meaning: Meaning) {
    switch meaning {
    case .verdict, .whyVerdict, .triage, .requirements: (kinds, least) = ([.muscle, .group, .zone, .region], 1)
    case .technique: (kinds, least) = ([.muscle, .group, .zone, .technique], 1)
    case .performers: (kinds, least) = ([.movement], 1)
    case .whyState, .stateOf, .signs: (kinds, least) = ([.muscle, .group, .zone, .region], 1)
    case .whyNotPlanned, .opposites, .functions, .skip, .effect, .next, .whyBefore: least = 1
    case .contrast, .opposes, .inhibits, .order: least = 2
    case .describe:
      kinds = [.muscle, .group, .concept, .tool, .test, .zone, .technique]
      (least, orPattern) = (1, true)
    case .compare:
      kinds = [.muscle, .group, .concept]
      (least, orPattern) = (1, true)
    case .states, .causes: needsPattern = true
    case .whatIf, .support, .whyFirst, .first, .dose, .limits, .plan, .claim, .outside: break
    case .command, .reply: isNearlyLiteral = true
    }
  }

  /// Whether a question names all it needs.
  func areMet(by question: Question) -> Bool {
    if needsPattern && question.patterns.isEmpty { return false }
    return question.subjects.count >= least || (orPattern && !question.patterns.isEmpty)
  }
}
