import Inquiry
import Knowledge
import Pages

extension Conversation {
  /// The plan of a reply and how far it was followed, or null.
  ///
  /// - Parameter answer: the answer of the reply with all its reasons.
  func plan(_ reply: Reply, _ answer: Answer?) -> JSON {
    guard case .object(let members) = plan(answer) else { return .null }
    guard let talk = reply.plan else { return .object(members) }
    func numbers(_ mark: PlanTalk.Mark) -> JSON {
      .array(talk.steps.indices.filter { talk.mark(talk.steps[$0]) == mark }.map { .int($0 + 1) })
    }
    return .object(
      members + [
        .init("at", talk.place.map { .int($0 + 1) } ?? .null), .init("done", numbers(.done)),
        .init("skipped", numbers(.skipped)), .init("stopped", numbers(.stopped)),
        .init("screened", .bool(talk.isScreened && !talk.skippedQuestions)),
      ])
  }

  /// The plan of an answer, or null.
  func plan(_ answer: Answer?) -> JSON {
    guard let answer, case .plan(let plan) = answer.content else { return .null }
    return [
      "steps": .array(plan.steps.indices.map { row($0, of: plan, answer) }),
      "minutes": .int((plan.duration + 59) / 60),
      "reading": .string(plan.circumstances.order.rawValue),
      "patterns": ids(plan.patterns),
      "sides": .object(
        plan.sides.sorted { $0.key < $1.key }.map { .init(base.id($0.key), .string(base.id($0.value))) }),
      "left": .array(plan.left.map(row)),
      "signature": .array(plan.signature(base).map { .string($0) }),
    ]
  }

  private func row(_ place: Int, of plan: Plan, _ answer: Answer) -> JSON {
    let step = plan.steps[place]
    let because = answer.chain.first { step.facts.contains($0.fact) }
    return [
      "n": .int(place + 1), "phase": .string(step.phase.rawValue), "subject": .string(base.id(step.muscle)),
      "subjects": ids(step.muscles), "side": .string(base.id(step.side)),
      "technique": step.technique.map { .string(base.id($0)) } ?? .null,
      "dose": .string(writer.dose(step)), "seconds": .int(step.dose.duration),
      "after": .array(plan.predecessors(of: place).map { .int($0 + 1) }),
      "because": because.map { .int($0.number) } ?? .null,
    ]
  }

  private func row(_ left: LeftOut) -> JSON {
    [
      "phase": .string(left.phase.rawValue), "subjects": ids(left.muscles),
      "technique": left.technique.map { .string(base.id($0)) } ?? .null, "because": .string(writer.cause(left.cause)),
    ]
  }
}
