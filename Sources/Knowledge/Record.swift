/// A described thing as it was written, before its references are resolved.
struct Record: Sendable {
  /// What a field was found to hold.
  enum Content: Sendable {
    case text(String)
    case words([Located<String>])
    case references([Located<String>], [EntityKind], relations: [String])
    case rows([[String]])
  }

  let kind: EntityKind
  let id: Located<String>
  /// The layer it stands in: 0 for the base, more for what is laid over it.
  var layer = 0
  /// Whether it takes the place of a record of an earlier layer.
  var replaces = false
  var fields: [(name: String, content: Content)] = []
  var cites: [Located<String>] = []
  /// Sources of single remarks in the record, looked up but not kept.
  var otherCites: [Located<String>] = []

  /// The words of a field, each with its place.
  func words(_ name: String) -> [Located<String>] {
    for case (name, .words(let words)) in fields { return words }
    return []
  }

  /// The references of a field, each with its place.
  func references(_ name: String) -> [Located<String>] {
    for case (name, .references(let names, _, _)) in fields { return names }
    return []
  }

  func text(_ name: String) -> String? {
    for case (name, .text(let text)) in fields { return text }
    return nil
  }
}

/// A statement given as a fact, as it was written.
struct Statement: Sendable {
  /// The relation and the names of its arguments, or a line still to be read with the relations' forms.
  enum Form: Sendable {
    case line(String)
    case parts(relation: String, arguments: [String])
  }

  let form: Form
  let place: Place
  let cites: [Located<String>]
  var says: String?
  /// The record whose field gives the fact, where one does.
  var owner: Located<String>?
  var layer = 0
  /// Whether the fact is taken out instead of given.
  var withdraws = false
}

/// A rule as it was written.
struct RuleDraft: Sendable {
  let id: Located<String>
  let conditions: [Located<String>]
  let conclusion: Located<String>
  let says: String?
  let sample: Located<String>?
  /// Whether the premises are left out of an explanation.
  let folded: Bool
  let cites: [Located<String>]
  var layer = 0
  var replaces = false
}

/// A gap as it was declared.
struct GapDraft: Sendable {
  let id: Located<String>
  let says: String
  let lacks: DeclaredGap.Lack?
  let about: [Located<String>]
  let cites: [Located<String>]
}

/// A word declared to mean several things, as it was written.
struct HomonymDraft: Sendable {
  let word: Located<String>
  let means: [Located<String>]
}

/// A relation as it was written.
struct RelationDraft: Sendable {
  let id: Located<String>
  let form: String
  let kinds: [Located<String>]
  let says: String
  /// How it is said that a fact does not hold.
  let denied: String?
  let folded: Bool
  let weight: RelationWeight
  let open: Bool
}

/// Everything the files say, before it is checked as a whole.
struct Draft: Sendable {
  var records: [Record] = []
  var statements: [Statement] = []
  var rules: [RuleDraft] = []
  var relations: [RelationDraft] = []
  var plainWords: [String] = []
  var commonWords: [String] = []
  var gaps: [GapDraft] = []
  var homonyms: [HomonymDraft] = []
}
