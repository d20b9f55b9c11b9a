/// Turns the YAML of one file into records, statements, rules and relations, noting every mistake of shape.
struct RecordReader {
  var draft = Draft()
  var losses = Losses()
  /// The layer of the file that is being read.
  var layer = 0
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
    } else if name.value == "common_words" {
      draft.commonWords += words(value).map(\.value)
    } else if Schema.specialSections.contains(name.value) {
      for item in items(value, of: name.value) { read(special: name.value, item) }
    } else if let section = Schema.section(name.value) {
      for item in items(value, of: name.value) { read(record: item, section) }
    } else {
      let hint = Nearest.question(name.value, among: Schema.sectionNames)
      report(
        .unknownSection, name.place, "there is no section '\(name.value)'",
        hint ?? "The sections are: \(Schema.sectionNames.joined(separator: ", ")).")
      lose(value)
    }
  }

  // MARK: Records

  private mutating func read(record value: YAMLValue, _ section: Schema.Section) {
    guard case .mapping(let pairs, let place) = value else {
      report(
        .wrongShape, value.place, "a record of '\(section.name)' is a mapping, but this is \(value.shape)",
        "Write it as '- id: …' with its fields below.")
      return lose(value)
    }
    let byName = Dictionary(pairs.map { ($0.key.value, $0.value) }, uniquingKeysWith: { first, _ in first })
    guard let id = identifier(byName["id"], of: section.name, place) else { return lose(value) }
    var record = Record(kind: section.kind, id: id, layer: layer)
    record.cites = byName["cites"].map { words($0) } ?? []
    record.replaces = isOn("replaces", byName)
    for field in section.fields where field.required && byName[field.name] == nil {
      report(
        .missingField, place, "'\(id.value)' has no '\(field.name)'", "Every record of '\(section.name)' needs one.")
    }
    for pair in pairs where !["id", "cites", "replaces"].contains(pair.key.value) {
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
      let names = ["id"] + section.fields.map(\.name) + ["cites", "replaces"]
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

  mutating func readChoice(
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

  // MARK: Plain shapes

  mutating func identifier(_ value: YAMLValue?, of section: String, _ place: Place) -> Located<String>? {
    guard let value, let id = scalar(value, "id") else {
      report(.missingField, place, "a record of '\(section)' has no 'id'", "Start it with '- id: …'.")
      return nil
    }
    guard !id.isEmpty, id.utf8.allSatisfy(Self.mayStandInIdentifier) else {
      report(
        .badIdentifier, value.place, "'\(id)' cannot be an id", "Use letters from a to z, digits, '_' and '-' only.")
      losses.names.insert(id)
      return nil
    }
    return Located(value: id, place: value.place)
  }

  private static func mayStandInIdentifier(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// Remembers the identifiers in a value that is refused, so that references to them are not reported too.
  private mutating func lose(_ value: YAMLValue) {
    switch value {
    case .scalar: break
    case .list(let values, _): for value in values { lose(value) }
    case .mapping(let pairs, _):
      for pair in pairs {
        if pair.key.value == "id", case .scalar(let id, _) = pair.value { losses.names.insert(id) }
        lose(pair.value)
      }
    }
  }

  mutating func needed(_ name: String, _ fields: [String: YAMLValue], _ place: Place) -> String? {
    guard let value = fields[name] else {
      report(.missingField, place, "there is no '\(name)' here", "Add '\(name): …'.")
      return nil
    }
    return scalar(value, name)
  }

  mutating func scalar(_ value: YAMLValue, _ name: String) -> String? {
    if case .scalar(let text, _) = value { return text }
    report(.wrongShape, value.place, "'\(name)' takes a single value, but this is \(value.shape)", "Write one value.")
    return nil
  }

  mutating func located(_ value: YAMLValue?, _ name: String) -> Located<String>? {
    guard let value, let text = scalar(value, name) else { return nil }
    return Located(value: text, place: value.place)
  }

  mutating func words(_ value: YAMLValue) -> [Located<String>] {
    switch value {
    case .scalar(let text, let place): return text.isEmpty ? [] : [Located(value: text, place: place)]
    case .list(let values, _):
      return values.compactMap { item in
        if case .scalar(let text, let place) = item { return Located(value: text, place: place) }
        report(
          .wrongShape, item.place, "this list takes single values, but here is \(item.shape)",
          "Write one value; quote it if it starts with '?' or holds ': '.")
        return nil
      }
    case .mapping:
      report(.wrongShape, value.place, "a list is needed here, but this is a mapping", "Write '[one, two]'.")
      return []
    }
  }

  mutating func rows(_ value: YAMLValue, _ name: String) -> [[String]] {
    items(value, of: name).map { row in words(row).map(\.value) }
  }

  mutating func items(_ value: YAMLValue, of name: String) -> [YAMLValue] {
    switch value {
    case .list(let values, _): return values
    case .scalar("", _): return []
    case .scalar, .mapping:
      report(
        .wrongShape, value.place, "'\(name)' takes a list, but this is \(value.shape)", "Start each item with '- '.")
      lose(value)
      return []
    }
  }

  mutating func report(_ code: Diagnostic.Code, _ place: Place, _ message: String, _ remedy: String) {
    diagnostics.append(Diagnostic(code, at: place, message, remedy: remedy))
  }
}
