import Inquiry
import Knowledge
import Pages

extension Writer {
  /// The works an answer rests on, with title, year and kind of evidence.
  public func sources(of answer: Answer) -> Page {
    let cited = cited(by: answer)
    let works = works(of: answer)
    guard !works.isEmpty else { return Page(EnglishText.noSource) }
    let items = works.enumerated().map { index, work in
      Item(.number(index + 1), [Span(citation(work, places(of: work, in: cited)))])
    }
    return Page([.heading([Span("Sources", .strong)]), .items(items)])
  }

  /// The works an answer rests on, in the order in which they are numbered.
  public func works(of answer: Answer) -> [Entity] { cited(by: answer).map(\.source).uniqued() }

  func cited(by answer: Answer) -> [Citation] {
    answer.chain.flatMap(\.citations) + extraCitations(answer)
  }

  /// One numbered work of an answer: what it is, how it is known, and what of the answer rests on it.
  public func source(_ number: Int, of answer: Answer) -> Page? {
    let works = works(of: answer)
    guard works.indices.contains(number - 1) else { return nil }
    let work = works[number - 1]
    var page = Page([.paragraph([Span(citation(work, places(of: work, in: cited(by: answer))))])])
    let kind = base.text(work, "kind").map { "Kind: \($0)" }
    let read = base.text(work, "read").flatMap(EnglishText.reading)
    for text in [kind, read, base.text(work, "note")].compactMap({ $0 }) { page.append(line(text)) }
    var names = Names(base)
    let wording = Wording(base: base)
    var whole = answer
    whole.detail = .full
    let resting = shownLinks(of: whole).filter { $0.citations.contains { $0.source == work } }
    guard !resting.isEmpty else { return page }
    page.append(.heading([Span("What rests on it here", .strong)]))
    page.append(.bullets(resting.prefix(8).map { [Span(wording.sentence($0, &names))] }))
    return page
  }

  /// What an answer without a chain tells: the thing, its words, its sources.
  public func told(by answer: Answer) -> (thing: Entity, says: String, citations: [Citation])? {
    let thing: Entity? =
      switch answer.content {
      case .claim(let claim): claim
      case .descriptions(let things): things.first
      case .zone(_, let zone): zone
      case .techniques(_, let chosen, _): chosen.values.first?.first
      case .verdicts, .comesFirst, .seriesFirst, .before, .noOrder, .whyState, .signs, .premiseFails, .plan,
        .next, .opposites, .opposes, .inhibits, .functions, .performers, .effect, .states, .causes, .skipped, .dose,
        .limits, .planned, .arranged, .explanation, .faulty, .nothingKnown:
        nil
      }
    return thing.map { ($0, base.text($0, "says") ?? base.text($0, "because") ?? base.name($0), base.citations($0)) }
  }

  private func extraCitations(_ answer: Answer) -> [Citation] {
    switch answer.content {
    case .claim(let claim): base.citations(claim)
    case .descriptions(let things): things.flatMap { base.citations($0) }
    case .zone(_, let zone): base.citations(zone)
    case .techniques(_, let chosen, _): chosen.values.flatMap { $0 }.flatMap { base.citations($0) }
    case .verdicts, .comesFirst, .seriesFirst, .before, .noOrder, .whyState, .signs, .premiseFails, .plan,
      .next, .opposites, .opposes, .inhibits, .functions, .performers, .effect, .states, .causes, .skipped, .dose,
      .limits, .planned, .arranged, .explanation, .faulty, .nothingKnown:
      []
    }
  }

  private func places(of work: Entity, in cited: [Citation]) -> [String] {
    cited.filter { $0.source == work }.compactMap(\.place).uniqued()
  }

  private func citation(_ work: Entity, _ places: [String]) -> String {
    let author = base.text(work, "author").map { $0 + ": " } ?? ""
    let year = base.text(work, "year").map { ", " + $0 } ?? ""
    let claims = places.isEmpty ? "" : ", claims \(Names.list(places))"
    let kind = base.text(work, "kind")
    let grade = base.text(work, "grade").map { " Grade \($0): \(EnglishText.support($0, by: kind))." } ?? ""
    return "\(author)\(base.name(work))\(year)\(claims) [\(base.id(work))].\(grade)"
  }

  /// The link that carries a number in the written answer.
  public func link(_ number: Int, of answer: Answer) -> Link? {
    let shown = shownLinks(of: answer)
    return number > 0 && number <= shown.count ? shown[number - 1] : nil
  }

  /// The links of a chain as written: as many as its detail asks for.
  public func shownLinks(of answer: Answer) -> [Link] { Folding(base: base).parts(of: answer).links }

  /// How many links of an answer are left out.
  public func foldedLinks(of answer: Answer) -> Int { Folding(base: base).parts(of: answer).folded }
}
