import Knowledge

/// On which side of the body a muscle is meant where a posture holds on one side only.
struct BodySides: Sendable {
  private let base: KnowledgeBase
  let both: Entity
  private let opposite: [Entity: Entity]
  /// The side on which each posture was told to hold.
  let told: [Entity: Entity]

  init(_ base: KnowledgeBase, both: Entity, told: [Entity: Entity]) {
    (self.base, self.both, self.told) = (base, both, told)
    if let left = base.entity("left", .side), let right = base.entity("right", .side) {
      opposite = [left: right, right: left]
    } else {
      opposite = [:]
    }
  }

  /// The side on which a muscle is worked for a posture.
  ///
  /// Both, unless a side was told. A posture that tilts or shifts the body says which muscles it means on the side
  /// told and which on the other; of the rest nobody says that they are on one side.
  func side(of muscle: Entity, in pattern: Entity) -> Entity {
    guard let side = told[pattern], let other = opposite[side] else { return both }
    let (same, across) = (members(pattern, "same_side"), members(pattern, "other_side"))
    if same.isEmpty && across.isEmpty { return side }
    return same.contains(muscle) ? side : across.contains(muscle) ? other : both
  }

  private func members(_ pattern: Entity, _ field: String) -> Set<Entity> {
    Set(base.references(pattern, field).flatMap { base.members(of: $0) })
  }
}
