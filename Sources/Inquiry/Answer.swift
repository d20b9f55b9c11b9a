import Knowledge
import Logic

/// What is to be done with one muscle.
public struct Finding: Hashable, Sendable {
  /// The answer to "should I …?" for one muscle.
  public enum Verdict: String, Sendable {
    case release
    case doNotRelease = "do-not-release"
    case lengthen, activate, yes, no, depends, refer
  }

  /// How a muscle stands in a pattern.
  public enum State: String, Sendable {
    case overactive, underactive
    case longOveractive = "long-overactive"
    case shortUnderactive = "short-underactive"
    case unknown
  }

  /// Why a tool must stay away, where it must.
  public enum Bar: Hashable, Sendable {
    /// The place is never pressed.
    case zone(Entity)
    /// The muscle must not be pressed and no zone says why.
    case muscle
    /// It may be pressed, but the knowledge has no technique for it.
    case noTechnique
  }

  /// The muscle.
  public let subject: Entity
  /// The answer for it.
  public let verdict: Verdict
  /// What to do instead.
  public var instead: Action?
  /// What must be done first, in order.
  public var after: [Entity] = []
  /// How it stands.
  public var state: State = .unknown
  /// The pattern in which the muscle has this state.
  public var pattern: Entity?
  /// Why a tool must stay away, if it must.
  public var bar: Bar?
  /// The fact the verdict rests on.
  public var fact: Fact?
  /// How it is released with the tools at hand, where it is to be.
  public var technique: Entity?
  /// What it quiets by reciprocal inhibition, where it is overactive.
  public var quiets: [Entity] = []
  /// The tight muscles on the other side of the joint, where the muscle itself is quiet or long.
  public var opponents: [Entity] = []
}

/// One link of a chain of reasons.
public struct Link: Hashable, Sendable {
  /// The number of the link, counted from 1.
  public let number: Int
  /// What the link says.
  public let fact: Fact
  /// The rule that gave it, or nothing for a given fact.
  public let rule: Rule.ID?
  /// What the rule's variables stand for, by name, in the rule's order.
  public let bindings: [Constant]
  /// The links it follows from.
  public let from: [Int]
  /// The sources of the fact or of the rule.
  public let citations: [Citation]
}

/// How well an answer is supported.
public struct Evidence: Hashable, Sendable {
  /// The grade of the weakest link.
  public var weakest: String?
  /// Claims that dispute a rule of the chain.
  public var disagreements: [Entity] = []
}

/// Whom to see, how soon, and why.
public struct Referral: Hashable, Sendable {
  /// The red flag, condition or refusal that was noticed.
  public let flag: Entity

  /// Refers because of a flag.
  public init(flag: Entity) {
    self.flag = flag
  }
}

/// An answer, before it is worded.
public struct Answer: Sendable {
  /// Whether and how a question was answered.
  public enum Status: String, Sendable, Comparable {
    case done, answered, unclear, unknown, outside, refer

    private var gravity: Int {
      switch self {
      case .done: 0
      case .answered: 1
      case .unclear: 2
      case .unknown: 3
      case .outside: 4
      case .refer: 5
      }
    }

    public static func < (left: Status, right: Status) -> Bool { left.gravity < right.gravity }
  }

  /// What the answer says, in terms of the domain; the wording is `Language`'s.
  public enum Content: Sendable {
    case verdicts(Action?, [Finding])
    case zone(Action, Entity)
    case comesFirst(Entity, others: [Entity], corrected: Entity?)
    case seriesFirst(Entity, leader: Entity?)
    case before(Entity, Entity, swapped: Bool)
    case noOrder(Entity, Entity)
    /// Several muscles in the order of their turns.
    case arranged([Finding])
    case whyState([Finding])
    case signs([Finding], patterns: [Entity])
    case premiseFails(Entity, muscles: [Entity], action: Action)
    case plan(Plan)
    case next(after: Entity, PlanStep?)
    case opposites(Entity, prime: [Entity], mixed: [Entity])
    case opposes(Entity, Entity, movements: [Entity], shared: Entity?)
    case descriptions([Entity])
    case inhibits(Entity, Entity, holds: Bool)
    case functions(Entity)
    case performers(Entity, prime: [Entity], helpers: [Entity])
    case states(Entity, over: [Entity], under: [Entity], long: [Entity], wanted: Finding.State?)
    case causes(Entity, habit: Entity?)
    case effect(Entity, wakes: [Entity], relieves: [Entity])
    case skipped(Entity, keepsQuiet: [Entity], keepsTight: [Entity])
    case techniques(Action, [Entity: [Entity]], findings: [Finding])
    case dose(Entity)
    case limits
    case claim(Entity)
    /// Muscles that are in the plan, and the plan.
    case planned([Entity], [PlanStep])
    /// An answer about an answer.
    case explanation(Explanation)
    case nothingKnown([Entity])
    /// Facts whose proof was refused: an error of ours.
    case faulty([Fact])
  }

  /// How much of the reasons is told.
  public enum Detail: Hashable, Sendable {
    /// None.
    case brief
    /// What weighs enough, as far as it goes on a screen.
    case usual
    /// Links at most so many steps from what they prove.
    case steps(Int)
    /// Only what the last link rests on, one level below.
    case below
    /// All.
    case full
  }

  /// Whether and how the question was answered.
  public var status: Status
  /// What the answer says.
  public var content: Content
  /// The answer to the question as asked.
  public var verdict: Finding.Verdict?
  /// A row for each muscle, groups expanded.
  public var findings: [Finding]
  /// The reasons, premises first.
  public var chain: [Link]
  /// Whether there are more reasons than it tells, as of a plan that tells those of its first step.
  public var holdsMore = false
  /// What was assumed of the person.
  public var assumptions: [Entity]
  /// How well the chain is supported.
  public var evidence: Evidence
  /// Whether following the answer means pressing, stretching or training something.
  public var isAdvice: Bool
  /// What is told beside the answer itself: why nothing else holds, what else changes.
  public var more: [Explanation] = []
  /// Facts whose proof did not pass the check: an error of ours, never told as reasons.
  public var unproven: [Fact] = []
  /// Muscles and groups that are the asker's own.
  public var owned: Set<Entity> = []
  /// Places named beside the muscles that no tool may press.
  public var keepsOff: [Entity] = []
  /// What a yes or a no was asked about, where the answer decides it.
  public var decides: Whether?
  /// Whether the question had it the other way round.
  public var isReversed = false
  /// Whether reasons were asked for, which no yes or no answers.
  public var asksWhy = false
  /// How much of the reasons is told.
  public var detail: Detail = .usual
  /// A told pattern in which the doctrine's premise does not hold.
  public var failingPremise: Entity?

  /// The answer without its reasons, for mentioning it in passing.
  public var shortened: Answer {
    var answer = self
    answer.chain = []
    answer.evidence = Evidence()
    answer.isAdvice = false
    return answer
  }
}
