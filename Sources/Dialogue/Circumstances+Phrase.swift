import Inquiry
import Knowledge
import Language

extension Circumstances {
  /// Takes in what somebody says a plan has to get by with; other phrases change nothing.
  mutating func take(_ phrase: PlanPhrase, _ base: KnowledgeBase) {
    switch phrase {
    case .minutes(let minutes): self.minutes = max(1, minutes)
    case .exercises(let count): exercises = max(1, count)
    case .without(let tools): missing.formUnion(tools)
    case .noTools: missing.formUnion(base.entities(.tool).filter { base.text($0, "everywhere") == nil })
    case .cannotTake(let positions): impossible.formUnion(positions)
    case .pain, .side, .whyBefore, .whyStep, .goTo, .yes, .no, .unsure, .skipQuestions: break
    }
  }

  /// Takes in the limits that a line names beside its wish for a plan: "I only have ten minutes".
  mutating func takeLimits(of reading: Reading, _ base: KnowledgeBase) {
    for limit in PlanPhrase.limits(reading, base) { take(limit, base) }
  }
}
