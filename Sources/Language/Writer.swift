import Inquiry
import Knowledge
import Pages

/// Words answers: the first line answers, then come the reasons, each with its source.
public struct Writer: Sendable {
  /// The knowledge whose names are written.
  public let base: KnowledgeBase

  /// What was told before.
  public let manner: Manner

  /// A writer over a base.
  public init(_ base: KnowledgeBase, manner: Manner = Manner()) {
    self.base = base
    self.manner = manner
  }

  /// An answer as a page.
  ///
  /// - Parameters:
  ///   - answer: what to say.
  ///   - cautions: soft alarms to mention with it.
  ///   - repairs: words that were read as others, said below the answer.
  ///   - suggestions: what could be asked next.
  public func page(
    _ answer: Answer, cautions: [Entity] = [], repairs: [Reading.Repair] = [], suggestions: [String] = []
  ) -> Page {
    told(answer, cautions: cautions, repairs: repairs, suggestions: suggestions).page
  }

  /// An answer as a page, and what has been met once it was read.
  public func told(
    _ answer: Answer, cautions: [Entity] = [], repairs: [Reading.Repair] = [], suggestions: [String] = []
  ) -> (page: Page, met: Set<Entity>) {
    var names = Names(base, owned: answer.owned)
    var page = Page()
    if answer.isReversed { page.append(.paragraph([Span("It is the other way round.")])) }
    if Self.describes(answer) { names.describe(most: Self.mostDescriptions, met: manner.met) }
    if let opening = opening(of: answer) { page.append(headline(opening)) }
    for zone in answer.keepsOff {
      page.append(headline("No, not on \(base.name(zone)): \((base.text(zone, "because") ?? "").unstopped)"))
    }
    for block in content(answer, &names) { page.append(block) }
    names.describe(most: 0)
    for block in answer.more.flatMap({ explanation($0, &names) }) { page.append(block) }
    if !repairs.isEmpty { page.append(.paragraph([Span(sentence(repairs), .faint)])) }
    for block in reasons(answer, &names) { page.append(block) }
    for text in notes(answer, cautions) { page.append(.paragraph([text])) }
    if !suggestions.isEmpty {
      page.append(.paragraph([Span("Ask next: " + suggestions.joined(separator: " · "), .faint)]))
    }
    return (page, names.met)
  }

  /// Of more things described in one answer it is hard to read.
  private static let mostDescriptions = 2

  /// Whether an answer describes what it names in everyday words; lists and descriptions need no more words.
  private static func describes(_ answer: Answer) -> Bool {
    switch answer.content {
    case .verdicts, .comesFirst, .seriesFirst, .before, .whyState, .next, .inhibits, .effect: true
    case .zone, .noOrder, .arranged, .signs, .premiseFails, .plan, .opposites, .opposes, .descriptions, .functions,
      .performers, .states, .causes, .techniques, .dose, .limits, .claim, .planned, .skipped, .explanation,
      .nothingKnown, .faulty:
      false
    }
  }

  private func sentence(_ repairs: [Reading.Repair]) -> String {
    "Reading " + Names.list(repairs.map { "'\($0.from.sanitised(limit: 40))' as '\($0.to)'" }) + "."
  }

  // MARK: Reasons

  /// The links of a chain as numbered items; equal sentences are told once.
  func reasons(_ answer: Answer, _ names: inout Names) -> [Block] {
    let wording = Wording(base: base)
    let (links, folded) = Folding(base: base).parts(of: answer)
    let items = links.enumerated().map { index, link in
      Item(.number(index + 1), [Span(wording.sentence(link, &names))], aside: [Span(source(of: link), .cite)])
    }
    let note =
      folded == 0 || answer.detail == .brief
      ? [] : [Block.paragraph([Span(EnglishText.folded(folded, isLast: manner.isSingle), .faint)])]
    return items.isEmpty ? note : [.heading([Span("Why", .strong)]), .items(items)] + note
  }

  /// The sources of a link; what no source says was supposed in the conversation.
  private func source(of link: Link) -> String {
    link.citations.isEmpty ? "supposed" : cite(link.citations)
  }

  func cite(_ citations: [Citation], most: Int = 3) -> String {
    citations.prefix(most).map { citation in
      base.id(citation.source) + (citation.place.map { " " + $0 } ?? "")
    }.joined(separator: "; ")
  }

  // MARK: Notes

  private func notes(_ answer: Answer, _ cautions: [Entity]) -> [Span] {
    var notes: [Span] = []
    let caution = answer.isAdvice && !manner.isCautioned ? [Span(EnglishText.notWith, .caution)] : []
    guard answer.detail != .brief else { return caution }
    for assumption in answer.assumptions {
      notes.append(Span(base.text(assumption, "says") ?? base.name(assumption)))
    }
    if let text = evidence(answer) { notes.append(Span(text)) }
    for caution in cautions {
      let text = [base.text(caution, "because"), base.text(caution, "advice")].compactMap { $0 }
      notes.append(Span(text.joined(separator: " "), .caution))
    }
    return notes + caution
  }

  private func evidence(_ answer: Answer) -> String? {
    guard let grade = answer.evidence.weakest else { return nil }
    let link = answer.chain.isEmpty ? "" : "weakest link: "
    var text = "How sure: \(EnglishText.grade(grade)) (\(link)grade \(grade))."
    if let dissent = dissents(from: answer).first {
      text += " Not everybody agrees: others say that " + self.dissent(dissent)
    }
    return text
  }
}

/// Fixed sentences in English.
enum EnglishText {
  static let notWith =
    "Do not do this with a blood clot, a fracture, a fresh injury, thin bones, numbness or a fever: see a doctor or "
    + "physiotherapist first. Stop at sharp pain, tingling or throbbing."

  /// Who says something, before the works and the reasons that rest on them.
  static let whoSays = "These sources say so"
  /// What a dissent follows.
  static let dissent = "Others say that "
  static let nobodyDisagrees = "Nobody that I know of disagrees with that."
  static let noSource = "That answer rests on no source: it only says what I do not know."
  static let noReasons = "I have no further reasons for that."
  static let asToldBySource = "It is told as its source has it; nothing lies behind it here"
  static let listAll = "\"list all\" names them all."
  static let never = "Nothing that you could do makes that safe"
  static let otherReason = "Here is another reason; it differs in this"

  /// What a step without premises rests on.
  static func nothingBelow(_ author: String) -> String { "Nothing lies behind it here: \(author) is its source" }

  /// How to see every step.
  static func every(_ count: Int, shown: Int) -> String {
    let example = shown > 2 ? "\"why 3\" what lies behind the third" : "\"why 1\" what lies behind the first"
    return "\"longer\" tells all \(count) steps with their sources, \(example)."
  }

  static let faulty =
    "One of my own reasons for that did not pass my check. That is an error in me, so I do not answer from it; please "
    + "report the question."

  /// How many steps were left out, and how to see them where anything can still be asked.
  static func folded(_ count: Int, isLast: Bool) -> String {
    let text = count == 1 ? "One plainer step is left out" : "\(count) plainer steps are left out"
    return isLast ? text + "." : "\(text); \"longer\" tells \(count == 1 ? "it" : "them")."
  }

  /// How many steps are left after one.
  static func left(_ count: Int) -> String {
    count == 1 ? "One step is left, so the work is not done" : "\(count) steps are left, so the work is not done"
  }

  /// What is only counted.
  static func more(_ count: Int) -> String { count == 1 ? "one thing more" : "\(count) things more" }

  /// What is said before reasons that are told alone.
  static func lead(isFull: Bool) -> String { isFull ? "Here is every step" : "Here are the reasons" }

  /// How a work is known.
  static func reading(_ mark: String) -> String? {
    switch mark {
    case "R": "It was read for this"
    case "S": "It is known second-hand"
    case "U": "It was not verified"
    default: nil
    }
  }

  /// How a work supports what rests on it.
  static func support(_ grade: String, by kind: String?) -> String {
    switch (grade, kind) {
    case ("A", "lab"): "shown in the laboratory"
    case ("B", "review"): "supported by a review of studies"
    case ("C", "anatomy"): "anatomy, agreed by experts"
    case ("C", "review"): "a review of what experts agree on"
    case ("C", "lab"): "seen in a small laboratory study"
    case ("C", "cross-sectional"): "seen in a cross-sectional study"
    case ("D", "seed"): "taught by this school, not tested directly"
    case ("D", _): "taught, not tested directly"
    default: self.grade(grade)
    }
  }

  /// The words for a grade of evidence.
  static func grade(_ grade: String) -> String {
    switch grade {
    case "A": "well supported by pooled trials"
    case "B": "supported by a small study or two"
    case "C": "seen in cross-sectional studies or agreed by experts"
    case "D": "taught by this school, not tested directly"
    case "X": "the evidence found does not agree with it"
    default: "general knowledge, not checked here"
    }
  }
}
