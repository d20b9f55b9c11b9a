import Inquiry
import Knowledge
import Logic
import Pages

extension Writer {
  /// All that is known of a thing: its description, what the files state of it, what follows, and what is not known.
  ///
  /// - Parameters:
  ///   - thing: what to show.
  ///   - gaps: what the knowledge says that it does not know.
  public func portrait(of thing: Entity, gaps: [DeclaredGap] = []) -> Page {
    var page = Page()
    page.append(.heading([Span("\(base.name(thing)) (\(base.kind(thing).name) \(base.id(thing)))", .strong)]))
    let fields = base.fieldNames(of: thing).compactMap { name in described(name, of: thing).map { Item(.bullet, $0) } }
    if !fields.isEmpty { page.append(.items(fields)) }
    page.append(.paragraph([Span("Sources: " + all(base.citations(thing)), .cite)]))
    let facts = base.facts(about: thing)
    append("Stated", facts.filter(base.model.isGiven), to: &page)
    append("Follows", facts.filter { !base.model.isGiven($0) }, to: &page)
    let open = gaps.filter { $0.about.contains(thing) }
    if !open.isEmpty {
      page.append(.heading([Span("Not known", .strong)]))
      page.append(.items(open.map { Item(.bullet, [Span($0.says)], aside: [Span(all($0.citations), .cite)]) }))
    }
    return page
  }

  private func described(_ name: String, of thing: Entity) -> [Span]? {
    let references = base.references(thing, name).map { "\(base.name($0))" }
    let rows = base.rows(thing, name).map { $0.joined(separator: " + ") }
    let text = base.text(thing, name) ?? (references + base.words(thing, name) + rows).joined(separator: "; ")
    guard !text.isEmpty else { return nil }
    return [Span(name.replacing("_", with: " ") + ": ", .term), Span(text)]
  }

  private func append(_ title: String, _ facts: [Fact], to page: inout Page) {
    let items = facts.map(item)
    guard !items.isEmpty else { return }
    page.append(.heading([Span(title, .strong)]))
    page.append(.items(items))
  }

  /// A fact as a sentence; where its relation has no words, its name and what it holds of.
  public func sentence(_ fact: Fact) -> String {
    var names = Names(base)
    let text = Wording(base: base).sentence(fact, says: base.note(fact).says, &names)
    guard text.isEmpty else { return text }
    return base.name(fact.relation) + ": " + fact.arguments.map { base.id(Entity($0)) }.joined(separator: ", ")
  }

  /// A fact with its sources; one that follows, with the rule that gives it.
  private func item(_ fact: Fact) -> Item {
    let (text, note) = (sentence(fact), base.note(fact))
    guard case .derived(_, let rule, _)? = base.model.reason(fact) else {
      return Item(.bullet, [Span(text)], aside: [Span(all(note.citations), .cite)])
    }
    return Item(.bullet, [Span(text)], aside: [Span("\(rule.name): \(all(base.note(rule).citations))", .cite)])
  }

  /// All citations, none left out.
  func all(_ citations: [Citation]) -> String {
    citations.isEmpty
      ? "none"
      : citations.map { base.id($0.source) + ($0.place.map { " " + $0 } ?? "") }.joined(separator: "; ")
  }
}
