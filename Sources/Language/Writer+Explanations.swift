import Inquiry
import Knowledge
import Logic
import Pages

extension Writer {
  /// What an explanation says.
  func explanation(_ explanation: Explanation, _ names: inout Names) -> [Block] {
    switch explanation {
    case .whyNot(let misses): alike(misses).flatMap { whyNot($0, &names) }
    case .contrast(let contrast): self.contrast(contrast, &names)
    case .changes(let changes): self.changes(changes, &names)
    case .requirements(let requirements): requirements.map { requirement($0, &names) }
    case .support(let support): self.support(support, &names)
    case .beyondPlan(let finding, let patterns): [beyondPlan(finding, patterns, &names)]
    case .alike: [line("Nothing decides between them: both are treated alike")]
    case .left(let count): count == 0 ? [] : [line(EnglishText.left(count))]
    case .never: [line(EnglishText.never)]
    }
  }

  // MARK: Why not

  /// Of muscles that miss by the same rule for the same kind of gap the first.
  private func alike(_ misses: [WhyNot]) -> [WhyNot] {
    var told: Set<[Int]> = []
    return misses.filter { miss in
      let gaps = miss.gaps.map { gap in
        switch gap {
        case .lacks(let fact): Int(fact.relation.index)
        case .lacksAny(let atom): Int(atom.relation.index)
        case .hindered(let fact): -1 - Int(fact.relation.index)
        case .same: -1
        }
      }
      return told.insert([miss.rule.map { $0.name.hashValue } ?? 0] + gaps).inserted
    }
  }

  /// One paragraph: what the nearest rule lacks, and what it would take for that.
  func whyNot(_ miss: WhyNot, _ names: inout Names) -> [Block] {
    let wording = Wording(base: base)
    var told = Names.Understood(miss.fact.arguments.last.map(Entity.init))
    let subject = miss.fact.arguments.first.map(Entity.init)
    let head = wording.denial(miss.fact, &names, &told)
    func clauses(_ gaps: [Obstacle]) -> [String] {
      gaps.prefix(Self.mostGaps).map { gap in
        let text = wording.gap(gap, &names, &told)
        return subject.map { names.withPronoun(text, for: $0) } ?? text
      } + (gaps.count > Self.mostGaps ? ["\(EnglishText.more(gaps.count - Self.mostGaps))"] : [])
    }
    var text = "\(head), for \(Names.list(clauses(miss.gaps)))".sentence
    let deeper = miss.ways.filter { $0 != miss.gaps && $0.count == 1 && $0.allSatisfy(isTelling) }
    if !deeper.isEmpty, miss.gaps.count == 1 {
      text += " And that is so, for " + Names.list(deeper.prefix(2).flatMap(clauses)) + "."
    }
    let source = miss.rule.map { cite(base.note($0).citations) } ?? ""
    return [.paragraph([Span(text)] + (source.isEmpty ? [] : [Span(" [\(source)]", .cite)]))]
  }

  /// Whether an obstacle names something that is worth saying.
  private func isTelling(_ obstacle: Obstacle) -> Bool {
    switch obstacle {
    case .lacks(let fact), .hindered(let fact): !base.isFolded(fact.relation)
    case .lacksAny, .same: false
    }
  }

  /// More things missing than this are only counted.
  private static let mostGaps = 2

  /// What is known of a muscle only where the plan does not look.
  private func beyondPlan(_ finding: Finding, _ patterns: [Entity], _ names: inout Names) -> Block {
    let (muscle, place) = (names.the(finding.subject), finding.pattern.map { names.the($0) } ?? "another posture")
    return line(
      "What I know of \(muscle) belongs to \(place); your plan keeps to \(Names.list(patterns.map { names.the($0) }))")
  }

  // MARK: Rather than

  private func contrast(_ contrast: Contrast, _ names: inout Names) -> [Block] {
    let wording = Wording(base: base)
    var told = Names.Understood(nil)
    let fact = wording.sentence(contrast.fact, &names).unstopped
    told = Names.Understood(contrast.fact.arguments.last.map(Entity.init))
    let head = "\(fact); \(wording.denial(contrast.foil, &names, &told))"
    var difference = "What decides: "
    let gap = contrast.gap.map { wording.gap($0, &names, &told) } ?? "the rule does not reach the other"
    if let met = contrast.met {
      difference += wording.sentence(met, &names, &told).unstopped.uncapitalised + "; but " + gap
    } else {
      difference += gap
    }
    let source = cite(base.note(contrast.rule).citations)
    return pressed(contrast.foil, &names) + [
      .paragraph([Span(head.sentence, .strong)]),
      .paragraph([Span(difference.sentence)] + (source.isEmpty ? [] : [Span(" [\(source)]", .cite)])),
    ]
  }

  /// That the other one is never pressed, where it is not: that comes before any question of order.
  private func pressed(_ foil: Fact, _ names: inout Names) -> [Block] {
    guard let muscle = foil.arguments.first.map(Entity.init), let hazard = hazard(muscle) else { return [] }
    return [headline(notPressed(muscle, names.the(muscle), hazard, names))]
  }

  /// "The psoas major is not to be pressed: …. Stretch it instead."
  func notPressed(_ muscle: Entity, _ name: String, _ hazard: String, _ names: Names) -> String {
    let (are, them) = names.isPlural(muscle) ? ("are", "them") : ("is", "it")
    let stretch = base.referrers(to: muscle, "for").contains { technique in
      base.references(technique, "phase").contains { base.id($0) == Phase.lengthen.rawValue }
    }
    return "\(name) \(are) not to be pressed: \(hazard)\(stretch ? ". Stretch \(them) instead" : "")"
  }

  // MARK: What would it take

  private func requirement(_ requirement: Requirement, _ names: inout Names) -> Block {
    let muscle = requirement.fact.arguments.first.map { names.the(Entity($0)) } ?? "it"
    let action = Action.allCases.first { base.relation($0.rawValue) == requirement.fact.relation } ?? .release
    return .paragraph([Span(requirementText(requirement, muscle, action, &names).sentence, .strong)])
  }

  private func requirementText(
    _ requirement: Requirement, _ muscle: String, _ action: Action, _ names: inout Names
  ) -> String {
    let verb = Self.verb(Phase(action))
    let hazard = requirement.fact.arguments.first.flatMap { self.hazard(Entity($0)) }
    if let bar = requirement.bar { return barred(bar, muscle, hazard.map { ": " + $0 } ?? "") }
    if requirement.holds {
      guard !requirement.after.isEmpty else { return "you may \(verb) \(muscle) now: nothing has to come before it" }
      let last = requirement.after.count > 1 ? requirement.after.last : nil
      let steps = requirement.after.map { step in
        "\(names.the(step)) has been \(step == last ? "activated" : "released")"
      }
      return "you may \(verb) \(muscle) once \(Names.list(steps))"
    }
    guard !requirement.ways.isEmpty else {
      return "nothing that you could find or do makes it right to \(verb) \(muscle)"
    }
    let wording = Wording(base: base)
    var told = Names.Understood(requirement.fact.arguments.last.map(Entity.init))
    let asked = requirement.asked.map { wording.sentence($0, &names, &told).unstopped.uncapitalised }
    var text = "only if it were found that \(Names.list(asked)) would I say: \(verb) \(muscle). "
    text += "Nothing shows that now, so do not act on it"
    let tests = requirement.tests.prefix(2).map { base.name($0) }
    if !tests.isEmpty { text += "; what looks for it: \(Names.list(tests))" }
    return text
  }

  private func barred(_ bar: Finding.Bar, _ muscle: String, _ reason: String) -> String {
    switch bar {
    case .zone(let zone):
      "never with a tool: \(muscle) lies where nothing is pressed. \(base.text(zone, "because") ?? base.name(zone))"
    case .muscle: "never with a tool: \(muscle) must not be pressed, and nothing you could do changes that"
    case .noTechnique:
      "I know no safe way to press \(muscle) yourself\(reason), so I can name no condition for it; stretch it"
    }
  }

  // MARK: How sure

  private func support(_ support: Support, _ names: inout Names) -> [Block] {
    let wording = Wording(base: base)
    guard let weakest = support.weakest.last else { return [line(EnglishText.noReasons)] }
    let grade = weakest.citations.first.flatMap { base.text($0.source, "grade") } ?? "U"
    let head = "As sure as its weakest link: \(EnglishText.grade(grade)) (grade \(grade))."
    let parts = [
      ("The weakest link", [weakest]), ("Tested, at least in part", support.tested),
      ("Taught, not tested", support.taught), ("General knowledge, not checked here", support.general),
    ]
    var told: Set<Wording.Gist> = []
    let items = parts.compactMap { label, links -> Item? in
      let new = links.filter { !told.contains(wording.gist($0)) }
      guard let example = telling(new) else { return nil }
      told.insert(wording.gist(example))
      let count = label == parts[0].0 ? "" : " (\(links.count) of \(support.count))"
      let text = wording.sentence(example, &names).withoutLead
      return Item(
        .bullet, [Span("\(label)\(count): ", .term), Span(text)], aside: [Span(cite(example.citations), .cite)])
    }
    let disputes = support.disputes.filter { base.text($0.claim, "dissent") != nil }.prefix(2)
    return [.paragraph([Span(head.sentence, .strong)]), .items(items)]
      + disputes.map { dispute($0.claim, $0.link, &names) }
  }

  /// Of several links the one that says most.
  private func telling(_ links: [Link]) -> Link? {
    func isHeavy(_ link: Link) -> Bool { base.weight(link.fact.relation) == .heavy }
    func isPlain(_ link: Link) -> Bool {
      base.weight(link.fact.relation) != .light && !base.isFolded(link.fact.relation)
    }
    return links.last(where: isHeavy) ?? links.last(where: isPlain) ?? links.last
  }

  /// Both claims where sources disagree.
  private func dispute(_ claim: Entity, _ link: Link, _ names: inout Names) -> Block {
    let said = Wording(base: base).sentence(link, &names).withoutLead
    return .paragraph([
      Span("Disputed. ", .term), Span("One side: \(said)"), Span(" [\(cite(link.citations))]", .cite),
      Span(" The other: \(dissent(claim).capitalised)"), Span(" [\(cite(base.citations(claim)))]", .cite),
    ])
  }
}

extension Support {
  /// How many links were weighed.
  var count: Int { tested.count + taught.count + general.count }
}
