import Inquiry
import Knowledge
import Language

/// What a conversation remembers.
public struct Context: Sendable {
  /// What the person told about themselves.
  public var person = Person()
  /// The question answered last.
  var question: Question?
  /// Its answer.
  var answer: Answer?
  /// What the last question was about.
  var topics: [Entity] { (question?.subjects ?? []) + (question?.patterns ?? []) }
  /// Things to see a professional about that were told earlier.
  var alarms: [Entity] = []

  /// Places of the body that were told to be left alone.
  var barred: Set<Entity> = []
  /// The plan that is made or followed.
  var plan: PlanTalk?
  /// The day, where somebody said.
  var today: Day?

  /// Remembers what a line tells about the person and returns what was new.
  mutating func learn(told: [Entity], denied: [Entity]) -> Bool {
    let newlyTold = told.filter { !person.told.contains($0) }
    let newlyDenied = denied.filter { !person.denied.contains($0) }
    person.told = person.told.filter { !denied.contains($0) } + newlyTold
    person.denied.formUnion(newlyDenied)
    person.denied.subtract(told)
    return !newlyTold.isEmpty || !newlyDenied.isEmpty
  }
}
