import Inquiry
import Knowledge
import Pages

/// Reasons told apart from their answer: in short, one level below a step, or where they differ.
extension Writer {
  /// Why an answer is so, in a few sentences: where it begins, what that does, what follows; then what others say.
  public func inShort(_ answer: Answer) -> Page {
    var names = Names(base, owned: answer.owned)
    names.describe(most: 3, met: manner.met)
    var page = Page()
    for text in bars(answer, &names) { page.append(line(text)) }
    let links = gist(of: answer)
    if links.isEmpty, page.isEmpty { return ground(of: answer) }
    if !links.isEmpty {
      let wording = Wording(base: base)
      let text = links.map { wording.sentence($0, &names) }.joined(separator: " ")
      let citations = links.flatMap { $0.citations.prefix(1) }.uniqued()
      page.append(.paragraph([Span(text), Span(" [\(cite(citations, most: citations.count))]", .cite)]))
    }
    for block in phases(answer) { page.append(block) }
    for claim in dissents(from: answer).prefix(2) { page.append(dissentBlock(claim)) }
    let count = links.isEmpty ? 0 : shownLinks(of: answer).count + foldedLinks(of: answer)
    if count > links.count, !manner.isSingle {
      page.append(.paragraph([Span(EnglishText.every(count, shown: shownLinks(of: answer).count), .faint)]))
    }
    return page
  }

  /// The links that tell a chain in short, in its order: the first that weighs, what weighs most, the end.
  public func gist(of answer: Answer) -> [Link] {
    var answer = answer
    answer.detail = .usual
    let shown = shownLinks(of: answer)
    guard shown.count > Self.mostSentences, let last = shown.last else { return shown }
    let heavy = shown.dropLast().filter { base.weight($0.fact.relation) == .heavy }
    let told = heavy.isEmpty ? Array(shown.dropLast()) : heavy
    return told.prefix(Self.mostSentences - 1) + [last]
  }

  private static let mostSentences = 4

  /// Why what an answer speaks of is not to be pressed.
  private func bars(_ answer: Answer, _ names: inout Names) -> [String] {
    answer.findings.filter { $0.bar != nil }.map(\.subject).uniqued().prefix(2).compactMap { muscle in
      hazard(muscle).map { "\(names.the(muscle)) \(names.isPlural(muscle) ? "are" : "is") not to be pressed: \($0)" }
    }.uniqued()
  }

  /// What makes pressing a muscle dangerous, as a clause.
  func hazard(_ muscle: Entity) -> String? {
    if let hazard = base.text(muscle, "hazard") { return hazard.unstopped }
    let zone = base.referrers(to: muscle, "muscles").first { base.kind($0) == .zone }
    return zone.flatMap { base.text($0, "because") }?.unstopped.uncapitalised
  }

  /// What each part of a plan is for.
  private func phases(_ answer: Answer) -> [Block] {
    guard case .plan(let plan) = answer.content else { return [] }
    let items = Phase.allCases.filter { phase in plan.steps.contains { $0.phase == phase } }.compactMap {
      phase -> [Span]? in
      guard let thing = base.entity(phase.rawValue, .phase), let aim = base.text(thing, "aim") else { return nil }
      return [Span(base.name(thing).capitalised + ": ", .term), Span(aim.sentence)]
    }
    return items.isEmpty ? [] : [.bullets(items)]
  }

  /// What stands behind an answer without a chain: what was found, or the words of its source.
  private func ground(of answer: Answer) -> Page {
    guard let told = told(by: answer) else { return Page(EnglishText.noReasons) }
    var page = Page()
    let found = ["because", "evidence"].compactMap { base.text(told.thing, $0) }
    for text in found.isEmpty ? [EnglishText.asToldBySource] : found { page.append(line(text)) }
    page.append(.paragraph([Span("Sources: " + cite(told.citations), .cite)]))
    return page
  }

  // MARK: One step

  /// One step of an answer and what it rests on, one level below.
  public func below(_ part: Answer, number: Int? = nil) -> Page {
    guard let link = part.chain.last else { return Page(EnglishText.noReasons) }
    var names = Names(base, owned: part.owned)
    let said = Wording(base: base).sentence(link, &names)
    let label = number.map { "Step \($0): " } ?? "The step: "
    var page = Page([.paragraph([Span(label, .term), Span(said)])])
    let reasons = reasons(part, &names)
    if reasons.isEmpty {
      let works = link.citations.map(\.source).uniqued().prefix(2).map { base.text($0, "author") ?? base.name($0) }
      page.append(line(EnglishText.nothingBelow(Names.list(works))))
    }
    for block in reasons { page.append(block) }
    return page
  }

  /// Another proof of what an answer rests on, where it differs.
  public func otherReason(_ other: Answer, than answer: Answer) -> Page {
    let wording = Wording(base: base)
    var names = Names(base, owned: answer.owned)
    var whole = answer
    whole.detail = .full
    let told = Set(shownLinks(of: whole).map(wording.gist))
    let new = shownLinks(of: other).filter { !told.contains(wording.gist($0)) }
    let items = new.map { [Span(wording.sentence($0, &names)), Span(" [\(cite($0.citations))]", .cite)] }
    return Page([line(EnglishText.otherReason), .bullets(items)])
  }
}
