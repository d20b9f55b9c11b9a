/// What may stand in a knowledge file: every section, every field, its shape, and the facts it gives.
///
/// This table is the one description of the format: reading, checking and "did you mean" all follow it.
struct Schema {
  /// What a field holds.
  enum Shape: Sendable {
    case text
    case number
    case flag
    case choice([String])
    case words
    /// One reference or several, to things of these kinds.
    case references([EntityKind])
    /// Rows of alternatives, as red flags and conditions have them.
    case rows
    /// A shape of its own, read by `RecordReader`.
    case special
  }

  struct Field: Sendable {
    let name: String
    let shape: Shape
    var required = false
    /// The relations of the facts `record relation reference` that each reference gives.
    var relations: [String] = []
  }

  struct Section: Sendable {
    let name: String
    let kind: EntityKind
    let fields: [Field]
    /// Records of some sections need no source: they hold wording, not claims about the body.
    var cited = true
  }

  static func section(_ name: String) -> Section? { sections.first { $0.name == name } }

  /// Sections that hold something other than described things.
  static let specialSections = [
    "relations", "rules", "facts", "plain_words", "common_words", "gaps", "ambiguous_words",
  ]

  static var sectionNames: [String] { sections.map(\.name) + specialSections }

  static let sections: [Section] = anatomy + posture + practice + safety + plans + language

  private static func text(_ names: String...) -> [Field] { names.map { Field(name: $0, shape: .text) } }
  private static func words(_ names: String...) -> [Field] { names.map { Field(name: $0, shape: .words) } }
  private static func numbers(_ names: String...) -> [Field] { names.map { Field(name: $0, shape: .number) } }
  private static func reference(_ name: String, _ kinds: EntityKind..., gives relations: [String] = []) -> Field {
    Field(name: name, shape: .references(kinds), relations: relations)
  }
  private static let name = Field(name: "name", shape: .text, required: true)
  private static let named = [name] + text("short", "says", "note") + words("words", "misspellings")
  private static let plural = Field(name: "plural", shape: .flag)

  private static let anatomy: [Section] = [
    Section(
      name: "sources", kind: .source,
      fields: [
        Field(name: "title", shape: .text, required: true),
        Field(
          name: "grade", shape: .choice(["A", "B", "C", "D", "X", "U"]), required: true),
        Field(name: "year", shape: .text), Field(name: "read", shape: .choice(["R", "S", "U"])),
      ] + text("author", "kind", "note", "short", "name") + words("words"), cited: false),
    Section(name: "sides", kind: .side, fields: named, cited: false),
    Section(name: "regions", kind: .region, fields: named),
    Section(
      name: "joints", kind: .joint, fields: named + text("range") + [Field(name: "movements", shape: .special)]),
    Section(
      name: "groups", kind: .group, fields: named + [Field(name: "everyday", shape: .flag)] + text("plain")),
    Section(
      name: "muscles", kind: .muscle,
      fields: named + [
        plural,
        reference("region", .region, gives: ["lies-in"]),
        Field(name: "layer", shape: .choice(["front", "back", "deep"])),
        reference("groups", .group, gives: ["belongs-to"]),
        reference("part_of", .muscle, gives: ["part-of"]),
        reference("prime", .movement, gives: ["performs", "prime-mover"]),
        reference("helps", .movement, gives: ["performs"]),
        Field(name: "typical", shape: .choice(["overactive", "underactive", "either"])),
        Field(name: "press", shape: .choice(["yes", "careful", "no"]), required: true),
      ] + text("latin", "origin", "insertion", "nerve", "plain", "hazard")),
  ]

  private static let posture: [Section] = [
    Section(
      name: "patterns", kind: .pattern,
      fields: named + [
        Field(name: "kind", shape: .choice(["posture", "habit", "observation"]), required: true),
        plural, Field(name: "from_typical", shape: .flag),
        reference("holds", .movement, gives: ["holds"]),
        reference("like", .pattern, gives: ["resembles"]),
        Field(name: "brings", shape: .special), Field(name: "causes", shape: .special),
        Field(name: "states", shape: .special), Field(name: "when", shape: .rows),
        reference("same_side", .muscle, .group), reference("other_side", .muscle, .group),
      ] + text("seen_as", "check", "exclude") + words("side_words")),
    Section(
      name: "tests", kind: .test,
      fields: named + [reference("points_to", .muscle, .group)] + text("how", "positive", "honesty")),
    Section(
      name: "assumptions", kind: .assumption,
      fields: named + [reference("expects", .pattern), reference("unless", .cue)] + text("told", "denied")),
  ]

  /// How much of something is done, in figures.
  private static let amounts = numbers("sets", "reps", "seconds")

  private static let practice: [Section] = [
    Section(
      name: "phases", kind: .phase,
      fields: named + amounts + text("aim", "dose", "frequency", "pressure", "speed", "soreness")),
    Section(
      name: "tools", kind: .tool, fields: named + [Field(name: "everywhere", shape: .flag)] + text("refuse")),
    Section(
      name: "techniques", kind: .technique,
      fields: named + [
        reference("phase", .phase), reference("for", .muscle, .group), reference("tools", .tool),
        reference("positions", .position), Field(name: "level", shape: .number),
        Field(name: "at_once", shape: .flag), Field(name: "all_tools", shape: .flag),
      ] + amounts + text("position", "cue", "caution", "dose", "evidence")),
    Section(
      name: "concepts", kind: .concept, fields: named + [plural]),
    Section(
      name: "claims", kind: .claim,
      fields: named.map { $0.name == "name" ? Field(name: "name", shape: .text) : $0 } + [
        reference("about", .concept, .muscle, .group, .pattern, .tool, .zone, .technique, .phase, .region),
        Field(name: "verdict", shape: .choice(["yes", "no", "depends", "release", "do-not-release", "null"])),
        Field(name: "grade", shape: .choice(["A", "B", "C", "D", "X", "U"]), required: true),
      ] + text("evidence", "dissent") + words("disputes", "asked")),
  ]

  private static let gravities = ["emergency", "stop-refer", "clearance", "avoid-region", "wait", "modify"]
  private static let levels = Field(name: "level", shape: .choice(gravities), required: true)

  private static let safety: [Section] = [
    Section(name: "red_flags", kind: .redFlag, fields: flagFields),
    Section(name: "conditions", kind: .condition, fields: flagFields),
    Section(
      name: "zones", kind: .zone,
      fields: named + [
        plural, reference("muscles", .muscle), reference("allowed", .muscle), reference("split", .zone, .region),
        Field(name: "press", shape: .choice(["yes", "no"])),
      ] + text("because", "instead")),
    Section(name: "stop_signals", kind: .stopSignal, fields: named),
    Section(
      name: "refusals", kind: .refusal,
      fields: named + [
        Field(name: "when", shape: .rows), Field(name: "verdict", shape: .choice(["refer", "do-not-release", "null"])),
        reference("zone", .zone),
      ]),
  ]

  private static let plans: [Section] = [
    Section(
      name: "checks", kind: .check,
      fields: named + [
        Field(name: "kind", shape: .choice(["screening", "self-check"]), required: true),
        Field(name: "ask", shape: .text, required: true), reference("yes", .pattern), reference("no", .pattern),
        Field(name: "level", shape: .choice(gravities)),
      ] + text("to", "urgency", "because", "advice")),
    Section(
      name: "plannings", kind: .planning,
      fields: named + text("warning", "unscreened")
        + numbers("exercises", "kept_up", "changeover", "reassess", "reassess_latest", "worst_pain")),
    Section(
      name: "shapes", kind: .shape,
      fields: named + [
        Field(name: "view", shape: .choice(["front", "back"]), required: true),
        reference("muscles", .muscle, .group), Field(name: "path", shape: .text, required: true),
      ]),
    Section(
      name: "positions", kind: .position, fields: named + [Field(name: "floor", shape: .flag)]),
  ]

  private static let flagFields: [Field] =
    named + [
      levels, Field(name: "when", shape: .rows), Field(name: "unless", shape: .words),
      Field(name: "soft", shape: .flag), reference("regions", .region), reference("muscles", .muscle, .group),
      reference("positions", .position),
    ] + text("to", "urgency", "because", "advice")

  private static let language: [Section] = [
    Section(
      name: "cues", kind: .cue,
      fields: words("words", "misspellings") + text("name")
        + [reference("claim", .claim), Field(name: "when", shape: .rows)],
      cited: false),
    Section(
      name: "forms", kind: .form,
      fields: [
        Field(name: "meaning", shape: .text, required: true), Field(name: "samples", shape: .words, required: true),
        reference("needs", .cue), Field(name: "exact", shape: .flag),
      ] + text("says", "action", "answer", "name") + words("examples"), cited: false),
  ]
}
