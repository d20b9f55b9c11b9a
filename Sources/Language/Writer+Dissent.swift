import Inquiry
import Knowledge
import Pages

/// What others say against an answer, and who stands behind it.
extension Writer {
  /// The claims that say what others hold against the reasons of an answer, those about its own muscles first.
  ///
  /// A claim about other muscles disputes a rule of the chain, but nothing that the answer says.
  func dissents(from answer: Answer) -> [Entity] {
    let subjects = Set(answer.findings.map(\.subject))
    let named = Set(answer.chain.flatMap { $0.fact.arguments.map(Entity.init) }.flatMap { base.members(of: $0) })
    let found = answer.evidence.disagreements.filter { base.text($0, "dissent") != nil }.compactMap {
      claim -> (claim: Entity, isOwn: Bool, about: Int)? in
      let about = Set(base.references(claim, "about").flatMap { base.members(of: $0) })
        .filter { base.kind($0) == .muscle }
      guard about.isEmpty || !about.isDisjoint(with: named) else { return nil }
      return (claim: claim, isOwn: !about.isDisjoint(with: subjects), about: about.count)
    }
    // What is about fewer muscles says more of them.
    let own = found.filter(\.isOwn).enumerated().sorted {
      ($0.element.about, $0.offset) < ($1.element.about, $1.offset)
    }
    return own.map(\.element.claim) + found.filter { !$0.isOwn }.map(\.claim)
  }

  /// What others say, as it follows "Others say that".
  func dissent(_ claim: Entity) -> String { (base.text(claim, "dissent") ?? base.name(claim)).stopped }

  /// What others say, with their works, as a paragraph.
  func dissentBlock(_ claim: Entity) -> Block {
    .paragraph([
      Span(EnglishText.dissent + dissent(claim)), Span(" [\(cite(base.citations(claim)))]", .cite),
    ])
  }

  /// How sure an answer is that has no chain of reasons: the grade of what it tells.
  public func grade(of answer: Answer) -> Page {
    let source = cited(by: answer).first?.source
    guard let grade = answer.evidence.weakest ?? source.flatMap({ base.text($0, "grade") }) else {
      return Page(EnglishText.noSource)
    }
    let kind = answer.evidence.weakest == nil ? source.flatMap { base.text($0, "kind") } : nil
    return Page([line("\(EnglishText.support(grade, by: kind)) (grade \(grade))")])
  }

  /// Who disagrees with an answer.
  public func whoDisagrees(with answer: Answer) -> Page {
    let dissents = dissents(from: answer)
    guard !dissents.isEmpty else { return Page(EnglishText.nobodyDisagrees) }
    return Page(dissents.prefix(3).map(dissentBlock))
  }

  /// Who says what an answer says: each work with the numbers of the reasons that rest on it.
  public func whoSays(_ answer: Answer) -> Page {
    let shown = shownLinks(of: answer)
    guard !shown.isEmpty else {
      let works = works(of: answer)
      guard !works.isEmpty else { return Page(EnglishText.noSource) }
      return Page([line(Names.list(works.map(author)) + (works.count == 1 ? " does" : " do"))])
    }
    let works = shown.flatMap(\.citations).map(\.source).uniqued()
    let items = works.prefix(Self.mostWorks).map { work in
      let numbers = shown.indices.filter { shown[$0].citations.contains { $0.source == work } }.map { "\($0 + 1)" }
      let steps = numbers.count == 1 ? "reason \(numbers[0])" : "reasons \(Names.list(numbers))"
      return [Span(author(work) + ": ", .term), Span("\(steps)."), Span(" [\(base.id(work))]", .cite)]
    }
    return Page([line(EnglishText.whoSays), .bullets(items)])
  }

  /// Of more works the sources tell.
  private static let mostWorks = 6

  private func author(_ work: Entity) -> String {
    let year = base.text(work, "year").map { " (\($0))" } ?? ""
    return (base.text(work, "author") ?? base.name(work)) + year
  }
}
