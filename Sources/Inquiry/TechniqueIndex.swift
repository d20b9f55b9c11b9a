import Knowledge
import Logic

/// The techniques of each phase by the muscles and groups they are for, easiest first.
struct TechniqueIndex: Sendable {
  private var byTarget: [Phase: [Entity: [Entity]]] = [:]
  private(set) var byPhase: [Phase: [Entity]] = [:]
  private let base: KnowledgeBase
  private let targets = Memo<Entity, Set<Entity>>(1_000)

  init(_ base: KnowledgeBase) {
    self.base = base
    for technique in base.entities(.technique) {
      guard let phase = base.references(technique, "phase").first.flatMap({ Phase(rawValue: base.id($0)) }) else {
        continue
      }
      byPhase[phase, default: []].append(technique)
      for target in base.references(technique, "for") {
        byTarget[phase, default: [:]][target, default: []].append(technique)
      }
    }
  }

  /// The muscles that a technique is for, with the members of its groups.
  func targets(of technique: Entity) -> Set<Entity> {
    targets.value(for: technique) { Set(base.references(technique, "for").flatMap(base.members)) }
  }

  /// The techniques for a muscle: its own, else those of the muscle it is part of, else those of its groups.
  func techniques(_ phase: Phase, for muscle: Entity) -> [Entity] {
    guard let known = byTarget[phase] else { return [] }
    func found(_ targets: [Entity]) -> [Entity] { targets.flatMap { known[$0] ?? [] }.uniqued().sorted() }
    let own = found([muscle])
    if !own.isEmpty { return own }
    let wholes = base.references(muscle, "part_of")
    let shared = found(wholes)
    return shared.isEmpty ? found(([muscle] + wholes).flatMap { base.references($0, "groups") }) : shared
  }
}
