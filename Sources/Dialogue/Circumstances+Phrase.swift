import Inquiry
import Knowledge
import Language

extension Circumstances {
  /// Takes in what somebody says a plan has to get by with; other phrases change nothing.
  ///
  /// - Returns: whether the phrase was of that kind.
  @discardableResult
  mutating func take(_ phrase: PlanPhrase, _ base: KnowledgeBase) -> Bool {
    switch phrase {
    case .minutes(let minutes): self.minutes = max(1, minutes)
    case .exercises(let count): exercises = max(1, count)
    case .without(let tools): missing.formUnion(tools)
    case .noTools: missing.formUnion(base.entities(.tool).filter { base.text($0, "everywhere") == nil })
    case .cannotTake(let positions): impossible.formUnion(positions)
    case .pain, .side, .whyBefore, .whyStep, .goTo, .yes, .no, .unsure, .skipQuestions: return false
    }
    return true
  }
}
