import Inquiry
import Knowledge
import Language

extension Conversation {
  /// The readings of a line, best first, where those gain that mean what the cues alone would mean.
  ///
  /// The nearest sample may differ in one word that matters; what is named and which cues are heard says the same
  /// thing more coarsely, but surely.
  func voted(_ reading: Reading, _ whole: Reading) -> [Reading.Candidate] {
    guard let best = reading.candidates.first, best.score < 1, let vote = vote(on: whole) else {
      return reading.candidates
    }
    let raised = reading.candidates.map { candidate in
      var raised = candidate
      if meaning(of: candidate.owner) == vote { raised.score += Thresholds.vote }
      return raised
    }
    return raised.enumerated().sorted { ($0.element.score, $1.offset) > ($1.element.score, $0.offset) }.map(\.element)
  }

  private func vote(on whole: Reading) -> Meaning? {
    let muscles = whole.subjects.filter { [.muscle, .group, .zone].contains(base.kind($0)) }
    return muscles.isEmpty ? voteOnPosture(whole) : vote(on: muscles, whole)
  }

  private func vote(on muscles: [Entity], _ whole: Reading) -> Meaning? {
    let cues = whole.cues
    if cues.contains("oppose"), cues.isDisjoint(with: ["why", "cause"]) {
      return muscles.count > 1 ? .opposes : .opposites
    }
    if muscles.count > 1, cues.contains("first"), cues.isDisjoint(with: ["why", "what-if", "skip", "evidence"]) {
      return .order
    }
    // "Inhibit" is said of muscles as well as of rollers.
    if muscles.count == 2, cues.contains("weak"), cues.isDisjoint(with: ["should", "why", "which", "tight"]) {
      return .inhibits
    }
    let acts = !whole.actions.isEmpty || whole.namesTool
    if muscles.count == 1, acts, cues.contains("what-if"), cues.isDisjoint(with: ["skip", "not", "next"]) {
      return .verdict
    }
    let isPlain = cues.isDisjoint(with: Self.moreThanVerdict) && (muscles.count < 3 || !cues.contains("compare"))
    return acts && isPlain ? .verdict : nil
  }

  private func voteOnPosture(_ whole: Reading) -> Meaning? {
    let cues = whole.cues
    guard !whole.patterns.isEmpty, whole.actions.isEmpty, cues.isDisjoint(with: Self.moreThanStates) else { return nil }
    if !cues.isDisjoint(with: ["why", "cause"]) { return .causes }
    return cues.isDisjoint(with: ["tight", "weak"]) ? nil : .states
  }

  /// Cues that ask for more than a yes or no about something done to a muscle.
  private static let moreThanVerdict: Set<String> = [
    "why", "how-to", "how-long", "how-often", "how-hard", "first", "next", "order", "before", "after", "skip",
    "what-if",
    "oppose", "cause", "symptoms", "evidence", "what-is", "do-what", "where-not", "plan", "everything", "which", "safe",
  ]
  /// Cues that ask for something else than what a posture does to muscles.
  private static let moreThanStates: Set<String> = [
    "plan", "how-to", "symptoms", "evidence", "compare", "skip", "what-if", "order", "first", "next", "how-long",
  ]

  /// Whether a line names nothing of the field and has words that nobody here knows.
  func isStrange(_ reading: Reading) -> Bool {
    guard !reading.namesThing, !reading.pointsBack, reading.unknownNames.count > 1 else { return false }
    return reading.unknownNames.count * 4 >= reading.tokens.count
      && (reading.candidates.first?.score ?? 0) < Thresholds.strange
  }
}
