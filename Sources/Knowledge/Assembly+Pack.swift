import Logic

extension Assembly {
  mutating func pack(_ model: Model) -> [UInt8] {
    var builder = ImageBuilder(sections: KnowledgeBase.Section.allCases.count)
    packEntities(&builder)
    packRelations(&builder)
    packRules(&builder)
    packNotes(&builder)
    builder.section(KnowledgeBase.Section.derivations.rawValue, model.derivationTable.map(Int.init))
    let plain = draft.plainWords.map { builder.text($0) }
    builder.section(KnowledgeBase.Section.plainWords.rawValue, plain)
    builder.section(KnowledgeBase.Section.commonWords.rawValue, draft.commonWords.map { builder.text($0) })
    return builder.build()
  }

  private mutating func packEntities(_ builder: inout ImageBuilder) {
    var numbers: [Int] = []
    let referrers = referrers()
    for (index, record) in records.enumerated() {
      let name = record.text("name") ?? record.text("title") ?? record.id.value
      numbers += [record.kind.rawValue, builder.text(record.id.value), builder.text(name)]
      numbers.append(packFields(of: record, &builder))
      numbers.append(pack(resolve(cites: record.cites), &builder))
      let rows = (referrers[index] ?? [:]).sorted { $0.key < $1.key }
      numbers.append(builder.list(rows.flatMap { [builder.text($0.key), builder.list($0.value)] }))
    }
    builder.section(KnowledgeBase.Section.entities.rawValue, numbers)
    let order = records.indices.sorted {
      let (left, right) = (records[$0].id.value.utf8, records[$1].id.value.utf8)
      return left.lexicographicallyPrecedes(right) || (left.elementsEqual(right) && $0 < $1)
    }
    builder.section(KnowledgeBase.Section.entityOrder.rawValue, order)
    let starts = EntityKind.allCases.map { kind in records.count { $0.kind.rawValue < kind.rawValue } }
    builder.section(KnowledgeBase.Section.kindStarts.rawValue, starts + [records.count])
  }

  /// Who refers to each thing, by the name of the field.
  private func referrers() -> [Int: [String: [Int]]] {
    var referrers: [Int: [String: [Int]]] = [:]
    for (index, record) in records.enumerated() {
      for case (let name, .references(let names, let kinds, _)) in record.fields {
        for target in names.compactMap({ thing($0.value, kinds) }) {
          referrers[target, default: [:]][name, default: []].append(index)
        }
      }
    }
    return referrers
  }

  private mutating func packFields(of record: Record, _ builder: inout ImageBuilder) -> Int {
    var numbers: [Int] = []
    for (name, content) in record.fields where name != "name" {
      let key = builder.text(name)
      switch content {
      case .text(let text):
        numbers += [key, KnowledgeBase.FieldShape.text.rawValue, builder.text(text)]
      case .words(let words):
        let list = builder.list(words.map { builder.text($0.value) })
        numbers += [key, KnowledgeBase.FieldShape.words.rawValue, list]
      case .references(let names, let kinds, _):
        let list = builder.list(names.compactMap { thing($0.value, kinds) })
        numbers += [key, KnowledgeBase.FieldShape.references.rawValue, list]
      case .rows(let rows):
        let lists = rows.map { row in builder.list(row.map { builder.text($0) }) }
        numbers += [key, KnowledgeBase.FieldShape.rows.rawValue, builder.list(lists)]
      }
    }
    return builder.list(numbers)
  }

  private func pack(_ cites: [(source: Int, place: String?)], _ builder: inout ImageBuilder) -> Int {
    builder.list(cites.flatMap { cite in [cite.source, cite.place.map { builder.text($0) } ?? -1] })
  }

  private func packRelations(_ builder: inout ImageBuilder) {
    var numbers: [Int] = []
    for (relation, form) in zip(draft.relations, forms) {
      numbers += [
        builder.text(relation.id.value), builder.list(form.slots.map { builder.text($0) }),
        builder.text(relation.says), (relation.folded ? 1 : 0) | (relation.open ? 2 : 0) | relation.weight.mark,
        relation.denied.map { builder.text($0) } ?? -1,
      ]
    }
    builder.section(KnowledgeBase.Section.relations.rawValue, numbers)
  }

  private mutating func packRules(_ builder: inout ImageBuilder) {
    var numbers: [Int] = []
    for (rule, written) in zip(rules, draft.rules) {
      let conditions = rule.conditions.flatMap(Self.numbers)
      numbers += [
        builder.text(rule.id.name), builder.list(rule.variables.map { builder.text($0) }), builder.list(conditions),
        builder.list(Self.numbers(rule.conclusion)), written.says.map { builder.text($0) } ?? -1,
        pack(resolve(cites: written.cites), &builder), written.sample.map { builder.text($0.value) } ?? -1,
        written.folded ? 1 : 0, builder.list(claims(disputing: rule.id.name)),
      ]
    }
    builder.section(KnowledgeBase.Section.rules.rawValue, numbers)
  }

  private func claims(disputing rule: String) -> [Int] {
    records.indices.filter { index in
      guard records[index].kind == .claim else { return false }
      return records[index].fields.contains { field in
        guard case ("disputes", .words(let rules)) = field else { return false }
        return rules.contains { $0.value == rule }
      }
    }
  }

  private static func numbers(_ atom: Atom) -> [Int] {
    [Int(atom.relation.index)] + atom.terms.map(KnowledgeBase.number)
  }

  private static func numbers(_ condition: Condition) -> [Int] {
    let (mark, body): (KnowledgeBase.ConditionMark, [Int]) =
      switch condition {
      case .holds(let atom): (.holds, numbers(atom))
      case .absent(let atom): (.absent, numbers(atom))
      case .different(let left, let right): (.different, [left, right].map(KnowledgeBase.number))
      }
    return [mark.rawValue, body.count] + body
  }

  private func packNotes(_ builder: inout ImageBuilder) {
    let keyed = notes.map { fact, note in
      (key: [Int(fact.relation.index)] + fact.arguments.map { Int($0.index) }, note: note)
    }
    var numbers: [Int] = []
    for (key, note) in keyed.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      numbers += [builder.list(key), pack(note.cites, &builder), note.says.map { builder.text($0) } ?? -1]
    }
    builder.section(KnowledgeBase.Section.notes.rawValue, numbers)
  }
}
