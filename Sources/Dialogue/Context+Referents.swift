import Inquiry
import Knowledge
import Language

extension Context {
  /// What a line that names nothing speaks of: "it" is what was asked about, "that one" and "those" what was answered.
  func referents(of reading: Reading) -> [Entity] {
    let asked = question?.subjects ?? []
    let words = reading.tokens.map(\.word)
    let isPlural = words.contains { ["those", "these", "them", "they", "ones"].contains($0) }
    let isPointing = zip(words, words.dropFirst()).contains { ["that", "this"].contains($0) && $1 == "one" }
    guard isPlural || isPointing, !told.isEmpty else { return asked.isEmpty ? told : asked }
    return isPlural ? told : Array(told.prefix(1))
  }

  /// The muscles that the last answer named in reply.
  private var told: [Entity] {
    switch answer?.content {
    case .opposites(_, let prime, _): prime
    case .comesFirst(let muscle, _, _): [muscle]
    case .seriesFirst(_, let leader?): [leader]
    case .next(_, let step?): [step.muscle]
    case .performers(_, let prime, _): prime
    case .states(_, let over, let under, _, let wanted):
      wanted == .overactive ? over : wanted == .underactive ? under : []
    case .verdicts, .zone, .seriesFirst, .before, .noOrder, .whyState, .signs, .premiseFails, .plan, .next,
      .opposes, .descriptions, .inhibits, .functions, .causes, .effect, .skipped, .techniques, .dose, .limits, .claim,
      .planned, .arranged, .explanation, .faulty, .nothingKnown, nil:
      []
    }
  }
}
