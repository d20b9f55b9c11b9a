import Inquiry
import Knowledge
import Language

/// What a line says that is not asked here.
extension Conversation {
  /// Whether a reading that needs nothing to be named leaves most of a line unexplained, which names nothing of the
  /// body either: "how many calories are in a banana" is no question about repetitions.
  func leavesTooMuch(_ candidate: Reading.Candidate, _ reading: Reading) -> Bool {
    let meaning = meaning(of: candidate.owner)
    guard [.dose, .limits, .plan, .first, .whyFirst].contains(meaning), candidate.score < Thresholds.literal,
      !namesBody(reading), !reading.pointsBack, context.question == nil || reading.tokens.count > Self.shortLine
    else { return false }
    let (words, share) = reader.unexplained(by: candidate.owner, reading)
    // "How do I fix my marriage?" has one word of its own, and it is all the question is about.
    return words > 1 && share >= Thresholds.unexplained || (words == 1 && share == 1 && meaning == .plan)
  }

  /// Whether a long line names things without asking what they are: then they are not described.
  func isMoreThanNaming(_ candidate: Reading.Candidate, _ reading: Reading) -> Bool {
    meaning(of: candidate.owner) == .describe && candidate.score < Thresholds.clear
      && reading.tokens.count > Self.shortLine && reading.cues.isDisjoint(with: ["what-is", "symptoms", "do-what"])
  }

  /// Whether a line names a thing and asks nothing, but says something else of it: "TFL tube delays".
  func saysSomethingElse(_ candidate: Reading.Candidate, _ reading: Reading) -> Bool {
    guard [.describe, .triage].contains(meaning(of: candidate.owner)), reading.cues.isEmpty,
      candidate.score < Thresholds.clear
    else { return false }
    if reading.strangers > 0 { return true }
    let (words, share) = reader.unexplained(by: candidate.owner, reading)
    return words > (reading.patterns.isEmpty ? 0 : 1) && share == 1
  }

  /// Whether anything of the body is named, or a posture.
  func namesBody(_ reading: Reading) -> Bool {
    !reading.patterns.isEmpty
      || reading.subjects.contains { subject in
        // "Release" is said of deposits, too.
        Self.bodily.contains(base.kind(subject))
          || (base.kind(subject) == .concept && Action(rawValue: base.id(subject)) == nil)
      }
  }

  /// Whether a line is about something else: it names nothing of the field, or hardly anything, and has words of other
  /// fields or words that nobody here knows.
  func isStrange(_ reading: Reading) -> Bool {
    let best = reading.candidates.first?.score ?? 0
    // Who asks what an unknown word is asks about a name.
    if reading.strangers == 1, unknownName(reading) != nil { return false }
    let pointsBack = reading.pointsBack && context.question != nil
    guard best < 1, !pointsBack || reading.outsideWords > 1 else { return false }
    let strangers = reading.strangers
    if namesBody(reading) {
      let isMostlyStrange = strangers > 1 && strangers * 2 >= reading.contentWords
      return (reading.outsideWords > 1 || isMostlyStrange && !reading.cues.isEmpty) && best < Thresholds.strange
    }
    if reading.outsideWords > 0, best < Thresholds.certain { return true }
    guard strangers > 0, strangers > 1 || !reading.namesTool,
      strangers * (strangers > 1 ? 3 : 2) >= reading.contentWords
    else { return false }
    return best < (strangers > 1 ? Thresholds.literal : Thresholds.certain)
  }
}
