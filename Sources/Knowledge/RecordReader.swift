/// Turns the YAML of one file into records, statements, rules and relations, noting every mistake of shape.
struct RecordReader {
  private(set) var draft = Draft()
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads one file's value.
  mutating func read(_ value: YAMLValue) {
    guard case .mapping(let sections, _) = value else {
      report(
        .wrongShape, value.place, "a knowledge file is a mapping of sections, but this is \(value.shape)",
        "Start the file with a section such as 'muscles:'.")
      return
    }
    for section in sections { read(section: section.key, section.value) }
  }

  private mutating func read(section name: Located<String>, _ value: YAMLValue) {
    if name.value == "plain_words" {
      draft.plainWords += words(value).map(\.value)
    } else if Schema.specialSections.contains(name.value) {
      for item in items(value, of: name.value) { read(special: name.value, item) }
    } else if let section = Schema.section(name.value) {
      for item in items(value, of: name.value) { read(record: item, section) }
    } else {
      let hint = Nearest.question(name.value, among: Schema.sectionNames)
      report(
        .unknownSection, name.place, "there is no section '\(name.value)'",
        hint ?? "The sections are: \(Schema.sectionNames.joined(separator: ", ")).")
    }
  }

  // MARK: Records

  private mutating func read(record value: YAMLValue, _ section: Schema.Section) {
    guard case .mapping(let pairs, let place) = value else {
      report(
        .wrongShape, value.place, "a record of '\(section.name)' is a mapping, but this is \(value.shape)",
        "Write it as '- id: …' with its fields below.")
      return
    }
    let byName = Dictionary(pairs.map { ($0.key.value, $0.value) }, uniquingKeysWith: { first, _ in first })
    guard let id = identifier(byName["id"], of: section.name, place) else { return }
    var record = Record(kind: section.kind, id: id)
    record.cites = byName["cites"].map { words($0) } ?? []
    for field in section.fields where field.required && byName[field.name] == nil {
      report(
        .missingField, place, "'\(id.value)' has no '\(field.name)'", "Every record of '\(section.name)' needs one.")
    }
    for pair in pairs where pair.key.value != "id" && pair.key.value != "cites" {
      read(field: pair.key, pair.value, into: &record, section)
    }
    if section.cited && record.cites.isEmpty {
      report(.uncited, place, "'\(id.value)' names no source", "Add 'cites:' with the id of a source.")
    }
    draft.records.append(record)
  }

  private mutating func read(
    field key: Located<String>, _ value: YAMLValue, into record: inout Record, _ section: Schema.Section
  ) {
    if let field = section.fields.first(where: { $0.name == key.value }) {
      read(field, value, into: &record)
    } else {
      let names = section.fields.map(\.name) + ["id", "cites"]
      report(
        .unknownField, key.place, "'\(section.name)' has no field '\(key.value)'",
        Nearest.question(key.value, among: names) ?? "Its fields are: \(names.joined(separator: ", ")).")
    }
  }

  private mutating func read(_ field: Schema.Field, _ value: YAMLValue, into record: inout Record) {
    switch field.shape {
    case .text:
      if let text = scalar(value, field.name) { record.fields.append((field.name, .text(text))) }
    case .number:
      guard let text = scalar(value, field.name) else { return }
      guard Int(text) != nil else {
        return report(.wrongShape, value.place, "'\(field.name)' is not a whole number", "Write digits only.")
      }
      record.fields.append((field.name, .text(text)))
    case .flag: readChoice(field, ["true", "false"], value, into: &record)
    case .choice(let choices): readChoice(field, choices, value, into: &record)
    case .words: record.fields.append((field.name, .words(words(value))))
    case .references(let kinds):
      record.fields.append((field.name, .references(words(value), kinds, relations: field.relations)))
    case .rows: record.fields.append((field.name, .rows(rows(value, field.name))))
    case .special: readSpecial(field.name, value, into: &record)
    }
  }

  private mutating func readChoice(
    _ field: Schema.Field, _ choices: [String], _ value: YAMLValue, into record: inout Record
  ) {
    guard let text = scalar(value, field.name) else { return }
    guard choices.contains(text) else {
      return report(
        .unknownChoice, value.place, "'\(field.name)' cannot be '\(text)'",
        Nearest.question(text, among: choices) ?? "It is one of: \(choices.joined(separator: ", ")).")
    }
    if text != "false" && text != "null" { record.fields.append((field.name, .text(text))) }
  }

  // MARK: Relations, rules, facts

  private mutating func read(special section: String, _ value: YAMLValue) {
    guard let fields = fields(value, of: section) else { return }
    switch section {
    case "relations": readRelation(fields, value.place)
    case "rules": readRule(fields, value.place)
    default: readFact(fields, value.place)
    }
  }

  private static let fieldNames = [
    "relations": ["id", "form", "kinds", "says", "fold", "open"],
    "rules": ["id", "if", "then", "says", "cites", "sample", "fold", "note"],
    "facts": ["that", "cites", "says", "note"],
  ]

  private mutating func fields(_ value: YAMLValue, of section: String) -> [String: YAMLValue]? {
    guard case .mapping(let pairs, _) = value else {
      report(.wrongShape, value.place, "a record of '\(section)' is a mapping", "Write its fields below '- '.")
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

  private mutating func readRelation(_ fields: [String: YAMLValue], _ place: Place) {
    guard let id = identifier(fields["id"], of: "relations", place),
      let form = needed("form", fields, place), let says = needed("says", fields, place)
    else { return }
    draft.relations.append(
      RelationDraft(
        id: id, form: form, kinds: fields["kinds"].map { words($0) } ?? [], says: says,
        folded: fields["fold"].flatMap { scalar($0, "fold") } == "true",
        open: fields["open"].flatMap { scalar($0, "open") } == "true"))
  }

  private mutating func readRule(_ fields: [String: YAMLValue], _ place: Place) {
    guard let id = identifier(fields["id"], of: "rules", place), needed("then", fields, place) != nil,
      let then = fields["then"]
    else { return }
    let cites = fields["cites"].map { words($0) } ?? []
    if cites.isEmpty { report(.uncited, place, "the rule '\(id.value)' names no source", "Add 'cites:'.") }
    draft.rules.append(
      RuleDraft(
        id: id, conditions: fields["if"].map { words($0) } ?? [],
        conclusion: Located(value: scalar(then, "then") ?? "", place: then.place),
        says: fields["says"].flatMap { scalar($0, "says") }, sample: fields["sample"].flatMap { scalar($0, "sample") },
        folded: fields["fold"].flatMap { scalar($0, "fold") } == "true", cites: cites))
  }

  private mutating func readFact(_ fields: [String: YAMLValue], _ place: Place) {
    guard let line = needed("that", fields, place) else { return }
    let cites = fields["cites"].map { words($0) } ?? []
    if cites.isEmpty { report(.uncited, place, "this fact names no source", "Add 'cites:' with the id of a source.") }
    draft.statements.append(
      Statement(
        form: .line(line), place: fields["that"]?.place ?? place, cites: cites,
        says: fields["says"].flatMap { scalar($0, "says") }))
  }

  // MARK: Shapes of their own

  private mutating func readSpecial(_ name: String, _ value: YAMLValue, into record: inout Record) {
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
      guard case .mapping(let pairs, let place) = value,
        let says = pairs.first(where: { $0.key.value == "says" })?.value, let text = scalar(says, "says")
      else { continue }
      causes.append(Located(value: text, place: place))
    }
    record.fields.append(("causes", .words(causes)))
  }

  private mutating func readBrings(_ value: YAMLValue, of record: Record) {
    guard case .mapping(let pairs, let place) = value else {
      return report(.wrongShape, value.place, "'brings' is a list of mappings", "Write '- {pattern: …, cites: […]}'.")
    }
    let fields = Dictionary(pairs.map { ($0.key.value, $0.value) }, uniquingKeysWith: { first, _ in first })
    guard let pattern = needed("pattern", fields, place) else { return }
    draft.statements.append(
      Statement(
        form: .parts(relation: "brings", arguments: [record.id.value, pattern]), place: place,
        cites: fields["cites"].map { words($0) } ?? record.cites, says: fields["says"].flatMap { scalar($0, "says") }))
  }

  static let cells = ["overactive", "underactive", "long_overactive", "short_underactive"]

  private mutating func readStates(_ value: YAMLValue, of record: Record) {
    guard case .mapping(let pairs, let place) = value else {
      return report(.wrongShape, value.place, "'states' is a list of mappings", "Write '- {overactive: […], cites: […]}'.")
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
            cites: cites))
      }
    }
  }

  private mutating func readMovement(_ value: YAMLValue, of joint: Record) {
    guard case .mapping(let pairs, let place) = value else {
      return report(.wrongShape, value.place, "a movement is a mapping", "Write '- pair: [flexion, extension]'.")
    }
    let fields = Dictionary(pairs.map { ($0.key.value, $0.value) }, uniquingKeysWith: { first, _ in first })
    let names = ["pair", "alone", "mirror"].lazy.compactMap { key in fields[key].map { (key, $0) } }
    guard let (key, ids) = names.first else {
      return report(.missingField, place, "a movement needs 'pair', 'alone' or 'mirror'", "Say which it is.")
    }
    let movements = words(ids)
    let labels = words(fields["names"] ?? fields["name"] ?? .list([], place))
    let does = fields["does"].map { words($0) } ?? []
    let plural = fields["do"].map { words($0) } ?? []
    for (index, movement) in movements.enumerated() {
      guard index < labels.count, index < does.count, index < plural.count else {
        report(.missingField, movement.place, "'\(movement.value)' lacks a name, 'does' or 'do'", "Give one for each.")
        continue
      }
      let id = Located(value: "\(joint.id.value):\(movement.value)", place: movement.place)
      draft.records.append(
        Record(
          kind: .movement, id: id,
          fields: [
            ("name", .text(labels[index].value)), ("does", .text(does[index].value)),
            ("do", .text(plural[index].value)), ("words", .words([])),
            ("joint", .references([joint.id], [.joint], relations: ["happens-at"])),
          ], cites: cites(of: joint, fields)))
    }
    if key == "pair", movements.count == 2 { oppose(movements, at: joint, cites(of: joint, fields)) }
  }

  private mutating func cites(of joint: Record, _ fields: [String: YAMLValue]) -> [Located<String>] {
    let own = fields["cites"].map { words($0) } ?? joint.cites
    return own.isEmpty ? [Located(value: "general", place: joint.id.place)] : own
  }

  private mutating func oppose(_ movements: [Located<String>], at joint: Record, _ cites: [Located<String>]) {
    let ids = movements.map { "\(joint.id.value):\($0.value)" }
    for arguments in [ids, ids.reversed()] {
      draft.statements.append(
        Statement(form: .parts(relation: "opposite", arguments: arguments), place: movements[0].place, cites: cites))
    }
  }

  // MARK: Plain shapes

  private mutating func identifier(_ value: YAMLValue?, of section: String, _ place: Place) -> Located<String>? {
    guard let value, let id = scalar(value, "id") else {
      report(.missingField, place, "a record of '\(section)' has no 'id'", "Start it with '- id: …'.")
      return nil
    }
    guard !id.isEmpty, id.utf8.allSatisfy({ $0 > 0x20 && $0 != UInt8(ascii: "?") }) else {
      report(.badIdentifier, value.place, "'\(id)' cannot be an id", "Use letters, digits, '_' and '-' only.")
      return nil
    }
    return Located(value: id, place: value.place)
  }

  private mutating func needed(_ name: String, _ fields: [String: YAMLValue], _ place: Place) -> String? {
    guard let value = fields[name] else {
      report(.missingField, place, "there is no '\(name)' here", "Add one.")
      return nil
    }
    return scalar(value, name)
  }

  private mutating func scalar(_ value: YAMLValue, _ name: String) -> String? {
    if case .scalar(let text, _) = value { return text }
    report(.wrongShape, value.place, "'\(name)' takes a single value, but this is \(value.shape)", "Write one value.")
    return nil
  }

  private mutating func words(_ value: YAMLValue) -> [Located<String>] {
    switch value {
    case .scalar(let text, let place): return text.isEmpty ? [] : [Located(value: text, place: place)]
    case .list(let values, _):
      return values.compactMap { item in
        if case .scalar(let text, let place) = item { return Located(value: text, place: place) }
        report(.wrongShape, item.place, "this list takes single values, but here is \(item.shape)", "Write one value.")
        return nil
      }
    case .mapping:
      report(.wrongShape, value.place, "a list is needed here, but this is a mapping", "Write '[one, two]'.")
      return []
    }
  }

  private mutating func rows(_ value: YAMLValue, _ name: String) -> [[String]] {
    items(value, of: name).map { row in words(row).map(\.value) }
  }

  private mutating func items(_ value: YAMLValue, of name: String) -> [YAMLValue] {
    switch value {
    case .list(let values, _): return values
    case .scalar("", _): return []
    case .scalar, .mapping:
      report(.wrongShape, value.place, "'\(name)' takes a list, but this is \(value.shape)", "Start each item with '- '.")
      return []
    }
  }

  private mutating func report(_ code: Diagnostic.Code, _ place: Place, _ message: String, _ remedy: String) {
    diagnostics.append(Diagnostic(code, at: place, message, remedy: remedy))
  }
}
