extension RecordReader {
  /// The fields of what is not described as a thing.
  private static let fieldNames = [
    "relations": ["id", "form", "kinds", "says", "denied", "fold", "weight", "open"],
    "rules": ["id", "if", "then", "says", "cites", "sample", "fold", "note", "replaces"],
    "facts": ["that", "cites", "says", "note", "withdraws"],
    "gaps": ["id", "says", "lacks", "about", "cites"],
    "ambiguous_words": ["word", "means", "note"],
    "movements": ["pair", "alone", "mirror", "name", "names", "does", "do", "cites", "note"],
    "brings": ["pattern", "says", "cites", "note"],
    "causes": ["says", "cites", "note"],
  ]

  mutating func read(special section: String, _ value: YAMLValue) {
    guard let fields = fields(value, of: section) else { return }
    switch section {
    case "relations": readRelation(fields, value.place)
    case "rules": readRule(fields, value.place)
    case "gaps": readGap(fields, value.place)
    case "ambiguous_words": readHomonym(fields, value.place)
    default: readFact(fields, value.place)
    }
  }

  /// The fields of a mapping by name; unknown ones are reported.
  mutating func fields(_ value: YAMLValue, of section: String) -> [String: YAMLValue]? {
    guard case .mapping(let pairs, _) = value else {
      report(
        .wrongShape, value.place, "an item of '\(section)' is a mapping, but this is \(value.shape)",
        "Write its fields below '- '.")
      return nil
    }
    let known = Self.fieldNames[section] ?? []
    for pair in pairs where !known.contains(pair.key.value) {
      report(
        .unknownField, pair.key.place, "'\(section)' has no field '\(pair.key.value)'",
        Nearest.question(pair.key.value, among: known) ?? "Its fields are: \(known.joined(separator: ", ")).")
    }
    return Dictionary(pairs.map { ($0.key.value, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  // MARK: Relations, rules, facts

  private mutating func readRelation(_ fields: [String: YAMLValue], _ place: Place) {
    guard let id = identifier(fields["id"], of: "relations", place),
      let form = needed("form", fields, place), let says = needed("says", fields, place)
    else {
      losses.hasLostRelation = true
      if case .scalar(let id, _)? = fields["id"] { losses.names.insert(id) }
      return
    }
    draft.relations.append(
      RelationDraft(
        id: id, form: form, kinds: fields["kinds"].map { words($0) } ?? [], says: says,
        denied: fields["denied"].flatMap { scalar($0, "denied") }, folded: isOn("fold", fields),
        weight: weight(fields), open: isOn("open", fields)))
  }

  /// How much a relation weighs in an explanation.
  private mutating func weight(_ fields: [String: YAMLValue]) -> RelationWeight {
    guard let value = fields["weight"], let text = scalar(value, "weight") else { return .plain }
    if let weight = RelationWeight(rawValue: text) { return weight }
    report(
      .unknownChoice, value.place, "'\(text)' is no weight",
      "Choose one of: \(RelationWeight.allCases.map(\.rawValue).joined(separator: ", ")).")
    return .plain
  }

  private mutating func readRule(_ fields: [String: YAMLValue], _ place: Place) {
    guard let id = identifier(fields["id"], of: "rules", place) else { return }
    let cites = fields["cites"].map { words($0) } ?? []
    if cites.isEmpty { report(.uncited, place, "the rule '\(id.value)' names no source", "Add 'cites:'.") }
    if fields["if"] == nil {
      report(
        .missingField, place, "the rule '\(id.value)' has no 'if'", "List its conditions, or write a fact instead.")
    }
    let before = diagnostics.count
    let conditions = fields["if"].map { words($0) } ?? []
    // Without one of its conditions a rule would look unsafe, which is not the author's mistake.
    guard let conclusion = needed("then", fields, place), let then = fields["then"], diagnostics.count == before
    else { return }
    draft.rules.append(
      RuleDraft(
        id: id, conditions: conditions,
        conclusion: Located(value: conclusion, place: then.place),
        says: fields["says"].flatMap { scalar($0, "says") }, sample: located(fields["sample"], "sample"),
        folded: isOn("fold", fields), cites: cites, layer: layer,
        replaces: isOn("replaces", fields)))
  }

  private mutating func readFact(_ fields: [String: YAMLValue], _ place: Place) {
    guard let line = needed("that", fields, place) else { return }
    let cites = fields["cites"].map { words($0) } ?? []
    if cites.isEmpty && !isOn("withdraws", fields) {
      report(.uncited, place, "this fact names no source", "Add 'cites:' with the id of a source.")
    }
    draft.statements.append(
      Statement(
        form: .line(line), place: fields["that"]?.place ?? place, cites: cites,
        says: fields["says"].flatMap { scalar($0, "says") }, layer: layer, withdraws: isOn("withdraws", fields)))
  }

  mutating func isOn(_ name: String, _ fields: [String: YAMLValue]) -> Bool {
    guard let value = fields[name], let text = scalar(value, name) else { return false }
    if !["true", "false"].contains(text) {
      report(
        .unknownChoice, value.place, "'\(name)' cannot be '\(text)'",
        Nearest.question(text, among: ["true", "false"]) ?? "It is one of: true, false.")
    }
    return text == "true"
  }

  // MARK: Shapes of their own

  /// Reads a field of a record that is more than a list of values.
  mutating func readSpecial(_ name: String, _ value: YAMLValue, into record: inout Record) {
    switch name {
    case "movements": for item in items(value, of: name) { readMovement(item, of: record) }
    case "states": for item in items(value, of: name) { readStates(item, of: record) }
    case "brings": for item in items(value, of: name) { readBrings(item, of: record) }
    default: readCauses(items(value, of: name), into: &record)
    }
  }

  private mutating func readCauses(_ values: [YAMLValue], into record: inout Record) {
    var causes: [Located<String>] = []
    for value in values {
      guard let fields = fields(value, of: "causes"), let text = needed("says", fields, value.place) else { continue }
      causes.append(Located(value: text, place: value.place))
      record.otherCites += fields["cites"].map { words($0) } ?? []
    }
    record.fields.append(("causes", .words(causes)))
  }

  private mutating func readBrings(_ value: YAMLValue, of record: Record) {
    guard let fields = fields(value, of: "brings"), let pattern = needed("pattern", fields, value.place) else { return }
    draft.statements.append(
      Statement(
        form: .parts(relation: "brings", arguments: [record.id.value, pattern]),
        place: fields["pattern"]?.place ?? value.place,
        cites: fields["cites"].map { words($0) } ?? record.cites, says: fields["says"].flatMap { scalar($0, "says") },
        owner: record.id, layer: layer))
  }

  static let cells = ["overactive", "underactive", "long_overactive", "short_underactive"]

  private mutating func readStates(_ value: YAMLValue, of record: Record) {
    guard case .mapping(let pairs, let place) = value else {
      return report(
        .wrongShape, value.place, "'states' is a list of mappings", "Write '- {overactive: […], cites: […]}'.")
    }
    let cites = pairs.first { $0.key.value == "cites" }.map { words($0.value) } ?? []
    if cites.isEmpty { report(.uncited, place, "these states name no source", "Add 'cites:' to the row.") }
    for pair in pairs where !["cites", "note"].contains(pair.key.value) {
      guard Self.cells.contains(pair.key.value) else {
        report(
          .unknownField, pair.key.place, "'\(pair.key.value)' is not a state of a muscle",
          Nearest.question(pair.key.value, among: Self.cells) ?? "States are: \(Self.cells.joined(separator: ", ")).")
        continue
      }
      for muscle in words(pair.value) {
        let relation = "listed-" + pair.key.value.replacing("_", with: "-")
        draft.statements.append(
          Statement(
            form: .parts(relation: relation, arguments: [muscle.value, "both", record.id.value]), place: muscle.place,
            cites: cites, owner: record.id, layer: layer))
      }
    }
  }

  private mutating func readMovement(_ value: YAMLValue, of joint: Record) {
    guard let fields = fields(value, of: "movements") else { return }
    let place = value.place
    let names = ["pair", "alone", "mirror"].lazy.compactMap { key in fields[key].map { (key, $0) } }
    guard let (key, ids) = names.first else {
      return report(.missingField, place, "a movement needs 'pair', 'alone' or 'mirror'", "Say which it is.")
    }
    let movements = words(ids)
    let labels = words(fields["names"] ?? fields["name"] ?? .list([], place))
    let does = fields["does"].map { words($0) } ?? []
    let plural = fields["do"].map { words($0) } ?? []
    let cites = fields["cites"].map { words($0) } ?? joint.cites
    for (index, movement) in movements.enumerated() {
      let id = Located(value: "\(joint.id.value):\(movement.value)", place: movement.place)
      guard index < labels.count, index < does.count, index < plural.count else {
        report(
          .missingField, movement.place, "'\(movement.value)' lacks a name, 'does' or 'do'",
          "Give 'names', 'does' and 'do' one text for each movement.")
        losses.names.insert(joint.id.value)
        continue
      }
      draft.records.append(
        Record(
          kind: .movement, id: id, layer: layer,
          fields: [
            ("name", .text(labels[index].value)), ("pairing", .text(key)), ("does", .text(does[index].value)),
            ("do", .text(plural[index].value)), ("words", .words([])),
            ("joint", .references([joint.id], [.joint], relations: ["happens-at"])),
          ], cites: cites))
    }
    if key == "pair" { oppose(movements, at: joint, cites, place) }
  }

  private mutating func oppose(
    _ movements: [Located<String>], at joint: Record, _ cites: [Located<String>], _ place: Place
  ) {
    guard movements.count == 2 else {
      return report(
        .wrongShape, place, "'pair' takes two movements that oppose each other", "Write 'pair: [one, other]'.")
    }
    let ids = movements.map { "\(joint.id.value):\($0.value)" }
    for arguments in [ids, ids.reversed()] {
      draft.statements.append(
        Statement(
          form: .parts(relation: "opposite", arguments: arguments), place: movements[0].place, cites: cites,
          owner: joint.id, layer: layer))
    }
  }
}
