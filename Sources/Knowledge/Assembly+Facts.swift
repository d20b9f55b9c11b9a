import Logic

extension Assembly {
  mutating func readFacts() {
    for record in records { readFacts(of: record) }
    for statement in draft.statements { read(statement) }
  }

  /// The facts that a record's fields give.
  private mutating func readFacts(of record: Record) {
    guard let subject = thing(record.id.value, [record.kind]) else { return }
    for case (_, .references(let names, let kinds, let relations)) in record.fields where !relations.isEmpty {
      for name in names {
        guard let object = resolve(name, kinds) else { continue }
        for relation in relations { give(relation, [subject, object], record.cites, name.place) }
      }
    }
    switch record.kind {
    case .muscle:
      let pressed = record.text("press") != "no"
      give(pressed ? "may-be-pressed" : "must-not-be-pressed", [subject], record.cites, record.id.place)
      giveTypicalState(of: record, subject)
    case .pattern:
      if record.text("kind") == "habit" { give("is-a-habit", [subject], record.cites, record.id.place) }
    case .source, .side, .region, .joint, .movement, .group, .test, .phase, .tool, .technique, .redFlag, .condition,
      .zone, .stopSignal, .refusal, .concept, .claim, .assumption, .cue, .form, .check, .planning, .position, .shape:
      break
    }
  }

  /// A muscle's typical state holds in the patterns that are described by typical states.
  private mutating func giveTypicalState(of record: Record, _ subject: Int) {
    guard let state = record.text("typical"), state != "either", let both = thing("both", [.side]) else { return }
    for (index, pattern) in records.enumerated() where pattern.text("from_typical") != nil {
      give("listed-\(state)", [subject, both, index], record.cites, record.id.place)
    }
  }

  private mutating func give(
    _ relation: String, _ arguments: [Int], _ cites: [Located<String>], _ place: Place, says: String? = nil
  ) {
    guard let index = relationIndex[relation] else { return }
    // What a source says of a muscle in a pattern stands against everything that would be derived of it there.
    if relation.hasPrefix("listed-") { give("has-own-state", arguments, cites, place) }
    let fact = Fact(Relation(index), arguments.map { Constant($0) })
    let sources = resolve(cites: cites)
    if notes[fact] == nil {
      given.append(fact)
      notes[fact] = Note(cites: sources, says: says, place: place)
    } else {
      for source in sources where notes[fact]?.cites.contains(where: { $0 == source }) == false {
        notes[fact]?.cites.append(source)
      }
      if let says { notes[fact]?.says = says }
    }
  }

  private mutating func read(_ statement: Statement) {
    switch statement.form {
    case .parts(let relation, let arguments): readParts(relation, arguments, statement)
    case .line(let line): readLine(line, statement)
    }
  }

  private mutating func readLine(_ line: String, _ statement: Statement) {
    for (index, form) in forms.enumerated() {
      guard let fillers = form.fillers(in: line) else { continue }
      let names = fillers.compactMap { filler -> String? in
        if case .name(let name) = filler { return name }
        return nil
      }
      guard names.count == fillers.count else {
        report(
          .unsafeRule, statement.place, "a fact cannot hold a variable such as ?x", "Name a thing, or write a rule.")
        return
      }
      readParts(signatures[index].name, names, statement)
      return
    }
    reportUnreadable(line, statement.place)
  }

  mutating func reportUnreadable(_ line: String, _ place: Place) {
    guard !losses.mayHoldRelations else { return }
    let scored = zip(draft.relations.map(\.form), forms).compactMap { written, form in
      form.distance(to: line).map { (written, $0) }
    }
    let closest = scored.min { $0.1 < $1.1 }?.0
    report(
      .unreadableStatement, place, "this line has the form of no relation",
      closest.map { "The nearest form is '\($0)'." } ?? "The forms are listed in vocabulary.yaml.")
  }

  /// Gives a fact; a group in the first place stands for its members.
  private mutating func readParts(_ relation: String, _ names: [String], _ statement: Statement) {
    guard let index = relationIndex[relation] else { return }
    let kinds = signatures[index].kinds
    var choices: [[Int]] = [[]]
    for (position, name) in names.enumerated() {
      let kind = position < kinds.count ? kinds[position].flatMap { EntityKind(rawValue: Int($0.index)) } : nil
      let found = things(Located(value: name, place: statement.place), kind)
      choices = choices.flatMap { choice in found.map { choice + [$0] } }
    }
    for arguments in choices { give(relation, arguments, statement.cites, statement.place, says: statement.says) }
  }

  private mutating func things(_ name: Located<String>, _ kind: EntityKind?) -> [Int] {
    if kind == .muscle, let group = thing(name.value, [.group]) { return members(of: group) }
    let kinds = kind.map { [$0] } ?? EntityKind.allCases
    return resolve(name, kinds).map { [$0] } ?? []
  }

  /// The muscles of a group, without parts whose whole belongs to it too.
  func members(of group: Int) -> [Int] {
    let id = records[group].id.value
    let members = records.indices.filter { names(records[$0], "groups").contains(id) }
    let ids = Set(members.map { records[$0].id.value })
    return members.filter { ids.isDisjoint(with: names(records[$0], "part_of")) }
  }

  private func names(_ record: Record, _ field: String) -> [String] {
    for case (field, .references(let names, _, _)) in record.fields { return names.map(\.value) }
    return []
  }

  /// Refuses a muscle that one pattern lists in two states.
  mutating func checkStates() {
    let listings = RecordReader.cells.compactMap { relationIndex["listed-" + $0.replacing("_", with: "-")] }
    var seen: [[Constant]: Fact] = [:]
    for fact in given where listings.contains(Int(fact.relation.index)) {
      if let other = seen[fact.arguments], other != fact, let place = notes[fact]?.place {
        let earlier = notes[other]?.place
        report(
          .contradictoryStates, place,
          "'\(name(fact, 0))' is given a second state in the pattern '\(name(fact, 2))'; the first stands at "
            + (earlier?.text ?? ""),
          "Keep one state and record the other source's view as a claim with 'disputes:'.")
      }
      seen[fact.arguments] = fact
    }
  }

  private func name(_ fact: Fact, _ position: Int) -> String {
    records[Int(fact.arguments[position].index)].id.value
  }
}
