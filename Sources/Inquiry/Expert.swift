import Knowledge
import Logic

/// Answers questions from a knowledge base.
///
/// Everything an answer asserts is a fact of the model with its reason; the expert chooses which facts answer a
/// question, it adds none.
public struct Expert: Sendable {
  /// What the expert knows.
  public let base: KnowledgeBase
  let relations: Relations
  let both: Entity
  let checker: ProofChecker
  /// The only tools there are; nothing if any will do.
  let tools: Set<Entity>?
  /// What was worked out in this world.
  let memory = Memory()
  /// What was worked out for all worlds.
  let lasting: Memo<Bool, PlanTools.Lasting>

  /// An expert on a base.
  public init(_ base: KnowledgeBase) {
    self.init(base, tools: nil)
  }

  init(_ base: KnowledgeBase, tools: Set<Entity>? = nil, checking program: Program? = nil) {
    self.base = base
    self.tools = tools
    relations = Relations(base)
    both = base.entity("both", .side) ?? Entity(index: 0)
    checker = ProofChecker(program ?? base.program)
    lasting = Memo(1)
  }

  /// The same expert where other facts hold or other tools are at hand.
  init(_ expert: Expert, in base: KnowledgeBase, tools: Set<Entity>?) {
    (relations, both, checker, lasting) = (expert.relations, expert.both, expert.checker, expert.lasting)
    (self.base, self.tools) = (base, tools)
  }

  /// Answers a question.
  public func answer(_ question: Question) -> Answer {
    var question = question
    let told = question.person.told
    question.person.told += question.patterns.filter { !told.contains($0) }
    var answer = content(question)
    guard answer.unproven.isEmpty else { return faulty(answer.unproven) }
    if question.isOwn { answer.owned = Set(question.subjects + question.subjects.flatMap(members)) }
    answer.failingPremise = failingPremise(for: question.person)
    decide(question, &answer)
    answer.asksWhy = question.meaning == .whyVerdict
    return answer
  }

  private func content(_ question: Question) -> Answer {
    switch question.meaning {
    case .verdict: verdict(question)
    case .triage, .compare: triage(question)
    case .whyVerdict: question.isNegative ? whyNotVerdict(question) : verdict(question)
    case .whyFirst: question.isNegative ? whyNotFirst(question) : whyFirst(question)
    case .whyNotPlanned: whyNotInPlan(question)
    case .contrast: contrast(question)
    case .requirements: requirements(question)
    case .whyBefore: whyBefore(question)
    case .order: order(question)
    case .whyState, .stateOf: state(question)
    case .signs: signs(question)
    case .first: first(question)
    case .next: next(question)
    case .plan: plan(question)
    case .opposites: opposites(question)
    case .opposes: opposes(question)
    case .inhibits: inhibits(question)
    case .describe: describe(question)
    case .functions: functions(question)
    case .performers: performers(question)
    case .states: states(question)
    case .causes: causes(question)
    case .skip: skipWithChanges(question)
    case .effect: effect(question)
    case .technique: technique(question)
    case .dose: dose(question)
    case .limits: plain(.limits)
    case .claim: claim(question)
    case .whatIf, .support, .command, .reply, .outside: plain(.nothingKnown([]), status: .outside)
    }
  }

  // MARK: Facts

  /// The fact that a relation of muscle, side and pattern states of a muscle.
  func fact(_ relation: Relation, _ muscle: Entity, _ pattern: Entity) -> Fact {
    Fact(relation, [muscle.constant, both.constant, pattern.constant])
  }

  func holds(_ relation: Relation, _ arguments: Entity...) -> Bool {
    base.model.contains(Fact(relation, arguments.map(\.constant)))
  }

  func facts(_ relation: Relation, _ pattern: Entity?...) -> [Fact] {
    base.model.facts(relation, matching: pattern.map { $0?.constant })
  }

  /// The muscles a name stands for: itself, or a group's members without parts of members.
  public func members(of entity: Entity) -> [Entity] { base.members(of: entity) }

  // MARK: Building answers

  /// What is said where a proof did not pass the check: nothing but that.
  private func faulty(_ facts: [Fact]) -> Answer {
    var answer = plain(.faulty(facts), status: .unknown)
    answer.unproven = facts
    return answer
  }

  func plain(_ content: Answer.Content, status: Answer.Status = .answered, isAdvice: Bool = false) -> Answer {
    Answer(
      status: status, content: content, verdict: nil, findings: [], chain: [], assumptions: [], evidence: Evidence(),
      isAdvice: isAdvice)
  }

  func answer(
    _ content: Answer.Content, proving facts: [Fact], verdict: Finding.Verdict? = nil, findings: [Finding] = [],
    assumptions: [Entity] = [], isAdvice: Bool = false
  ) -> Answer {
    let (chain, unproven) = chain(for: facts)
    var answer = Answer(
      status: .answered, content: content, verdict: verdict, findings: findings, chain: chain,
      assumptions: assumptions, evidence: evidence(for: chain), isAdvice: isAdvice)
    answer.unproven = unproven
    return answer
  }

  /// The reasons of some facts as one chain, premises before conclusions, and the facts whose proof is refused.
  ///
  /// Every proof is checked here before it is told.
  private func chain(for facts: [Fact]) -> (links: [Link], unproven: [Fact]) {
    var builder = ChainBuilder(base: base)
    var unproven: [Fact] = []
    for fact in facts {
      guard let proof = proof(of: fact) else { continue }
      if proof.isSound { builder.add(proof.reason) } else { unproven.append(fact) }
    }
    return (builder.links, unproven)
  }

  /// The proof of a fact, checked once in this world; nothing if it does not hold.
  private func proof(of fact: Fact) -> Memory.Proof? {
    memory.proofs.value(for: fact) {
      base.model.reason(fact).map { Memory.Proof(reason: $0, isSound: checker.accepts($0, in: base.model)) }
    }
  }

  /// The proof of a fact if it holds and its proof passes the check.
  func soundReason(for fact: Fact) -> Reason? { proof(of: fact).flatMap { $0.isSound ? $0.reason : nil } }

  /// Whether a fact has no proof that passes the check.
  func isUnproven(_ fact: Fact) -> Bool { soundReason(for: fact) == nil }

  /// The chain of some facts, then whatever other rules give them: where two reasons hold, both are told.
  func chain(allWaysTo facts: [Fact]) -> [Link] {
    var builder = ChainBuilder(base: base)
    for fact in facts {
      var rules: Set<Rule.ID> = []
      for reason in base.model.reasons(for: fact, most: Self.mostWays) where checker.accepts(reason, in: base.model) {
        guard case .derived(_, let rule, _) = reason, rules.insert(rule).inserted else { continue }
        builder.addOtherWay(reason)
      }
    }
    return builder.links
  }

  /// Of more proofs of one fact nobody wants to read.
  private static let mostWays = 12

  /// The proof that a link of a chain was told with.
  private func reason(for link: Link) -> Reason? {
    guard let reason = base.model.reason(link.fact) else { return nil }
    guard case .derived(_, let rule, _) = reason, rule != link.rule else { return reason }
    return base.model.reasons(for: link.fact, most: Self.mostWays).first { other in
      if case .derived(_, link.rule, _) = other { return true }
      return false
    } ?? reason
  }

  /// An answer with every link of its chain, those that go without saying too.
  public func explained(_ answer: Answer) -> Answer {
    var builder = ChainBuilder(base: base, unfolded: true)
    for link in answer.chain {
      guard let (reason, isSound, isFirst) = proof(of: link, in: answer) else { continue }
      guard isSound else { return faulty([link.fact]) }
      if isFirst { builder.add(reason) } else { builder.addOtherWay(reason) }
    }
    var answer = answer
    answer.chain = builder.links
    answer.holdsMore = false
    answer.evidence = evidence(for: answer.chain)
    answer.detail = .full
    return answer
  }

  /// Other proofs of what an answer rests on, the best first, each as an answer of its own; the one told is left out.
  public func otherReasons(for answer: Answer, most limit: Int) -> [Answer] {
    let conclusions = answer.chain.filter { link in !answer.chain.contains { $0.from.contains(link.number) } }
    guard let conclusion = conclusions.last?.fact else { return [] }
    var told: Set<Set<Rule.ID>> = [Set(answer.chain.compactMap(\.rule))]
    return base.model.reasons(for: conclusion, most: limit + 1).dropFirst().compactMap { reason in
      guard checker.accepts(reason, in: base.model) else { return nil }
      var builder = ChainBuilder(base: base)
      builder.add(reason)
      // By the same rules with another muscle it is the same reason.
      guard told.insert(Set(builder.links.compactMap(\.rule))).inserted else { return nil }
      var other = answer
      other.chain = builder.links
      other.evidence = evidence(for: other.chain)
      if other.detail == .brief { other.detail = .usual }
      return other
    }
  }

  /// The proof a link was told with, whether it passes the check, and whether it is the first of its fact.
  private func proof(of link: Link, in answer: Answer) -> (reason: Reason, isSound: Bool, isFirst: Bool)? {
    if case .plan(let plan) = answer.content, !base.model.contains(link.fact) {
      return plan.order.reason(link.fact).map { ($0, plan.order.accepts($0), true) }
    }
    return reason(for: link).map { reason in
      (reason, checker.accepts(reason, in: base.model), reason == base.model.reason(link.fact))
    }
  }

  /// One link of an answer with everything it rests on.
  ///
  /// - Returns: nothing if there is no such link.
  public func explained(_ answer: Answer, link: Link?) -> Answer? {
    guard let link else { return nil }
    var part = answer
    part.chain = [link]
    part.holdsMore = false
    part = explained(part)
    if part.unproven.isEmpty { part.detail = .below }
    return part
  }

  func evidence(for chain: [Link]) -> Evidence {
    let grades = chain.compactMap { link in
      link.citations.first.flatMap { base.text($0.source, "grade") }
    }
    let weakest = grades.max { Self.strength($0) < Self.strength($1) }
    let disputes = chain.compactMap(\.rule).uniqued().flatMap(base.disputes)
    let counts = Dictionary(disputes.map { ($0, 1) }, uniquingKeysWith: +)
    let disagreements = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    return Evidence(weakest: weakest, disagreements: disagreements)
  }

  /// Grades from the best supported to the least; unchecked general knowledge ranks above a school's untested claim.
  private static func strength(_ grade: String) -> Int { grades.firstIndex(of: grade) ?? 0 }
  private static let grades = ["A", "B", "C", "U", "D", "X"]
}
