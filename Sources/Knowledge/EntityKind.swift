/// The kinds of thing the knowledge files describe; a kind is also the type of a constant in the rules.
public enum EntityKind: Int, CaseIterable, Sendable {
  case source, side, region, joint, movement, group, muscle, pattern, test, phase, tool, technique
  case redFlag, condition, zone, stopSignal, refusal, concept, claim, assumption, cue, form
  case check, planning, position, shape

  /// The name an author writes in `vocabulary.yaml`.
  public var name: String {
    switch self {
    case .redFlag: "red-flag"
    case .stopSignal: "stop-signal"
    case .source, .side, .region, .joint, .movement, .group, .muscle, .pattern, .test, .phase, .tool, .technique,
      .condition, .zone, .refusal, .concept, .claim, .assumption, .cue, .form, .check, .planning, .position, .shape:
      "\(self)"
    }
  }

  /// "a" or "an", as the name needs.
  var article: String { self == .assumption ? "an" : "a" }

  var nameWithArticle: String { "\(article) \(name)" }

  /// The kinds that share one set of names, because facts and questions speak of them side by side.
  static let world: Set<EntityKind> = [.side, .movement, .group, .muscle, .pattern]

  /// Whether two kinds may not both use the same identifier.
  func sharesNames(with other: EntityKind) -> Bool {
    self == other || (Self.world.contains(self) && Self.world.contains(other))
  }
}
