import Logic

/// Checked knowledge together with where everything in it was written.
///
/// Answering needs only the base; what reviews the base, shows it or lays something over it needs the places too.
public struct KnowledgeSurvey: Sendable {
  /// The checked knowledge.
  public let base: KnowledgeBase
  /// What the files say openly that they do not know, in their order.
  public let gaps: [DeclaredGap]
  /// The words declared to mean several things, in their order.
  public let homonyms: [Homonym]
  /// The sources that anything cites.
  public let cited: Set<Entity>
  let records: [Record]
  let rules: [String: RuleDraft]
  let notes: [Fact: Assembly.Note]
  let texts: [String: SourceText]

  init(_ image: [UInt8], _ assembly: Assembly, _ texts: [SourceText]) {
    base = KnowledgeBase(image: Image(keeping: image))
    gaps = assembly.gaps
    homonyms = assembly.homonyms
    cited = assembly.cited
    records = assembly.records
    rules = Dictionary(assembly.draft.rules.map { ($0.id.value, $0) }, uniquingKeysWith: { first, _ in first })
    notes = assembly.notes
    self.texts = Dictionary(texts.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Where a thing is described.
  public func place(of entity: Entity) -> Place { records[entity.index].id.place }

  /// Where a word stands in a field of a thing; where the thing is described if the field has not that word.
  public func place(of word: String, in field: String, of entity: Entity) -> Place {
    records[entity.index].words(field).first { $0.value == word }?.place ?? place(of: entity)
  }

  /// Where a rule is written.
  public func place(of rule: Rule.ID) -> Place { rules[rule.name]?.id.place ?? Place(file: "rules") }

  /// Whether a rule stands in the folder that lies on top, or in the only one there is.
  public func isOnTop(_ rule: Rule.ID) -> Bool {
    texts[place(of: rule).file]?.layer == texts.values.map(\.layer).max()
  }

  /// Where the sample question of a rule stands; where the rule is written if it has none.
  public func samplePlace(of rule: Rule.ID) -> Place { rules[rule.name]?.sample?.place ?? place(of: rule) }

  /// Where a given fact is stated.
  public func place(of fact: Fact) -> Place? { notes[fact]?.place }

  /// The line of a file at a place, without its ending.
  public func excerpt(at place: Place) -> String? {
    SourceText.line(place.line, of: texts[place.file]?.lines)
  }
}
