import Inquiry
import Knowledge
import Pages

/// What is said about the conversation itself: remembering, not understanding, taking leave.
public struct Talk: Sendable {
  let base: KnowledgeBase

  /// The wording over a base.
  public init(_ base: KnowledgeBase) {
    self.base = base
  }

  /// Questions that show what can be asked.
  public static let examples = ["why release TFL first?", "should I roll my glutes?", "what is tight with lordosis?"]

  /// The reply to an empty line.
  public var nothingSaid: Page { Page("There is no question in that line. Ask, for example: \(Self.examples[1])") }
  /// The reply to asking for the sources of an answer that was not given.
  public var noAnswerYet: Page {
    Page("Nothing was answered yet whose sources could be shown. Ask, for example: \(Self.examples[0])")
  }
  /// The reply to asking for the reasons of an answer that was not given.
  public var noReasonYet: Page {
    Page("I have answered nothing yet that I could give reasons for. Ask, for example: \(Self.examples[0])")
  }
  /// The reply to taking leave.
  public var goodbye: Page { Page("Goodbye. Move well.") }
  /// The reply to taking back a turn that was never made.
  public var nothingToUndo: Page { Page("There is nothing to take back.") }
  /// The reply to taking a turn back.
  public func undone(_ line: String) -> Page {
    Page("Taken back: “\(line.sanitised(limit: 60))”. We are where we were before that.")
  }

  /// Says what was remembered.
  ///
  /// - Parameters:
  ///   - told: what holds.
  ///   - denied: what does not.
  ///   - sides: the sides of the body on which it holds, where that was told.
  public func noted(told: [Entity], denied: [Entity], sides: [Entity: Entity] = [:]) -> Page {
    Page("Noted: \(facts(told, denied, sides)). I shall answer accordingly.")
  }

  /// Says what was forgotten.
  public func forgotten(told: [Entity], denied: [Entity]) -> Page {
    let isNothing = told.isEmpty && denied.isEmpty
    return Page(isNothing ? "There was nothing to forget." : "Forgotten: \(facts(told, denied)).")
  }

  private func facts(_ told: [Entity], _ denied: [Entity], _ sides: [Entity: Entity] = [:]) -> String {
    Names.list(told.map { named($0, sides) } + denied.map { "no " + base.name($0) })
  }

  private func named(_ thing: Entity, _ sides: [Entity: Entity]) -> String {
    base.name(thing) + (sides[thing].map { " (\(base.id($0)))" } ?? "")
  }

  /// Everything known of a person: told, denied, to be seen by a professional, assumed.
  public func about(_ person: Person, alarms: [Entity], assumptions: [Entity]) -> Page {
    var page = Page()
    let groups = [
      ("You told me of", person.told), ("You said that this does not hold of you:", person.denied.sorted()),
      ("To be looked at by a professional first:", alarms),
    ]
    for (lead, things) in groups where !things.isEmpty {
      let all = Names.list(things.map { named($0, person.sides) })
      page.append(.paragraph([Span("\(lead) \(all).")]))
    }
    for assumption in assumptions {
      page.append(.paragraph([Span(base.text(assumption, "says") ?? base.name(assumption))]))
    }
    return page.isEmpty ? Page("Nothing: you told me nothing about yourself.") : page
  }

  /// Says that an answer has not that many sources.
  public func noSource(_ number: Int, of count: Int) -> Page {
    Page("The last answer has no source \(number); it has \(count).")
  }

  /// Says that an answer has not that many steps.
  public func noStep(_ number: Int, of count: Int) -> Page {
    count == 0
      ? Page("The last answer has no numbered steps; ask \"why?\" for its reasons.")
      : Page("The last answer has no step \(number): its steps are numbered from 1 to \(count).")
  }

  /// Says which answer is spoken of, where something else came in between.
  public func about(_ said: String) -> Page { [.paragraph([Span("(\(said))", .faint)])] }

  /// Says what was understood of a line and what could be asked instead.
  public func unclear(about things: [Entity], instead: [String]) -> Page {
    let lead =
      things.isEmpty
      ? "I am not sure what you are asking."
      : "I see that it is about \(names(Array(things.prefix(3)))), but not what you are asking."
    return Page("\(lead) Questions I can answer: \(instead.map { "“\($0)”" }.joined(separator: ", ")).")
  }

  /// Says that something lies outside the field, or that the language is not understood.
  public func outside(isForeign: Bool) -> Page {
    if isForeign { return Page("I speak English only, and only about muscle balance; please ask in English.") }
    return Page(
      "That is outside what I know. I answer questions about muscle balance: which muscles to release, which to "
        + "activate, in what order and why.")
  }

  /// Says that nobody knows a name, and which names are near.
  public func unknown(_ name: String, near: [String]) -> Page {
    var text = "I do not know '\(name)'."
    if !near.isEmpty { text += " Did you mean \(Names.list(near, joining: "or"))?" }
    text +=
      " I know \(base.entities(.muscle).count) muscles and parts of muscles by their anatomical and everyday names."
    return Page(text)
  }

  private func names(_ things: [Entity]) -> String { Names.list(things.map { base.name($0) }) }

  // MARK: Asking next

  /// What could be asked after an answer.
  public func suggestions(after question: Question, _ answer: Answer) -> [String] {
    var suggestions = answer.chain.isEmpty ? [] : ["why?"]
    guard let first = question.subjects.first, base.kind(first) == .muscle || base.kind(first) == .group else {
      return suggestions + (question.patterns.isEmpty ? [] : ["what comes first?"])
    }
    let name = base.text(first, "short") ?? base.name(first)
    switch question.meaning {
    case .whyFirst, .whyBefore, .order, .first:
      if answer.failingPremise == nil { suggestions.append("what if I skip the \(name)?") }
    case .verdict, .triage, .whyVerdict, .requirements:
      let isDue = answer.findings.contains { $0.verdict == .release }
      suggestions.append(isDue ? "how do I release the \(name)?" : "what opposes the \(name)?")
    case .whyState, .stateOf, .signs, .performers, .describe, .functions, .opposites, .opposes, .inhibits:
      suggestions.append("should I roll the \(name)?")
    case .next, .states, .causes, .skip, .effect, .technique, .dose, .compare, .limits, .plan, .claim, .command,
      .whyNotPlanned, .contrast, .whatIf, .support,
      .reply, .outside:
      break
    }
    return suggestions
  }

  /// What could be asked after something was remembered.
  public static let afterTelling = ["what comes first?", "what should I do?"]
}
