import Inquiry
import Knowledge
import Pages

extension Writer {
  func opposites(_ subject: Entity, _ prime: [Entity], _ mixed: [Entity], _ names: inout Names) -> [Block] {
    guard !prime.isEmpty else { return [line("Nothing I know opposes \(names.the(subject)) directly")] }
    var blocks = [
      Block.paragraph([
        Span(
          "\(names.the(subject).capitalised) \(names.isPlural(subject) ? "are" : "is") opposed by \(names.list(prime.prefix(6))).",
          .strong)
      ])
    ]
    if !mixed.isEmpty {
      blocks.append(line("Opposed in one movement but partners in another (mixed): \(names.list(mixed.prefix(6)))"))
    }
    return blocks
  }

  func opposes(_ left: Entity, _ right: Entity, _ movements: [Entity], _ shared: Entity?, _ names: inout Names)
    -> [Block]
  {
    let pair = "\(names.the(left)) and \(names.the(right))"
    guard !movements.isEmpty else {
      return [
        line("No, \(pair) do not oppose each other\(shared.map { "; they work together in \(base.name($0))" } ?? "")")
      ]
    }
    var text = "Yes, \(pair) oppose each other in \(Names.list(movements.map { base.name($0) }))"
    if let shared {
      text +=
        ", but they work together in \(base.name(shared)): a mixed pair, so no reciprocal inhibition is claimed of them"
    }
    return [.paragraph([Span(text.sentence, .strong)])]
  }

  func functions(of entity: Entity, _ names: inout Names) -> String {
    let movements = movements(of: entity)
    let verbs = movements.compactMap { base.text($0, names.isPlural(entity) ? "do" : "does") }
    return verbs.isEmpty ? "\(names.the(entity)): no movement is recorded" : "\(names.the(entity)) \(Names.list(verbs))"
  }

  private func movements(of entity: Entity) -> [Entity] {
    base.members(of: entity).flatMap { base.references($0, "prime") + base.references($0, "helps") }.uniqued()
  }

  /// One thing in full; several in a sentence each.
  func descriptions(_ entities: [Entity], _ names: inout Names) -> [Block] {
    guard entities.count > 1, entities.contains(where: { base.kind($0) != .technique }) else {
      return entities.prefix(3).flatMap { description($0, &names) }
    }
    return [
      .bullets(
        entities.prefix(8).map { entity in
          let first =
            base.text(entity, "says") ?? Names.list(movements(of: entity).compactMap { base.text($0, "does") })
          let kind = base.kind(entity) == .group ? "" : first
          let members = base.kind(entity) == .group ? names.list(base.members(of: entity)) : ""
          return [Span(names.bare(entity).capitalised + ": ", .term), Span((kind + members).sentence)]
        })
    ]
  }

  func functions(_ entity: Entity, _ names: inout Names) -> [Block] {
    let movements = movements(of: entity).map { base.name($0) }
    var blocks = [Block.paragraph([Span(functions(of: entity, &names).sentence, .strong)])]
    if !movements.isEmpty { blocks.append(line("Its movements: \(Names.list(movements))")) }
    if let note = base.text(entity, "note") { blocks.append(line(note)) }
    return blocks
  }

  func inhibits(_ tight: Entity, _ quiet: Entity, _ holds: Bool, _ names: inout Names) -> [Block] {
    let pair = "\(names.the(tight)) \(names.isPlural(tight) ? "inhibit" : "inhibits") \(names.the(quiet))"
    if holds { return [.paragraph([Span("Yes, \(pair)".sentence, .strong)])] }
    return [
      .paragraph([Span("No, nothing I know lets me say that \(pair)".sentence, .strong)]),
      line(
        "A tight muscle holds back the main movers of the opposite movement, and only those with which it works together "
          + "in no other movement"),
    ]
  }

  func performers(_ movement: Entity, _ prime: [Entity], _ helpers: [Entity], _ names: inout Names) -> [Block] {
    let name = base.name(movement).capitalised
    guard !(prime + helpers).isEmpty else { return [line("I know no muscle for \(base.name(movement))")] }
    var blocks: [Block] = []
    if !prime.isEmpty {
      blocks.append(.paragraph([Span("\(name), prime movers: ", .term), Span(names.list(prime).stopped)]))
    }
    if !helpers.isEmpty {
      blocks.append(
        .paragraph([Span(prime.isEmpty ? "\(name): " : "Helpers: ", .term), Span(names.list(helpers).stopped)]))
    }
    return blocks
  }

  func signs(_ findings: [Finding], _ patterns: [Entity], _ names: inout Names) -> [Block] {
    let seen = patterns.prefix(4).map { pattern in
      [Span(base.name(pattern).capitalised + ": ", .term), Span((base.text(pattern, "seen_as") ?? "").sentence)]
    }
    let tests = base.entities(.test).filter { test in
      findings.contains { base.references(test, "points_to").contains($0.subject) }
    }
    let looks = tests.prefix(3).map { test in
      [Span(base.name(test).capitalised + ": ", .term)]
        + ["how", "positive"].compactMap { base.text(test, $0) }.map { Span($0.sentence + " ") }
    }
    return whyState(findings, &names) + (looks.isEmpty ? [] : [line("What tests it"), .bullets(looks)])
      + (seen.isEmpty ? [] : [line("It goes with these postures"), .bullets(seen)])
  }

  func description(_ entity: Entity, _ names: inout Names) -> [Block] {
    switch base.kind(entity) {
    case .muscle: return muscle(entity, &names)
    case .group: return group(entity, &names)
    case .pattern: return pattern(entity, &names)
    case .zone:
      return [line(base.name(entity))] + ["because", "instead"].compactMap { base.text(entity, $0) }.map(line)
    case .technique: return steps(entity)
    case .source, .side, .region, .joint, .movement, .test, .phase, .tool, .redFlag, .condition,
      .stopSignal, .refusal, .concept, .claim, .assumption, .cue, .form, .check, .planning, .position, .shape:
      return thing(entity)
    }
  }

  private func muscle(_ muscle: Entity, _ names: inout Names) -> [Block] {
    var text = names.the(muscle)
    if let plain = base.text(muscle, "plain") {
      text += ", \(plain)\(base.text(muscle, "latin").map { " (Latin \($0))" } ?? ""),"
    } else if let latin = base.text(muscle, "latin") {
      text += ", Latin \(latin),"
    }
    let verbs = movements(of: muscle).compactMap { base.text($0, names.isPlural(muscle) ? "do" : "does") }
    text += verbs.isEmpty ? " \(names.isPlural(muscle) ? "are" : "is") a muscle" : " \(Names.list(verbs))"
    let region = base.references(muscle, "region").first.map { "It belongs to the region of the \(base.name($0))" }
    let groups = base.references(muscle, "groups").map { names.the($0) }
    var blocks = [Block.paragraph([Span(text.sentence, .strong)])]
    let place = [region, groups.isEmpty ? nil : "and to \(Names.list(groups))"].compactMap { $0 }.joined(separator: " ")
    if !place.isEmpty { blocks.append(line(place)) }
    var course: [String] = []
    if let origin = base.text(muscle, "origin") { course.append("from \(origin)") }
    if let insertion = base.text(muscle, "insertion") { course.append("to \(insertion)") }
    if !course.isEmpty { blocks.append(line("It runs " + course.joined(separator: " "))) }
    if let nerve = base.text(muscle, "nerve") { blocks.append(line("Nerve: " + nerve)) }
    if let note = base.text(muscle, "note") { blocks.append(line(note)) }
    blocks.append(.paragraph([Span("Sources: " + cite(base.citations(muscle)), .cite)]))
    return blocks
  }

  private func group(_ group: Entity, _ names: inout Names) -> [Block] {
    let members = base.members(of: group)
    var blocks = [Block.paragraph([Span("\(names.the(group)) are \(names.list(members))".sentence, .strong)])]
    if let says = base.text(group, "says") { blocks.append(line(says)) }
    blocks.append(.paragraph([Span("Sources: " + cite(base.citations(group)), .cite)]))
    return blocks
  }

  private func pattern(_ pattern: Entity, _ names: inout Names) -> [Block] {
    var blocks = thing(pattern, sources: false)
    if let seen = base.text(pattern, "seen_as") { blocks.append(line("It is seen as: " + seen)) }
    if let check = base.text(pattern, "check") { blocks.append(line(check)) }
    let brought = base.model.facts(base.relation("brings"), matching: [pattern.constant, nil]).map {
      Entity($0.arguments[1])
    }
    if !brought.isEmpty { blocks.append(line("It leads on to, or comes with, \(names.list(brought))")) }
    for (state, label) in [("overactive", "Overactive and short"), ("underactive", "Underactive and long")] {
      let muscles = muscles(state, pattern)
      if !muscles.isEmpty { blocks.append(line("\(label): \(names.grouped(muscles))")) }
    }
    if let exclude = base.text(pattern, "exclude") { blocks.append(.paragraph([Span(exclude, .caution)])) }
    blocks.append(.paragraph([Span("Sources: " + cite(base.citations(pattern)), .cite)]))
    return blocks
  }

  private func muscles(_ state: String, _ pattern: Entity) -> [Entity] {
    base.model.facts(base.relation(state), matching: [nil, nil, pattern.constant])
      .map { Entity($0.arguments[0]) }.filter { base.references($0, "part_of").isEmpty }
  }

  private func thing(_ entity: Entity, sources: Bool = true) -> [Block] {
    let text = base.text(entity, "says") ?? base.text(entity, "how") ?? base.text(entity, "title") ?? ""
    let name = base.name(entity).capitalised
    var blocks = [Block.paragraph([Span(name + ": ", .term), Span(text.sentence)])]
    for field in ["how", "positive", "honesty", "note", "refuse"] {
      if let more = base.text(entity, field), more != text { blocks.append(line(more)) }
    }
    let cites = cite(base.citations(entity))
    if sources && !cites.isEmpty { blocks.append(.paragraph([Span("Sources: " + cites, .cite)])) }
    return blocks
  }

  func whyState(_ findings: [Finding], _ names: inout Names) -> [Block] {
    let groups = Dictionary(grouping: findings, by: \.state)
    let states = findings.map(\.state).uniqued().map { state in
      let muscles = (groups[state] ?? []).map(\.subject)
      return Block.paragraph([Span(whyState(state, muscles, &names).sentence, .strong)])
    }
    let quiets = findings.flatMap(\.quiets).uniqued()
    guard !quiets.isEmpty else { return states }
    return states + [line("By reciprocal inhibition that quiets \(names.grouped(quiets))")]
  }

  private func whyState(_ state: Finding.State, _ muscles: [Entity], _ names: inout Names) -> String {
    let are = muscles.count > 1 || muscles.contains { names.isPlural($0) } ? "are" : "is"
    let list = names.grouped(muscles)
    switch state {
    case .overactive: return "\(list) \(are) tight (overactive and shortened)\(compensation(muscles, &names))"
    case .underactive: return "\(list) \(are) weak (underactive and lengthened), not broken"
    case .shortUnderactive: return "\(list) \(are) short and yet underactive"
    case .longOveractive:
      return
        "\(list) \(are) long and under tension: tight to the feel, but lengthened, because the pelvis pulls on \(are == "are" ? "them" : "it")"
    case .unknown:
      return
        "Nothing I know says in what state \(list) \(are); tightness is felt in overactive, shortened muscles and in weak, lengthened ones alike"
    }
  }

  private func compensation(_ muscles: [Entity], _ names: inout Names) -> String {
    let relation = base.relation("compensates")
    for muscle in muscles {
      if let fact = base.model.facts(relation, matching: [muscle.constant, nil, nil, nil]).first {
        return ": a compensation for \(names.the(Entity(fact.arguments[1]))), which does too little"
      }
    }
    return ""
  }

  func states(
    _ pattern: Entity, _ over: [Entity], _ under: [Entity], _ long: [Entity], _ wanted: Finding.State?,
    _ names: inout Names
  ) -> [Block] {
    var blocks: [Block] = []
    let tight = Block.paragraph([
      Span("Overactive and short with \(names.the(pattern)): ", .term),
      Span((over.isEmpty ? "nothing that I know of" : names.grouped(over)).stopped),
    ])
    let weak = Block.paragraph([
      Span("Underactive and long: ", .term),
      Span((under.isEmpty ? "nothing that I know of" : names.grouped(under)).stopped),
    ])
    blocks = wanted == .underactive ? [weak, tight] : [tight, weak]
    if !long.isEmpty {
      blocks.append(line("Long but under tension, so neither released nor stretched: \(names.grouped(long))"))
    }
    return blocks
  }

  func causes(_ pattern: Entity, _ habit: Entity?, _ names: inout Names) -> [Block] {
    let causes = base.words(pattern, "causes")
    var blocks: [Block] = []
    if habit != nil {
      blocks.append(
        .paragraph([
          Span(
            "\(names.the(pattern)) starts at the hip flexors: sitting shortens them, and they tip the pelvis forward"
              .sentence, .strong)
        ]))
    }
    if !causes.isEmpty { blocks.append(line("Usual causes: \(Names.list(causes))")) }
    let over = muscles("overactive", pattern)
    if !over.isEmpty { blocks.append(line("The muscles that hold it: \(names.grouped(over)) (overactive and short)")) }
    let under = muscles("underactive", pattern)
    if !under.isEmpty { blocks.append(line("The muscles that let it happen: \(names.grouped(under)) (underactive)")) }
    if let exclude = base.text(pattern, "exclude") { blocks.append(.paragraph([Span(exclude, .caution)])) }
    return blocks.isEmpty ? [line("I know no cause of \(names.the(pattern))")] : blocks
  }

  // MARK: Practice

  func techniques(
    _ action: Action, _ chosen: [Entity: [Entity]], _ findings: [Finding], _ answer: Answer, _ names: inout Names
  ) -> [Block] {
    var blocks: [Block] = []
    var told: Set<Entity> = []
    for finding in findings {
      for technique in (chosen[finding.subject] ?? []).prefix(2)
      where told.insert(technique).inserted && told.count <= 4 {
        blocks += steps(technique)
      }
    }
    if blocks.isEmpty { return [line("I know no technique for that")] }
    blocks += leftOut(findings, &names)
    if let after = findings.first(where: { !$0.after.isEmpty })?.after {
      blocks.append(line("First \(after.count > 1 ? "come" : "comes") \(names.list(after))"))
    }
    return blocks
  }

  /// What the technique is not for, and why; muscles with one reason are told together.
  private func leftOut(_ findings: [Finding], _ names: inout Names) -> [Block] {
    let barred = findings.filter { [.doNotRelease, .no].contains($0.verdict) }
    let reasons = barred.map(reason).uniqued()
    return reasons.map { reason in
      let muscles = barred.filter { self.reason($0) == reason }.map(\.subject)
      return line("Not for \(names.some(muscles, most: 4)): \(reason)")
    }
  }

  private func reason(_ finding: Finding) -> String {
    if finding.bar != nil { return hazard(finding.subject) ?? "not to be pressed" }
    switch (finding.state, finding.instead) {
    case (.underactive, _), (.shortUnderactive, _): return "weak (underactive), so activate instead"
    case (.overactive, .release?): return "tight (overactive and short), so released first"
    case (.overactive, _): return "tight (overactive and short), so stretch instead"
    case (.longOveractive, _): return "long and under tension, so left alone"
    case (.unknown, _): return "nothing I know says that it is due"
    }
  }

  private func steps(_ technique: Entity) -> [Block] {
    var blocks: [Block] = [.heading([Span(base.name(technique).capitalised, .strong)])]
    let text = ["position", "cue"].compactMap { base.text(technique, $0) }.joined(separator: " ")
    blocks.append(line(text))
    let phase = base.references(technique, "phase").first
    let dose = base.text(technique, "dose") ?? phase.flatMap { base.text($0, "dose") }
    if let dose { blocks.append(line("Dose: " + dose)) }
    if let caution = base.text(technique, "caution") { blocks.append(.paragraph([Span(caution, .caution)])) }
    blocks.append(.paragraph([Span("Source: " + cite(base.citations(technique)), .cite)]))
    return blocks
  }

  func dose(_ entity: Entity) -> [Block] {
    base.entities(.phase).flatMap { phase -> [Block] in
      let parts = ["dose", "frequency", "pressure"].compactMap { base.text(phase, $0) }
      return [.paragraph([Span(base.name(phase).capitalised + ": ", .term), Span(parts.joined(separator: " "))])]
    }
  }

  func limits() -> [Block] {
    let zones = base.entities(.zone).filter { base.text($0, "press") != "yes" && base.references($0, "split").isEmpty }
    let conditions = base.entities(.condition).filter { base.text($0, "soft") == nil }
    return [
      .paragraph([Span("Never press: \(Names.list(zones.map { base.name($0) })).", .strong)]),
      line(
        "Not without a doctor's or physiotherapist's word if you have: \(Names.list(conditions.prefix(16).map { base.name($0) }, joining: "or"))"
      ),
    ]
  }

  func claim(_ claim: Entity) -> [Block] {
    var blocks = [Block.paragraph([Span(base.text(claim, "says") ?? "", .strong)])]
    if let evidence = base.text(claim, "evidence") { blocks.append(line(evidence)) }
    blocks.append(.paragraph([Span("Sources: " + cite(base.citations(claim)), .cite)]))
    return blocks
  }
}
