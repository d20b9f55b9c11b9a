import Knowledge

/// A pattern in which a question is answered, and what it was assumed by.
public struct Setting: Hashable, Sendable {
  /// The pattern.
  public let pattern: Entity
  /// The assumption that brought it in, or nothing if the person told it.
  public let assumption: Entity?
}

extension Expert {
  /// The patterns that count for a person, the decisive one first: what was told (newest first), what that brings,
  /// then what is assumed.
  ///
  /// A told pattern in which the premise of the assumption fails takes the assumption's chain out.
  func settings(for person: Person) -> [Setting] {
    var settings: [Setting] = []
    for pattern in person.told.reversed() {
      settings.append(Setting(pattern: pattern, assumption: nil))
      for assumption in base.entities(.assumption) where base.references(assumption, "expects").first == pattern {
        settings += expected(assumption).dropFirst().map { Setting(pattern: $0, assumption: nil) }
      }
    }
    let premiseFails = failingPremise(for: person) != nil
    for assumption in base.entities(.assumption) {
      let patterns = expected(assumption)
      guard let root = patterns.first, !person.denied.contains(root) else { continue }
      let fallback = premiseFails ? patterns.filter { base.text($0, "from_typical") != nil } : patterns
      settings += fallback.map { Setting(pattern: $0, assumption: assumption) }
    }
    var seen: Set<Entity> = []
    return settings.filter { seen.insert($0.pattern).inserted }
  }

  private func expected(_ assumption: Entity) -> [Entity] { base.references(assumption, "expects") }

  /// A told pattern that lists muscles of the series that comes first as something other than short and overactive.
  public func failingPremise(for person: Person) -> Entity? {
    person.told.last { pattern in !failingMuscles(in: pattern).isEmpty }
  }

  /// The muscles of the first series that a pattern keeps long or quiet.
  public func failingMuscles(in pattern: Entity) -> [Entity] {
    let series = base.model.facts(relations.seriesFirst).flatMap { members(of: Entity($0.arguments[0])) }
    return series.filter { muscle in
      [relations.longAndOveractive, relations.underactive].contains { relation in
        base.model.contains(fact(relation, muscle, pattern))
      }
    }
  }
}
