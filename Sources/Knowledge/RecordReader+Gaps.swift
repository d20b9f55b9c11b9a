extension RecordReader {
  /// Reads a gap: what is not known, said openly.
  mutating func readGap(_ fields: [String: YAMLValue], _ place: Place) {
    guard let id = identifier(fields["id"], of: "gaps", place), let says = needed("says", fields, place) else { return }
    let cites = fields["cites"].map { words($0) } ?? []
    if cites.isEmpty { report(.uncited, place, "the gap '\(id.value)' names no source", "Add 'cites:'.") }
    draft.gaps.append(
      GapDraft(
        id: id, says: says, lacks: lack(fields["lacks"]), about: fields["about"].map { words($0) } ?? [], cites: cites))
  }

  private mutating func lack(_ value: YAMLValue?) -> DeclaredGap.Lack? {
    guard let value, let text = scalar(value, "lacks") else { return nil }
    if let lack = DeclaredGap.Lack(rawValue: text) { return lack }
    let choices = DeclaredGap.Lack.allCases.map(\.rawValue)
    report(
      .unknownChoice, value.place, "'lacks' cannot be '\(text)'",
      Nearest.question(text, among: choices) ?? "It is one of: \(choices.joined(separator: ", ")).")
    return nil
  }

  /// Reads a word that is declared to mean several things.
  mutating func readHomonym(_ fields: [String: YAMLValue], _ place: Place) {
    guard let word = needed("word", fields, place), needed("means", fields, place, list: true) else { return }
    draft.homonyms.append(
      HomonymDraft(
        word: Located(value: word, place: fields["word"]?.place ?? place),
        means: fields["means"].map { words($0) } ?? []))
  }

  private mutating func needed(_ name: String, _ fields: [String: YAMLValue], _ place: Place, list: Bool) -> Bool {
    if fields[name] != nil { return true }
    report(.missingField, place, "there is no '\(name)' here", "Add '\(name): [one, two]'.")
    return false
  }
}
