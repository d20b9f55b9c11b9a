import Inquiry
import Knowledge
import Pages

/// A plan to keep: the steps with their doses, the reasons, the sources, what to stop for. It holds no personal facts.
public struct Handout: Sendable {
  let writer: Writer
  let plan: Plan
  let answer: Answer
  /// What all reasons of the plan cite.
  let cited: [Citation]

  var base: KnowledgeBase { writer.base }
  var words: PlanWords { PlanWords(writer) }

  /// A handout of a plan.
  ///
  /// - Parameters:
  ///   - writer: words the reasons.
  ///   - plan: the plan.
  ///   - answer: the plan as an answer, with the reason of its first step.
  ///   - whole: the same with all its reasons.
  public init(_ writer: Writer, _ plan: Plan, _ answer: Answer, whole: Answer) {
    (self.writer, self.plan, self.answer) = (writer, plan, answer)
    cited = whole.chain.flatMap(\.citations)
  }

  var title: String { "A corrective exercise plan" }

  /// What it is and how long it takes.
  var lead: String {
    "\(plan.steps.count) exercises, about \(Writer.minutes(plan.duration)), three to five days a week. Keep the order."
  }

  /// What must not be followed with.
  var warning: String {
    let planning = base.entities(.planning).first
    return ["says", "warning"].compactMap { field in planning.flatMap { base.text($0, field) } }.joined(separator: " ")
  }

  /// One exercise with all that is told of it.
  struct Entry {
    let number: Int
    let phase: Phase
    let title: String
    let technique: String
    let dose: String
    let details: [(label: String, text: String)]
    let reason: String
  }

  var entries: [Entry] {
    var names = Names(base)
    return plan.steps.enumerated().map { index, step in entry(index + 1, step, &names) }
  }

  private func entry(_ number: Int, _ step: PlanStep, _ names: inout Names) -> Entry {
    let fields = [("position", "How"), ("cue", "Attend to"), ("caution", "Careful")]
    let details = fields.compactMap { field, label in
      step.technique.flatMap { base.text($0, field) }.map { (label: label, text: $0) }
    }
    return Entry(
      number: number, phase: step.phase, title: writer.title(step, &names),
      technique: step.technique.map { base.name($0) } ?? "", dose: writer.dose(step), details: details,
      reason: reason(step, number, &names))
  }

  /// Why a step stands where it does, in a sentence.
  private func reason(_ step: PlanStep, _ number: Int, _ names: inout Names) -> String {
    guard number > 1, let proof = plan.order.proof(plan.steps[number - 2], before: step) else {
      return Self.standing(reasons.last?.text ?? "")
    }
    return Self.standing(proof.links(base).last.map { Wording(base: base).sentence($0, &names) } ?? "")
  }

  /// A reason that stands alone draws no conclusion from the one before.
  private static func standing(_ reason: String) -> String {
    reason.hasPrefix("So ") ? String(reason.dropFirst(3)).sentence : reason
  }

  /// The signals that end an exercise at once.
  var signals: [(name: String, says: String)] {
    base.entities(.stopSignal).map { (base.name($0), base.text($0, "says") ?? "") }
  }

  /// The reasons of the first step, in the order of the proof.
  var reasons: [(text: String, sources: String)] {
    var names = Names(base)
    return writer.shownLinks(of: answer).map { link in
      (Wording(base: base).sentence(link, &names), writer.cite(link.citations))
    }
  }

  /// The works everything rests on.
  var sources: [String] {
    let cited = cited + plan.steps.compactMap(\.technique).flatMap { base.citations($0) }
    return cited.map(\.source).uniqued().map { work in
      let author = base.text(work, "author").map { $0 + ": " } ?? ""
      let year = base.text(work, "year").map { ", " + $0 } ?? ""
      return "\(author)\(base.text(work, "title") ?? base.name(work))\(year)"
    }
  }

  /// As a page of text.
  public var page: Page {
    var page: Page = [
      .heading([Span(title, .strong)]), words.line(lead), words.line(warning, .caution),
    ]
    for entry in entries { for block in blocks(entry) { page.append(block) } }
    page.append(.heading([Span("Stop at once for", .strong)]))
    page.append(.bullets(signals.map { [Span($0.name.capitalised + ": ", .term), Span($0.says)] }))
    page.append(.heading([Span("Why this order", .strong)]))
    page.append(
      .items(
        reasons.enumerated().map { Item(.number($0 + 1), [Span($1.text)], aside: [Span($1.sources, .cite)]) }))
    page.append(.heading([Span("Sources", .strong)]))
    page.append(.bullets(sources.map { [Span($0.stopped)] }))
    return page
  }

  private func blocks(_ entry: Entry) -> [Block] {
    let rows = entry.details + [(label: "Why here", text: entry.reason)]
    return [
      .heading([Span("[ ] \(entry.number). \(entry.title): \(entry.technique) (\(entry.dose))", .strong)]),
      .bullets(rows.filter { !$0.text.isEmpty }.map { [Span($0.label + ": ", .term), Span($0.text)] }),
    ]
  }

  /// As Markdown.
  public var markdown: String {
    var lines = ["# \(title)", "", lead, "", "> **\(warning)**", ""]
    for entry in entries {
      lines += ["## \(entry.number). \(entry.title)", "", "- [ ] \(entry.technique.capitalised), \(entry.dose)"]
      lines += entry.details.map { "- \($0.label): \($0.text)" }
      if !entry.reason.isEmpty { lines.append("- Why here: \(entry.reason)") }
      lines.append("")
    }
    lines += ["## Stop at once for", ""] + signals.map { "- **\($0.name.capitalised)**: \($0.says)" }
    lines += ["", "## Why this order", ""] + reasons.enumerated().map { "\($0 + 1). \($1.text) [\($1.sources)]" }
    return (lines + ["", "## Sources", ""] + sources.map { "- \($0.stopped)" }).joined(separator: "\n") + "\n"
  }
}
