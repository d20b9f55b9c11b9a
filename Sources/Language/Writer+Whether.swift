import Inquiry
import Pages

extension Writer {
  /// The yes or no that stands before an answer which decides one.
  func opening(of answer: Answer) -> String? {
    guard let whether = answer.decides, let verdict = answer.verdict else { return nil }
    switch (whether, answer.content, verdict) {
    case (.theyAreTheSame, _, .no): return "No, they are not the same"
    case (.itIsAMuscle, _, .yes): return "Yes, it is"
    case (.itIsAMuscle, _, .no): return "No, it is not a muscle"
    case (.theOrderIsRight, _, .yes): return "Yes, that is the order"
    case (.theOrderIsRight, _, .no): return "No, the order is another one"
    case (_, .causes, .yes): return "Yes, so it is taught"
    case (_, .causes, .depends): return "It may play a part; nothing I know says that it is the cause"
    case (_, .before, .yes): return "Yes"
    case (_, .before, .no): return "No"
    case (_, .limits, _): return "Yes, there are places and times to keep off"
    case (_, .dose, _): return "That depends on what is done"
    case (_, .whyState, .yes): return "Yes"
    case (_, .whyState, .no): return "No"
    case (_, _, _): return nil
    }
  }
}
