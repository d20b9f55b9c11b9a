import Inquiry
import Knowledge
import Pages

/// Words answers: the first line answers, then come the reasons, each with its source.
public struct Writer: Sendable {
  /// The knowledge whose names are written.
  public let base: KnowledgeBase

  /// A writer over a base.
  public init(_ base: KnowledgeBase) {
    self.base = base
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
    var names = Names(base, owned: answer.owned)
    var page = Page()
    if answer.isReversed { page.append(.paragraph([Span("It is the other way round.")])) }
    if let opening = opening(of: answer) { page.append(headline(opening)) }
    for zone in answer.keepsOff {
      page.append(headline("No, not on \(base.name(zone)): \((base.text(zone, "because") ?? "").unstopped)"))
    }
    for block in content(answer, &names) { page.append(block) }
    for block in answer.more.flatMap({ explanation($0, &names) }) { page.append(block) }
    if !repairs.isEmpty { page.append(.paragraph([Span(sentence(repairs), .faint)])) }
    for block in reasons(answer, &names) { page.append(block) }
    for text in notes(answer, cautions) { page.append(.paragraph([text])) }
    if !suggestions.isEmpty {
      page.append(.paragraph([Span("Ask next: " + suggestions.joined(separator: " · "), .faint)]))
    }
    return page
  }

  private func sentence(_ repairs: [Reading.Repair]) -> String {
    "Reading " + Names.list(repairs.map { "'\($0.from.sanitised(limit: 40))' as '\($0.to)'" }) + "."
  }

  // MARK: Reasons

  /// The links of a chain as numbered items; equal sentences are told once.
  func reasons(_ answer: Answer, _ names: inout Names) -> [Block] {
    let wording = Wording(base: base)
    let items = shownLinks(of: answer).enumerated().map { index, link in
      Item(.number(index + 1), [Span(wording.sentence(link, &names))], aside: [Span(source(of: link), .cite)])
    }
    let folded = Folding(base: base).folded(of: answer)
    let note =
      folded == 0 || answer.detail == .brief ? [] : [Block.paragraph([Span(EnglishText.folded(folded), .faint)])]
    return items.isEmpty ? note : [.heading([Span("Why", .strong)]), .items(items)] + note
  }

  /// The sources of a link; what no source says was supposed in the conversation.
  private func source(of link: Link) -> String {
    link.citations.isEmpty ? "supposed" : cite(link.citations)
  }

  func cite(_ citations: [Citation]) -> String {
    citations.prefix(3).map { citation in
      base.id(citation.source) + (citation.place.map { " " + $0 } ?? "")
    }.joined(separator: "; ")
  }

  // MARK: Notes

  private func notes(_ answer: Answer, _ cautions: [Entity]) -> [Span] {
    var notes: [Span] = []
    guard answer.detail != .brief else { return answer.isAdvice ? [Span(EnglishText.notWith, .caution)] : [] }
    for assumption in answer.assumptions {
      notes.append(Span(base.text(assumption, "says") ?? base.name(assumption)))
    }
    if let text = evidence(answer) { notes.append(Span(text)) }
    for caution in cautions {
      let text = [base.text(caution, "because"), base.text(caution, "advice")].compactMap { $0 }
      notes.append(Span(text.joined(separator: " "), .caution))
    }
    if answer.isAdvice { notes.append(Span(EnglishText.notWith, .caution)) }
    return notes
  }

  private func evidence(_ answer: Answer) -> String? {
    guard let grade = answer.evidence.weakest else { return nil }
    var text = "How sure: \(EnglishText.grade(grade))"
    if !answer.chain.isEmpty { text += " (weakest link: grade \(grade))" } else { text += " (grade \(grade))" }
    text += "."
    let dispute = answer.evidence.disagreements.first.flatMap { base.text($0, "says") }
    if let dispute { text += " Not everybody agrees: " + dispute.firstSentence }
    return text
  }
}

/// Fixed sentences in English.
enum EnglishText {
  static let notWith =
    "Not with a blood clot, a fracture, a fresh injury, thin bones, numbness or fever; stop at sharp pain, tingling or "
    + "a throb, and see a doctor or physiotherapist first if any of these is yours."

  static let faulty =
    "One of my own reasons for that did not pass my check. That is an error in me, so I do not answer from it; please "
    + "report the question."

  /// How many steps were left out.
  static func folded(_ count: Int) -> String {
    count == 1
      ? "One plainer step is left out; \"longer\" tells it."
      : "\(count) plainer steps are left out; \"longer\" tells them."
  }

  /// How many steps are left after one.
  static func left(_ count: Int) -> String {
    count == 1 ? "One step is left, so the work is not done" : "\(count) steps are left, so the work is not done"
  }

  /// What is only counted.
  static func more(_ count: Int) -> String { count == 1 ? "one thing more" : "\(count) things more" }

  /// What is said before reasons that are told alone.
  static func lead(isOther: Bool, isFull: Bool) -> String {
    isOther ? "Here is another reason" : isFull ? "Here is every step" : "Here are the reasons"
  }

  /// How a work is known.
  static func reading(_ mark: String) -> String? {
    switch mark {
    case "R": "It was read for this"
    case "S": "It is known second-hand"
    case "U": "It was not verified"
    default: nil
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
