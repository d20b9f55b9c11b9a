import Inquiry
import Knowledge
import Language

extension Conversation {
  /// The question a candidate reading asks, or nothing if what it needs was not named.
  func question(_ candidate: Reading.Candidate, _ reading: Reading, _ whole: Reading) -> Question? {
    let meaning = settled(meaning(of: candidate.owner), whole)
    let form = meaning == self.meaning(of: candidate.owner) ? candidate.owner : form(for: meaning)
    var question = Question(meaning, form: form, person: context.person)
    question.person.sides.merge(whole.patternSides) { $1 }
    if base.kind(candidate.owner) == .claim {
      question.form = nil
      question.claim = candidate.owner
    }
    question.action = action(for: meaning, reading, candidate)
    if [.verdict, .triage].contains(meaning), whole.deniesTightness, reading.actions.first == .release {
      return Question(
        .claim, subjects: subjects(for: meaning, reading, whole), person: context.person,
        claim: base.entity("not-tight-not-released", .claim))
    }
    question.isOwn = Self.ofPersons.contains(meaning) && whole.tokens.contains { ["my", "mine"].contains($0.word) }
    question.isNegative = reading.cues.contains("not")
    question.asksWhether = whether(reading)
    question.patterns = reading.patterns.isEmpty ? whole.patterns : reading.patterns
    // A tool or a method named is no new subject: "in what order do I release it?" is still about the posture; a name
    // nobody knows is not.
    let namesNothingNew = !whole.subjects.contains { Self.bodily.contains(base.kind($0)) }
    let isAboutBefore = namesNothingNew && (whole.unknownNames.isEmpty || whole.pointsBack)
    if question.patterns.isEmpty && isAboutBefore { question.patterns = context.question?.patterns ?? [] }
    // What was told of oneself is what a bare "why?" of a posture is about.
    if question.patterns.isEmpty, question.subjects.isEmpty, Demands(meaning).needsPattern {
      question.patterns = context.person.told.suffix(1).map { $0 }
    }
    question.subjects = subjects(for: meaning, reading, whole)
    // A posture comes before the habit that is told with it.
    if [.states, .causes].contains(meaning) { question.patterns = base.posturesFirst(question.patterns) }
    if [.whyState, .stateOf, .signs].contains(meaning) { question.subjects.removeAll { !holdsMuscles($0) } }
    // "Roll it, but not on the bone" leaves the bone out already.
    let keptOut = question.subjects.filter { base.kind($0) == .zone && reading.excluded.contains($0) }
    if keptOut.count < question.subjects.count { question.subjects.removeAll(where: keptOut.contains) }
    if meaning == .contrast { question.subjects = compared(question.subjects, reading) }
    if base.text(candidate.owner, "action") == "swapped" { question.subjects.reverse() }
    return Demands(meaning).areMet(by: question) ? question : nil
  }

  /// The meaning a line really has where it names an action: an action on a muscle asks for a verdict, an action for a
  /// posture for a plan, whatever posture was mentioned beside it.
  private func settled(_ meaning: Meaning, _ whole: Reading) -> Meaning {
    let isAboutNothingNew = whole.subjects.isEmpty && whole.patterns.isEmpty
    if meaning == .plan, isAboutNothingNew, whole.pointsBack, !context.referents(of: whole).isEmpty {
      return whole.actions.isEmpty ? .triage : .verdict
    }
    // What happens if something is done to a muscle is told with the verdict on doing it.
    if meaning == .whatIf, !whole.actions.isEmpty, whole.cues.isDisjoint(with: Self.suppositions), !isAboutNothingNew {
      return .verdict
    }
    // "Can I begin with the medius?" asks of it whether it comes first.
    if meaning == .first, whole.subjects.contains(where: { [.muscle, .group].contains(base.kind($0)) }) {
      return .whyFirst
    }
    // What opposes two things asks whether they oppose each other.
    if meaning == .opposites, whole.subjects.count(where: { [.muscle, .group].contains(base.kind($0)) }) == 2 {
      return .opposes
    }
    guard [.plan, .causes, .states].contains(meaning), !whole.actions.isEmpty || whole.namesTool,
      whole.cues.isDisjoint(with: ["why", "cause", "plan", "which", "tight", "weak"])
    else { return meaning }
    let namesMuscle = whole.subjects.contains { [.muscle, .group, .zone].contains(base.kind($0)) }
    return namesMuscle ? .verdict : meaning == .causes ? .plan : meaning
  }

  /// Cues by which a line supposes something of a muscle.
  private static let suppositions: Set<String> = ["skip", "strong", "weak", "tight", "not"]

  private func holdsMuscles(_ subject: Entity) -> Bool {
    switch base.kind(subject) {
    case .zone: !base.references(subject, "muscles").isEmpty
    case .region: base.members(of: subject) != [subject] && !base.members(of: subject).isEmpty
    case .muscle, .group, .source, .side, .pattern, .joint, .movement, .test, .phase, .tool, .technique, .redFlag,
      .condition, .stopSignal, .refusal, .concept, .claim, .assumption, .cue, .form, .check, .planning, .position,
      .shape:
      true
    }
  }

  /// What a yes or a no is asked about.
  func whether(_ reading: Reading) -> Whether? {
    if reading.checksOrder { return .theOrderIsRight }
    if reading.asksForSameness { return .theyAreTheSame }
    if reading.asksIfMuscle { return .itIsAMuscle }
    guard reading.asksYesOrNo else { return nil }
    let (tight, weak) = (reading.cues.contains("tight"), reading.cues.contains("weak"))
    return tight == weak ? .itHolds : tight ? .itIsTight : .itIsWeak
  }

  func form(for meaning: Meaning) -> Entity? {
    base.entities(.form).first { base.text($0, "meaning") == meaning.rawValue }
  }

  func meaning(of owner: Entity) -> Meaning {
    guard base.kind(owner) == .form else { return .claim }
    return base.text(owner, "meaning").flatMap(Meaning.init(rawValue:)) ?? .outside
  }

  private func action(for meaning: Meaning, _ reading: Reading, _ candidate: Reading.Candidate) -> Action? {
    let (tight, weak) = (reading.cues.contains("tight"), reading.cues.contains("weak"))
    let isInstead = reading.tokens.contains { $0.word == "instead" }
    if meaning == .triage { return (weak && !tight) || isInstead ? .activate : nil }
    if meaning == .states { return tight == weak ? nil : tight ? .release : .activate }
    if meaning == .technique, reading.actions.isEmpty, weak { return .activate }
    return reading.actions.first ?? base.text(candidate.owner, "action").flatMap(Action.init(rawValue:))
  }

  /// What is asked of a person's own muscles, not of muscles in general.
  private static let ofPersons: Set<Meaning> = [
    .verdict, .whyVerdict, .triage, .whyState, .stateOf, .signs, .requirements, .whyNotPlanned, .technique,
  ]

  /// What the question is about: named in it, in the rest of the line, or in the question before.
  private func subjects(for meaning: Meaning, _ reading: Reading, _ whole: Reading) -> [Entity] {
    let demands = Demands(meaning)
    for source in [reading.subjects, whole.subjects] {
      let fitting = source.filter { demands.kinds.contains(base.kind($0)) }
      if !fitting.isEmpty { return fitting }
    }
    // A name nobody knows is not the muscle that was spoken of before.
    let pointsBack = reading.tokens.contains { Self.pronouns.contains($0.word) }
    guard demands.least > 0, pointsBack || reading.unknownNames.isEmpty else { return [] }
    return context.referents(of: reading).filter { demands.kinds.contains(base.kind($0)) }
  }

  /// What "here" and "there" stand for: of the muscles spoken of last one that is released and one that is stretched.
  private func compared(_ subjects: [Entity], _ reading: Reading) -> [Entity] {
    guard subjects.count < 2, Set(reading.actions).count > 1, let findings = context.answer?.findings else {
      return subjects
    }
    let kinds = reading.actions.uniqued().compactMap { action in
      findings.first { $0.verdict.rawValue == action.rawValue || $0.instead == action }?.subject
    }
    return kinds.count > 1 ? kinds : subjects
  }

  static let bodily: Set<EntityKind> = [
    .muscle, .group, .zone, .region, .joint, .movement, .test, .technique,
  ]
  private static let pronouns: Set<String> = ["it", "its", "they", "them", "that", "this", "these", "those", "one"]
}
