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
    // "Should I strengthen these or those?" asks what to do, not how they differ.
    let asksWhether = vote == .verdict && whole.cues.contains("should")
    var raised = reading.candidates.compactMap { candidate -> Reading.Candidate? in
      if asksWhether, meaning(of: candidate.owner) == .compare { return nil }
      var raised = candidate
      if meaning(of: candidate.owner) == vote { raised.score += Thresholds.vote }
      return raised
    }
    let isAmong = raised.contains { meaning(of: $0.owner) == vote }
    if !isAmong, let form = form(for: vote) {
      raised.append(Reading.Candidate(owner: form, score: Thresholds.voted))
    }
    return raised.enumerated().sorted { ($0.element.score, $1.offset) > ($1.element.score, $0.offset) }.map(\.element)
  }

  private func vote(on whole: Reading) -> Meaning? {
    // Beside a posture a place says where it shows, not what is asked about.
    let isPlace = whole.patterns.isEmpty || (!whole.actions.isEmpty && !whole.namesTool)
    let kinds: Set<EntityKind> = isPlace ? [.muscle, .group, .zone] : [.muscle, .group]
    let muscles = whole.subjects.filter { kinds.contains(base.kind($0)) }
    // Whatever else is told: a roller where nothing may be pressed wants an answer to that.
    let isPressed = whole.namesTool || whole.actions.contains(.release)
    if isPressed, whole.subjects.contains(where: { base.kind($0) == .zone }),
      whole.cues.isDisjoint(with: Self.moreThanPressing)
    {
      return .verdict
    }
    if muscles.isEmpty { return voteOnReferents(whole) ?? voteOnPosture(whole) }
    return voteOnSeveral(muscles, whole) ?? voteOnAction(muscles, whole) ?? voteOnFacts(whole)
  }

  private func voteOnSeveral(_ muscles: [Entity], _ whole: Reading) -> Meaning? {
    let cues = whole.cues
    if cues.contains("oppose"), cues.isDisjoint(with: ["why", "cause"]) {
      return muscles.count > 1 ? .opposes : .opposites
    }
    guard muscles.count > 1 else { return nil }
    if whole.checksOrder { return cues.contains("why") && muscles.count == 2 ? .whyBefore : .order }
    let isOrdered = cues.contains("first") || (muscles.count > 2 && cues.contains("order"))
    if isOrdered, cues.isDisjoint(with: ["why", "what-if", "skip", "evidence"]) { return .order }
    // "Inhibit" is said of muscles as well as of rollers.
    let isInhibition = cues.contains("weak") && cues.isDisjoint(with: ["should", "why", "which", "tight"])
    return muscles.count == 2 && isInhibition ? .inhibits : nil
  }

  private func voteOnAction(_ muscles: [Entity], _ whole: Reading) -> Meaning? {
    let cues = whole.cues
    guard !whole.actions.isEmpty || whole.namesTool else {
      // "Soleus, yes or no?"
      if whole.asksYesOrNo, muscles.count == 1, cues.isSubset(of: ["compare", "mine", "tell"]) { return .verdict }
      // "What can I do for my neck?" asks what is to be done with it.
      if cues.contains("plan"), cues.isDisjoint(with: Self.moreThanTriage) { return .triage }
      let wakes = cues.contains("how-to") && cues.contains("weak") && cues.isDisjoint(with: ["tight", "symptoms"])
      return wakes ? .technique : nil
    }
    // "Which exercise for tight calves?" asks what is to be done with them; an exercise may be the wrong thing.
    let wantsExercise = whole.actions == [.activate] && cues.contains("plan") && cues.contains("tight")
    if wantsExercise, cues.isDisjoint(with: Self.moreThanTriage) { return .triage }
    // "How do I strengthen it?" asks how that is done.
    if whole.actions.count == 1, cues.contains("how-to"), cues.isSubset(of: Self.ofTechnique) { return .technique }
    // "Does rolling this wake that?" asks what it does, not whether to.
    if muscles.count > 1, whole.asksYesOrNo, cues.isDisjoint(with: ["should", "which", "first"]),
      let best = whole.candidates.first, meaning(of: best.owner) == .effect
    {
      return .effect
    }
    // "How hard do I press on it?" presupposes that it is pressed at all.
    if whole.actions == [.release], cues.contains("how-hard"), cues.isDisjoint(with: Self.moreThanPressure) {
      return .verdict
    }
    if muscles.count == 1, cues.contains("what-if"), cues.isDisjoint(with: ["skip", "not", "next"]) { return .verdict }
    // "Which of these gets the ball?" asks for a verdict on each.
    let others = muscles.count > 1 ? Self.moreThanVerdict.subtracting(["which"]) : Self.moreThanVerdict
    let isPlain =
      whole.cuesAboutAction.isDisjoint(with: others) && (muscles.count < 3 || !cues.contains("compare"))
    return isPlain ? .verdict : nil
  }

  /// What is asked of a muscle where nothing is done to it.
  private func voteOnFacts(_ whole: Reading) -> Meaning? {
    let cues = whole.cues.subtracting(["mine", "tell", "you"])
    guard whole.actions.isEmpty else { return nil }
    // "My forearms are like rock after coding, how come?" asks about the forearms; what one does all day is told.
    let tellsHabits = whole.patterns.allSatisfy(base.isHabit)
    let asksForCause = !cues.isDisjoint(with: ["why", "cause"]) && !cues.isDisjoint(with: ["tight", "weak"])
    if tellsHabits, asksForCause, cues.isDisjoint(with: Self.moreThanReasons) { return .whyState }
    guard whole.patterns.isEmpty else { return nil }
    return cues == ["do-what"] ? .functions : cues == ["what-is"] ? .describe : nil
  }

  /// "Is that one weak?" asks for the state of what was spoken of.
  private func voteOnReferents(_ whole: Reading) -> Meaning? {
    guard whole.pointsBack, let before = context.question else { return nil }
    // "What do I release for that?" asks for the plan against what was spoken of.
    if !whole.actions.isEmpty, before.subjects.isEmpty, !before.patterns.isEmpty, !namesBody(whole),
      whole.cues.isDisjoint(with: Self.moreThanPlan)
    {
      return .plan
    }
    guard whole.asksYesOrNo, whole.actions.isEmpty, !before.subjects.isEmpty else { return nil }
    return whole.cues.contains("tight") != whole.cues.contains("weak") ? .stateOf : nil
  }

  private func voteOnPosture(_ whole: Reading) -> Meaning? {
    let cues = whole.cues
    guard !whole.patterns.isEmpty else { return nil }
    if whole.patterns.count > 1, whole.asksForSameness || !cues.isDisjoint(with: ["compare", "oppose"]) {
      return .compare
    }
    let tellsNothing = cues.isSubset(of: ["mine", "tell", "you"]) && whole.ownPatterns.isEmpty
    if whole.patterns.count == 1, tellsNothing, whole.tokens.count <= Self.shortLine { return .describe }
    // "Neck pain due to bad posture, is there anything that helps?" tells the cause and asks for help.
    let others = whole.asksYesOrNo ? Self.moreThanPlan.subtracting(["cause"]) : Self.moreThanPlan
    if cues.contains("plan"), cues.isDisjoint(with: others), !asksHowMuch(whole) { return .plan }
    if asksForMuscles(whole), whole.actions.isEmpty, cues.isDisjoint(with: Self.moreThanPlan) { return .states }
    guard cues.isDisjoint(with: Self.moreThanStates) else { return nil }
    let asksForStates = !cues.isDisjoint(with: ["tight", "weak"])
    guard whole.actions.isEmpty else { return asksForStates && cues.contains("which") ? .states : nil }
    if !cues.isDisjoint(with: ["why", "cause"]) { return .causes }
    return asksForStates ? .states : nil
  }

  /// "Explain which muscles", "muscle wise, what has done that": behind a posture that is described muscles are sought.
  private func asksForMuscles(_ whole: Reading) -> Bool {
    let words = Set(whole.tokens.map(\.word))
    return !words.isDisjoint(with: ["muscle", "muscles"]) && !words.isDisjoint(with: ["which", "what"])
      && !whole.patterns.allSatisfy(base.isHabit)
  }

  /// "How long until it is corrected?" asks for a measure, "fifteen minutes a day" only tells one.
  private func asksHowMuch(_ whole: Reading) -> Bool {
    whole.tokens.contains { $0.word == "how" } && !whole.cues.isDisjoint(with: ["how-long", "how-often", "how-hard"])
  }

  /// Cues that ask for more than a yes or no about something done to a muscle.
  private static let moreThanVerdict: Set<String> = [
    "why", "how-to", "how-long", "how-often", "how-hard", "first", "next", "order", "before", "after", "skip",
    "what-if",
    "oppose", "cause", "symptoms", "evidence", "what-is", "do-what", "plan", "everything", "which", "when-may",
    "make-safe", "rather", "in-plan",
  ]
  /// Cues that ask for something else than whether a place may be pressed.
  private static let moreThanPressing: Set<String> = [
    "why", "cause", "evidence", "what-is", "oppose", "what-if", "skip", "which", "where-not", "how-to",
  ]
  /// Cues that ask for something else than how hard.
  private static let moreThanPressure = moreThanVerdict.subtracting(["how-hard", "how-long", "how-to"])
  /// Cues that say no more than what is done and that somebody wants to know how.
  private static let ofTechnique: Set<String> = ["how-to", "mine", "release", "lengthen", "activate"]
  /// Cues that ask for something else than what to do with a muscle.
  private static let moreThanTriage: Set<String> = [
    "why", "compare", "evidence", "symptoms", "skip", "what-if", "first", "next", "order", "before", "how-long",
    "how-often", "enough", "too-much", "everything", "in-plan", "weak",
  ]
  /// Cues that ask for something else than why a muscle is as it is.
  private static let moreThanReasons: Set<String> = ["should", "first", "before", "skip", "plan", "how-to", "what-if"]
  /// Cues that ask for something else than what to do about a posture.
  private static let moreThanPlan: Set<String> = [
    "why", "cause", "compare", "evidence", "symptoms", "skip", "what-if", "safe", "enough", "too-much",
  ]
  /// Cues that ask for something else than what a posture does to muscles.
  private static let moreThanStates: Set<String> = [
    "plan", "how-to", "symptoms", "evidence", "compare", "skip", "what-if", "order", "first", "next", "how-long",
  ]
}
