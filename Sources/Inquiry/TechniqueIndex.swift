import Knowledge

/// The techniques of each phase by the muscles and groups they are for, easiest first.
struct TechniqueIndex: Sendable {
  private var byTarget: [Phase: [Entity: [Entity]]] = [:]
  private(set) var byPhase: [Phase: [Entity]] = [:]
  private var targets: [Entity: [[Entity]]] = [:]

  init(_ base: KnowledgeBase) {
    for technique in base.entities(.technique) {
      guard let phase = base.references(technique, "phase").first.flatMap({ Phase(rawValue: base.id($0)) }) else {
        continue
      }
      byPhase[phase, default: []].append(technique)
      for target in base.references(technique, "for") {
        byTarget[phase, default: [:]][target, default: []].append(technique)
      }
    }
    for muscle in base.entities(.muscle) {
      let wholes = base.references(muscle, "part_of")
      targets[muscle] = [[muscle], wholes, ([muscle] + wholes).flatMap { base.references($0, "groups") }]
    }
  }

  /// The techniques for a muscle: its own, else those of the muscle it is part of, else those of its groups.
  func techniques(_ phase: Phase, for muscle: Entity) -> [Entity] {
    guard let known = byTarget[phase] else { return [] }
    for targets in targets[muscle] ?? [] {
      let found = targets.flatMap { known[$0] ?? [] }.uniqued().sorted()
      if !found.isEmpty { return found }
    }
    return []
  }
}
