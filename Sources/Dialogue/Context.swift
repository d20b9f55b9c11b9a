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
  /// What can be chosen by its number, where the last reply asked back.
  var offers: [Offer] = []
  /// The last line heard and how it was understood.
  var lastHeard: (line: String, understood: Reply.Understanding)?
  /// What the last question was about.
  var topics: [Entity] { (question?.subjects ?? []) + (question?.patterns ?? []) }
  /// Reasons of single links, asked for one below the other.
  var trail: [Answer] = []
  /// How many other reasons were told for the last answer.
  var reasonsTold = 0
  /// How many lines were heard.
  var turn = 0
  /// The turn in which what advice must not be followed with was told.
  var cautioned: Int?
  /// What was described in everyday words.
  var met: Set<Entity> = []
  /// Whether the last line was not understood, so that the answer remembered lies further back.
  var isAside = false
  /// What can be replied to the question asked back last, each as a line.
  var asked: [String] = []
  /// The world that is only supposed.
  var world: World?
  /// The world that was supposed and kept.
  var kept: World?
  /// A world that was told of and can be kept.
  var offered: World?
  /// Things to see a professional about that were told earlier.
  var alarms: [Entity] = []

  /// Places of the body that were told to be left alone.
  var barred: Set<Entity> = []
  /// The plan that is made or followed.
  var plan: PlanTalk?
  /// The day, where somebody said.
  var today: Day?

  /// Whether something else was told or asked before.
  ///
  /// The answer need not be compared: it follows from the rest.
  func differs(from former: Context) -> Bool {
    person != former.person || question != former.question || alarms != former.alarms || barred != former.barred
      || world?.supposition != former.world?.supposition || kept?.supposition != former.kept?.supposition
      || today != former.today || plan?.progress != former.plan?.progress
  }

  /// Remembers a question and its answer; what was asked about the one before is done with.
  mutating func remember(_ question: Question, _ answer: Answer) {
    (self.question, self.answer) = (question, answer)
    (trail, reasonsTold, offered) = ([], 0, nil)
  }

  /// Remembers what a line tells about the person and returns what was new.
  mutating func learn(told: [Entity], denied: [Entity], sides: [Entity: Entity] = [:]) -> Bool {
    let newlyTold = told.filter { !person.told.contains($0) }
    let newlyDenied = denied.filter { !person.denied.contains($0) }
    person.told = person.told.filter { !denied.contains($0) } + newlyTold
    person.denied.formUnion(newlyDenied)
    person.denied.subtract(told)
    let newSides = sides.filter { told.contains($0) && person.sides[$0] != $1 }
    person.sides = person.sides.filter { !denied.contains($0.key) }.merging(newSides) { $1 }
    return !newlyTold.isEmpty || !newlyDenied.isEmpty || !newSides.isEmpty
  }
}

/// What was remembered before a line was said.
struct Earlier: Sendable {
  /// The line.
  var line: String
  /// What was remembered.
  var context: Context
}
