import Inquiry
import Knowledge
import Language
import Pages

/// What a conversation keeps of what was told, so that later lines can speak of it and nothing is told twice.
extension Conversation {
  /// What need not be told again.
  var manner: Manner {
    var manner = Manner()
    manner.isSingle = isSingle
    manner.isCautioned = context.cautioned.map { context.turn - $0 < Self.longestCaution } ?? false
    manner.met = context.met
    return manner
  }

  /// After so many turns what advice must not be followed with is told again.
  private static let longestCaution = 8

  /// An answer as a page; what it described and warned of need not be told with the next one.
  mutating func page(
    _ answer: Answer, _ cautions: [Entity], _ repairs: [Reading.Repair], _ suggestions: [String]
  ) -> Page {
    let (page, met) = writer.told(answer, cautions: cautions, repairs: repairs, suggestions: suggestions)
    if answer.isAdvice, !manner.isCautioned { context.cautioned = context.turn }
    context.met.formUnion(met)
    return page
  }

  /// Remembers a question and its answer; what says nothing leaves the answer before it in its place.
  mutating func remember(_ question: Question, _ answer: Answer) {
    guard answer.hasContent || context.answer == nil else { return }
    var question = question
    // Of a claim "it" is what the claim is about.
    if question.subjects.isEmpty, let claim = question.claim {
      question.subjects = base.references(claim, "about").filter { [.muscle, .group, .zone].contains(base.kind($0)) }
    }
    context.remember(question, answer)
  }

  /// Remembers what was refused or referred, so that it can be asked about: the place it is about, else its own words.
  mutating func remember(refused thing: Entity) {
    if let zone = base.references(thing, "zone").first {
      let question = Question(
        .verdict, form: form(for: .verdict), action: .release, subjects: [zone], person: context.person)
      context.remember(question, expert.answer(question))
    } else {
      let question = Question(.claim, person: context.person, claim: thing)
      context.remember(question, expert.answer(question))
    }
  }

  /// What is assumed of most people and ruled out by what a line says: whoever stands all day does not sit a lot.
  func ruledOut(by reading: Reading) -> [Entity] {
    base.entities(.assumption).filter { base.references($0, "unless").contains { reading.cues.contains(base.id($0)) } }
      .compactMap { base.references($0, "expects").first }
      .filter { !reading.denied.contains($0) && !reading.patterns.contains($0) }
  }

  /// What a cue of a line wants said before its answer: somebody else who has examined them said otherwise, or how hard
  /// to press, where only the verdict would be told.
  func lead(to question: Question, _ answer: Answer, _ reading: Reading) -> Page {
    if reading.cues.contains("how-hard"), case .verdicts(.release, let findings) = answer.content,
      findings.contains(where: { $0.verdict == .release }),
      let pressure = base.entity("release", .phase).flatMap({ base.text($0, "pressure") })
    {
      return Page(pressure)
    }
    guard let claim = reading.cueThings.flatMap({ base.references($0, "claim") }).first, claim != question.claim,
      let says = base.text(claim, "says")
    else { return Page() }
    return Page(says)
  }

  /// What an answer is about, said before it where something else came in between.
  func about(_ question: Question) -> Page {
    guard context.isAside, let said = Restatement(base).text(question) else { return Page() }
    return talk.about(said)
  }
}

extension Answer {
  /// Whether there is something in it that could be asked about.
  fileprivate var hasContent: Bool {
    switch content {
    case .nothingKnown, .faulty: false
    case .verdicts, .zone, .comesFirst, .seriesFirst, .before, .noOrder, .arranged, .whyState, .signs, .premiseFails,
      .plan, .next, .opposites, .opposes, .descriptions, .inhibits, .functions, .performers, .states, .causes,
      .effect, .skipped, .techniques, .dose, .limits, .claim, .planned, .explanation:
      true
    }
  }
}
