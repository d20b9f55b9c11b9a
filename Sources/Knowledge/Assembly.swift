import Logic

/// Checks what the files say as a whole and packs it into an image.
///
/// The steps follow one another: number the things, resolve the references, read the relations, the facts and the
/// rules, derive what follows, pack. Every step adds the mistakes it finds; an image is made only if there are none.
struct Assembly {
  private(set) var draft: Draft
  /// What broken files and refused records may have held.
  let losses: Losses
  private(set) var diagnostics: [Diagnostic] = []

  /// The records in the order of their entities: by kind, then as read.
  var records: [Record] = []
  var entityIndex: [String: [Int]] = [:]
  var forms: [SentenceForm] = []
  var relationIndex: [String: Int] = [:]
  var signatures: [Signature] = []
  var given: [Fact] = []
  var notes: [Fact: Note] = [:]
  var rules: [Rule] = []
  var gaps: [DeclaredGap] = []
  var homonyms: [Homonym] = []

  /// What is known of a given fact beside the fact itself.
  struct Note {
    var cites: [(source: Int, place: String?)]
    var says: String?
    let place: Place
  }

  init(_ draft: Draft, missing losses: Losses = Losses()) {
    self.draft = draft
    self.losses = losses
    var layering = Layering(draft)
    self.draft = layering.settled()
    diagnostics = layering.diagnostics
  }

  /// The packed image, or nothing if mistakes were found.
  mutating func build() -> [UInt8]? {
    numberThings()
    readRelations()
    readFacts()
    readRules()
    readGaps()
    checkStates()
    checkReferences()
    checkTechniques()
    checkVerdicts()
    guard let program = checkedProgram(), diagnostics.isEmpty, losses.isEmpty else { return nil }
    let model = Model(program)
    return pack(model)
  }

  mutating func report(_ code: Diagnostic.Code, _ place: Place, _ message: String, _ remedy: String) {
    diagnostics.append(Diagnostic(code, at: place, message, remedy: remedy))
  }

  // MARK: Things

  private mutating func numberThings() {
    records = EntityKind.allCases.flatMap { kind in draft.records.filter { $0.kind == kind } }
    for (index, record) in records.enumerated() {
      let rivals = (entityIndex[record.id.value] ?? []).filter { records[$0].kind.sharesNames(with: record.kind) }
      if let rival = rivals.first {
        let two = [record, records[rival]].sorted { ($0.layer, $0.id.place) < ($1.layer, $1.id.place) }
        reportDuplicate("'\(record.id.value)'", two[1].id.place, two[0].id.place)
      }
      entityIndex[record.id.value, default: []].append(index)
    }
  }

  /// The thing of one of these kinds with this id.
  func thing(_ id: String, _ kinds: [EntityKind]) -> Int? {
    let found = entityIndex[id] ?? []
    return kinds.lazy.compactMap { kind in found.first { records[$0].kind == kind } }.first
  }

  mutating func resolve(_ name: Located<String>, _ kinds: [EntityKind]) -> Int? {
    if let index = thing(name.value, kinds) { return index }
    if losses.mayHold(name.value) { return nil }
    let known = records.lazy.filter { kinds.contains($0.kind) }.map(\.id.value)
    let wanted = kinds.count == EntityKind.allCases.count ? "thing" : kinds.map(\.name).joined(separator: " or ")
    if let other = entityIndex[name.value]?.first.map({ records[$0] }) {
      report(
        .wrongKind, name.place,
        "'\(name.value)' is \(other.kind.nameWithArticle), but \(kinds.first?.article ?? "a") \(wanted) is needed here",
        Nearest.question(name.value, among: known) ?? "It is described at \(other.id.place.text).")
      return nil
    }
    report(
      .unknownIdentifier, name.place, "there is no \(wanted) '\(name.value)'",
      Nearest.question(name.value, among: known) ?? "Define it, or take the name out.")
    return nil
  }

  mutating func resolve(cites: [Located<String>]) -> [(source: Int, place: String?)] {
    cites.compactMap { cite in
      let parts = cite.value.split(separator: "#", maxSplits: 1).map(String.init)
      guard let id = parts.first, let source = thing(id, [.source]) else {
        if losses.mayHold(parts.first ?? "") { return nil }
        let known = records.lazy.filter { $0.kind == .source }.map(\.id.value)
        report(
          .unknownSource, cite.place, "there is no source '\(parts.first ?? "")'",
          Nearest.question(parts.first ?? "", among: known) ?? "Add it to sources.yaml.")
        return nil
      }
      return (source, parts.count > 1 ? parts[1] : nil)
    }
  }

  /// Every reference that gives no fact is looked up here, so that a dangling one is found.
  private mutating func checkReferences() {
    for record in records {
      _ = resolve(cites: record.cites + record.otherCites)
      for case (_, .references(let names, let kinds, let relations)) in record.fields where relations.isEmpty {
        for name in names { _ = resolve(name, kinds) }
      }
    }
  }

  // MARK: Relations

  private mutating func readRelations() {
    for relation in draft.relations {
      guard relationIndex[relation.id.value] == nil else {
        let other = draft.relations.first { $0.id.value == relation.id.value }
        reportDuplicate("the relation '\(relation.id.value)'", relation.id.place, other?.id.place)
        continue
      }
      relationIndex[relation.id.value] = forms.count
      let form = SentenceForm(relation.form)
      forms.append(form)
      signatures.append(Signature(name: relation.id.value, kinds: kinds(of: relation, form)))
    }
    for (name, count) in Vocabulary.required { require(name, count) }
  }

  /// Refuses a vocabulary without a relation the program speaks of.
  private mutating func require(_ name: String, _ count: Int) {
    guard let index = relationIndex[name] else {
      guard !losses.mayHold(name) else { return }
      return report(
        .missingRelation, Place(file: draft.relations.first?.id.place.file ?? "vocabulary.yaml"),
        "the relation '\(name)' is not declared", "Declare it under 'relations:'; the program speaks of it.")
    }
    if forms[index].slots.count != count, let relation = draft.relations.first(where: { $0.id.value == name }) {
      report(
        .missingRelation, relation.id.place,
        "'\(name)' has \(forms[index].slots.count) slots, but the program speaks of it with \(count)",
        "Write its form with \(count) slots.")
    }
  }

  mutating func reportDuplicate(_ what: String, _ place: Place, _ earlier: Place?) {
    let first = earlier.map { " at \($0.text)" } ?? ""
    report(
      .duplicateIdentifier, place, "\(what) is already defined\(first)",
      "Give one of the two another id, or merge them.")
  }

  private mutating func kinds(of relation: RelationDraft, _ form: SentenceForm) -> [Kind?] {
    if relation.kinds.count != form.slots.count {
      report(
        .wrongShape, relation.id.place,
        "the number of slots (\(form.slots.count)) is not the number of kinds (\(relation.kinds.count))",
        "Give each slot one kind, 'any' where it may be anything.")
      return form.slots.map { _ in nil }
    }
    return relation.kinds.map { name in
      if name.value == "any" { return nil }
      guard let kind = EntityKind.allCases.first(where: { $0.name == name.value }) else {
        report(
          .wrongKind, name.place, "there is no kind '\(name.value)'",
          Nearest.question(name.value, among: EntityKind.allCases.map(\.name)) ?? "See Knowledge/README.md.")
        return nil
      }
      return Kind(kind.rawValue)
    }
  }

  // MARK: The program

  private mutating func checkedProgram() -> Program? {
    do {
      return try Program(
        signatures: signatures, constantKinds: records.map { Kind($0.kind.rawValue) }, rules: rules, given: given)
    } catch {
      for problem in error.all { report(problem) }
      return nil
    }
  }

  private func place(ofRule id: Rule.ID) -> Place {
    draft.rules.first { $0.id.value == id.name }?.id.place ?? Place(file: "rules")
  }

  private mutating func report(_ problem: ProgramError) {
    switch problem {
    case .unsafeVariable(let rule, let variable):
      report(
        .unsafeRule, place(ofRule: rule), "the rule '\(rule)' never says what ?\(variable) is",
        "Add a condition without 'not' that names ?\(variable).")
    case .cycleThroughNegation(let relations, let rules):
      report(
        .cyclicRules, place(ofRule: rules.first ?? Rule.ID("")),
        "these rules deny what they rest on: \((relations + relations.prefix(1)).joined(separator: " → "))",
        "Break the cycle in one of: \(rules.map(\.name).joined(separator: ", ")).")
    case .duplicateRule: break  // Refused when it was read, where both places are known.
    case .mixedKinds(let rule, let variable):
      report(
        .wrongKind, place(ofRule: rule), "in '\(rule)' ?\(variable) would have to be two kinds of thing at once",
        "Use two variables, or look the relations up in vocabulary.yaml.")
    case .wrongKind(let spot, _, let constant):
      report(
        .wrongKind, place(of: spot), "'\(records[Int(constant.index)].id.value)' is the wrong kind of thing here",
        "Look the relation up in vocabulary.yaml: each slot takes one kind of thing.")
    case .undeclaredRelation(let spot, _), .undeclaredConstant(let spot, _, _), .undeclaredVariable(let spot, _, _),
      .wrongArity(let spot, _, _, _):
      report(
        .unreadableStatement, place(of: spot), "this does not fit its relation", "Compare it with vocabulary.yaml.")
    }
  }

  private func place(of spot: ProgramError.Place) -> Place {
    switch spot {
    case .given(let index): notes[given[index]]?.place ?? Place(file: "facts")
    case .condition(_, let rule), .conclusion(let rule): place(ofRule: rule)
    }
  }
}
