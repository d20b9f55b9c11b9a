import Knowledge

/// What can be done for a muscle.
public enum Action: String, Sendable, CaseIterable {
  case release, lengthen, activate
}

/// The kinds of question that can be asked; the forms in `questions/` name these as their meaning.
public enum Meaning: String, Sendable, CaseIterable {
  /// Should I release, lengthen or activate this?
  case verdict
  /// Which of these do I release, which do I activate?
  case triage
  /// Why is this (not) released, lengthened or activated?
  case whyVerdict = "why-verdict"
  /// Why does this come first?
  case whyFirst = "why-first"
  /// Why does this come before that?
  case whyBefore = "why-before"
  /// Why is this tight, or weak?
  case whyState = "why-state"
  /// What comes first?
  case first
  /// What comes after this?
  case next
  /// Which of these comes first?
  case order
  /// What opposes this?
  case opposites
  /// Does this oppose that?
  case opposes
  /// Does this inhibit that?
  case inhibits
  /// What is this?
  case describe
  /// What does this do?
  case functions
  /// Which muscles perform this movement?
  case performers
  /// What is tight or weak with this?
  case states
  /// What causes this?
  case causes
  /// What if I skip this?
  case skip
  /// What does releasing this do for others?
  case effect
  /// How do I do it?
  case technique
  /// How long, how often, how hard?
  case dose
  /// How do these differ?
  case compare
  /// Where must I not press, and when not at all?
  case limits
  /// What should I do about this posture, in order?
  case plan
  /// What does one notice of this being tight or weak?
  case signs
  /// Is this muscle overactive or underactive?
  case stateOf = "state-of"
  /// Why is this not in my plan?
  case whyNotPlanned = "why-not-planned"
  /// Why this and not that?
  case contrast
  /// What if something were otherwise?
  case whatIf = "what-if"
  /// When may I, what would it take?
  case requirements
  /// How sure is that, what is the evidence for it?
  case support
  /// The claim that the form stands for.
  case claim
  /// Something to do for the conversation itself, named by the form's action.
  case command
  /// A plain reply that the form holds itself.
  case reply
  /// Something outside the field.
  case outside
}

/// What a question wants a yes or a no about.
public enum Whether: Hashable, Sendable {
  /// Whether what is named holds, acts or is allowed as the question says.
  case itHolds
  /// Whether the things named are one and the same.
  case theyAreTheSame
  /// Whether the thing named is a muscle.
  case itIsAMuscle
  /// Whether things come in the order named.
  case theOrderIsRight
  /// Whether what is named is tight.
  case itIsTight
  /// Whether what is named is weak.
  case itIsWeak
}

/// What is known of the person who asks.
public struct Person: Hashable, Sendable {
  /// Postures, habits and observations they told, newest last.
  public var told: [Entity]
  /// What they said does not hold of them.
  public var denied: Set<Entity>
  /// The side of the body on which something told holds, where they said so.
  public var sides: [Entity: Entity] = [:]

  /// Somebody of whom nothing is known.
  public init(told: [Entity] = [], denied: Set<Entity> = []) {
    self.told = told
    self.denied = denied
  }
}

/// A question with everything it speaks of resolved.
public struct Question: Hashable, Sendable {
  /// What is asked.
  public var meaning: Meaning
  /// The form the question was read by.
  public var form: Entity?
  /// What is to be done, where the question is about doing something.
  public var action: Action?
  /// Whether the question takes the opposite for granted ("why not …").
  public var isNegative: Bool
  /// What the question is about, in the order named.
  public var subjects: [Entity]
  /// Postures and habits named in it.
  public var patterns: [Entity]
  /// What is known of the person who asks.
  public var person: Person
  /// Whether the asker speaks of their own muscles.
  public var isOwn = false
  /// What a yes or a no is asked about, if anything.
  public var asksWhether: Whether?
  /// What a plan that is asked for has to get by with.
  public var circumstances = Circumstances()
  /// A claim to tell, where the question was read as asking for one.
  public var claim: Entity?

  /// Asks something.
  public init(
    _ meaning: Meaning, form: Entity? = nil, action: Action? = nil, isNegative: Bool = false,
    subjects: [Entity] = [], patterns: [Entity] = [], person: Person = Person(), claim: Entity? = nil
  ) {
    self.meaning = meaning
    self.form = form
    self.action = action
    self.isNegative = isNegative
    self.subjects = subjects
    self.patterns = patterns
    self.person = person
    self.claim = claim
  }
}
