import Inquiry
import Knowledge
import Language

extension Conversation {
  /// Understands a line that comes near no sample by its cues and names alone.
  ///
  /// "piriformis, lacrosse ball, yes or no" has no sentence to compare, but it names a muscle and an action; together
  /// they are a question. The cues are tried from the most to the least telling.
  func frame(_ reading: Reading, _ whole: Reading) -> Question? {
    guard isMostlyKnown(reading) else { return nil }
    let cues = whole.cues
    let patterns = reading.patterns.isEmpty ? whole.patterns : reading.patterns
    let subjects = (reading.subjects.isEmpty ? whole.subjects : reading.subjects).filter {
      [.muscle, .group, .zone, .region].contains(base.kind($0))
    }
    guard let meaning = meaning(cues, whole.actions, subjects, hasTool: whole.namesTool, hasPattern: !patterns.isEmpty)
    else {
      return described(reading, patterns) ?? balance(of: patterns)
    }
    var question = Question(meaning, subjects: subjects, patterns: patterns, person: context.person)
    question.action = action(cues, whole.actions, meaning)
    question.form = form(for: meaning)
    return question
  }

  /// A short line that names one thing and asks nothing that was understood: it is told what that is.
  private func described(_ reading: Reading, _ patterns: [Entity]) -> Question? {
    let things = (reading.subjects + patterns).uniqued().filter {
      Demands(.describe).kinds.contains(base.kind($0)) || base.kind($0) == .pattern
    }
    guard things.count == 1, reading.unknownNames.isEmpty, reading.tokens.count <= Self.shortLine,
      let form = form(for: .describe), !reading.cues.isEmpty || reader.unexplained(by: form, reading).words == 0
    else { return nil }
    let isPattern = base.kind(things[0]) == .pattern
    return Question(
      .describe, form: form, subjects: isPattern ? [] : things, patterns: isPattern ? things : [],
      person: context.person)
  }

  /// What somebody wants who describes a posture at length: what is tight in it and what is weak.
  private func balance(of patterns: [Entity]) -> Question? {
    guard let posture = patterns.first(where: { !base.isHabit($0) }) else { return nil }
    return Question(.states, form: form(for: .states), patterns: [posture], person: context.person)
  }

  /// More words than this say more than a name.
  static let shortLine = 10

  private func meaning(
    _ cues: Set<String>, _ actions: [Action], _ subjects: [Entity], hasTool: Bool, hasPattern: Bool
  ) -> Meaning? {
    if !subjects.isEmpty {
      if cues.contains("oppose") { return .opposites }
      if !cues.isDisjoint(with: ["first", "order"]) && cues.contains("why") { return .whyFirst }
      if cues.contains("skip") { return .skip }
      if !cues.isDisjoint(with: ["how-to"]) && !actions.isEmpty { return .technique }
      if cues.contains("why") { return actions.isEmpty ? .whyState : .whyVerdict }
      if !actions.isEmpty || hasTool { return .verdict }
      if !cues.isDisjoint(with: ["tight", "weak", "plan"]) { return .triage }
      if cues.contains("do-what") { return .functions }
      if cues.contains("what-is") { return .describe }
      return nil
    }
    guard hasPattern else { return nil }
    if !cues.isDisjoint(with: ["why", "cause"]) { return .causes }
    if !cues.isDisjoint(with: ["tight", "weak"]) { return .states }
    if !actions.isEmpty || !cues.isDisjoint(with: ["plan", "how-to", "order", "first"]) { return .plan }
    return cues.isDisjoint(with: ["what-is", "symptoms"]) ? nil : .describe
  }

  private func action(_ cues: Set<String>, _ actions: [Action], _ meaning: Meaning) -> Action? {
    guard meaning == .states || meaning == .triage else { return actions.first }
    let (tight, weak) = (cues.contains("tight"), cues.contains("weak"))
    return tight == weak ? nil : weak ? .activate : meaning == .states ? .release : nil
  }

  /// Whether most words of a line are known: of a line about something else single words may still sound like ours.
  private func isMostlyKnown(_ reading: Reading) -> Bool {
    reading.unknownNames.count * 4 <= reading.tokens.count
  }
}
