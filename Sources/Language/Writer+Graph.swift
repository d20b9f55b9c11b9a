import Inquiry
import Knowledge
import Logic
import Pages

extension Writer {
  /// The reasons of an answer as a picture: opponents face each other, tight muscles have a thick outline and quiet
  /// ones a dashed one, and the arrows carry the name of their rule.
  ///
  /// - Returns: nothing where there is no chain of reasons.
  public func graph(of answer: Answer) -> Graph? {
    var answer = answer
    answer.detail = .full
    let links = shownLinks(of: answer)
    guard !links.isEmpty else { return nil }
    let places = places(of: links, in: answer)
    let nodes = links.enumerated().map { place, link in
      node(link, from: link.from.compactMap { places[$0] }.filter { $0 < place }.uniqued())
    }
    var names = Names(base)
    let head = content(answer, &names).compactMap(\.words).first ?? ""
    var graph = Graph(title: head, summary: summary(of: links), nodes: nodes)
    let used = Set(nodes.map(\.outline))
    graph.legend = [
      (.thick, "tight: overactive and short"), (.dashed, "quiet: underactive"), (.double, "what is to be done"),
    ].filter { used.contains($0.0) }
    return graph
  }

  /// Where the link of each number stands among the shown ones; one that reads the same stands for the others.
  private func places(of links: [Link], in answer: Answer) -> [Int: Int] {
    let wording = Wording(base: base)
    let shown = Dictionary(links.enumerated().map { (wording.gist($1), $0) }) { first, _ in first }
    let pairs = answer.chain.compactMap { link in shown[wording.gist(link)].map { (link.number, $0) } }
    return Dictionary(pairs) { first, _ in first }
  }

  private func node(_ link: Link, from: [Int]) -> Graph.Node {
    var names = Names(base, isBrief: true)
    let (relation, things) = (link.fact.relation, link.fact.arguments.map(Entity.init))
    let faces = [base.relation("opposes-as-prime-movers"), base.relation("opposes")].contains(relation)
    let text = Wording(base: base).sentence(link.fact, says: link.rule == nil ? base.note(link.fact).says : nil, &names)
    return Graph.Node(
      faces ? "opposed in " + things.dropFirst(2).map { base.name($0) }.joined() : text.unstopped,
      facing: faces ? things.prefix(2).map { names.bare($0) } : [], outline: outline(relation),
      caption: link.rule?.name, footnote: link.citations.isEmpty ? nil : cite(link.citations), from: from)
  }

  private func outline(_ relation: Relation) -> Graph.Node.Outline {
    switch base.name(relation) {
    case "tightened", "overactive", "overactive-in", "listed-overactive", "short", "compensates": .thick
    case "underactive", "inhibited", "is-inhibited", "listed-underactive": .dashed
    case "release", "never-release", "activate", "lengthen", "comes-first", "released-before", "activated-before":
      .double
    default: .plain
    }
  }

  /// The links as sentences, for those who do not see the picture.
  private func summary(of links: [Link]) -> String {
    var names = Names(base)
    let wording = Wording(base: base)
    return links.enumerated().map { "\($0 + 1). \(wording.sentence($1, &names))" }.joined(separator: " ")
  }
}

extension Block {
  /// The words of a block of running text.
  var words: String? {
    guard case .paragraph(let spans) = self else { return nil }
    return spans.map(\.text).joined()
  }
}
