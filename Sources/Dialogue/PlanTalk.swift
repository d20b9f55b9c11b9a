import Inquiry
import Knowledge

/// A plan within a conversation: how far it was made, and how far it was followed.
struct PlanTalk: Sendable {
  /// What is going on with the plan.
  enum Stage: Hashable, Sendable {
    /// It was shown in answer to a question; nothing was asked before.
    case proposed
    /// The questions that come before a plan are asked, by their place.
    case screening(Int)
    /// People check themselves, by the place among the checks.
    case checking(Int)
    /// It is followed step by step.
    case working
    /// Every step was seen to.
    case closed
  }

  /// What became of a step.
  enum Mark: String, Sendable {
    case done, skipped, stopped
  }

  var stage: Stage
  /// Whether the questions that come before a plan were answered.
  var isScreened = false
  /// Whether some of them were skipped.
  var skippedQuestions = false
  /// What the plan has to get by with.
  var circumstances = Circumstances()
  /// The plan, once it was built.
  var plan: Plan?
  /// The plan as an answer.
  var answer: Answer?
  /// The place of the step that is on, if one is.
  var place: Int?
  /// What became of the steps, by what they do.
  var marks: [Need: Mark] = [:]
  /// The self-checks that are asked.
  var checks: [Entity] = []
  /// What the self-checks gave, and what they gave before.
  var findings: [Entity: Bool] = [:]
  var earlierFindings: [Entity: Bool] = [:]
  /// The findings a question spoke of without the person telling them of themselves.
  var findingsOfQuestion: [Entity] = []
  /// The sides of the body on which those hold.
  var sidesOfQuestion: [Entity: Entity] = [:]
  /// When the plan was begun.
  var begun: Day?
  /// Whether the plan spoke last, so that a bare "why" is about it.
  var spokeLast = false

  init(_ stage: Stage) { self.stage = stage }

  /// How far a plan was made and followed: all that somebody might want to take back.
  struct Progress: Hashable {
    let stage: Stage
    let isScreened: Bool
    let circumstances: Circumstances
    let place: Int?
    let marks: [Need: Mark]
    let findings: [Entity: Bool]
    let begun: Day?
  }

  var progress: Progress {
    Progress(
      stage: stage, isScreened: isScreened, circumstances: circumstances, place: place, marks: marks,
      findings: findings, begun: begun)
  }

  /// The steps of the plan.
  var steps: [PlanStep] { plan?.steps ?? [] }

  /// The step that is on.
  var step: PlanStep? { place.flatMap { steps.indices.contains($0) ? steps[$0] : nil } }

  /// What became of a step.
  func mark(_ step: PlanStep) -> Mark? { marks[step.key] }

  /// The place of the first step at or after a place that nothing was done about.
  func open(from place: Int) -> Int? { steps.indices.first { $0 >= place && mark(steps[$0]) == nil } }

  /// What a step waits for: what it rests on and was not done, and earlier steps that nobody has seen to yet.
  func missing(for step: PlanStep) -> [Need] {
    let needs = step.needs.filter { need in !steps.contains { $0.meets(need) && mark($0) == .done } }
    let open = earlier(than: step).filter { mark($0) == nil && !needs.contains(where: $0.meets) }
    return needs + open.map(\.key)
  }

  private func earlier(than step: PlanStep) -> [PlanStep] {
    guard let plan, let place = steps.firstIndex(of: step) else { return [] }
    return plan.predecessors(of: place).map { steps[$0] }
  }

  /// The places of later steps that may not come while a step is left out.
  func waiting(for step: PlanStep) -> [Int] {
    steps.indices.filter { steps[$0].needs.contains(where: step.meets) && mark(steps[$0]) != .done }
  }

  /// Whether somebody is being asked something.
  var isAsking: Bool {
    switch stage {
    case .screening, .checking: true
    case .proposed, .working, .closed: false
    }
  }
}
