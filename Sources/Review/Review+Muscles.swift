import Inquiry
import Knowledge
import Logic

extension Review {
  /// Every muscle moves something, is opposed by something, and can be treated if it may be pressed; or the files say
  /// openly that this is not known.
  mutating func checkMuscles() {
    for muscle in base.entities(.muscle) {
      for lack in DeclaredGap.Lack.allCases where isMissing(lack, muscle) && !isDeclared(lack, of: muscle) {
        reportMissing(lack, muscle)
      }
    }
  }

  /// Whether a muscle really lacks something.
  func isMissing(_ lack: DeclaredGap.Lack, _ muscle: Entity) -> Bool {
    switch lack {
    case .movement: facts("performs", muscle, nil).isEmpty
    case .opposite: isOpposable(muscle) && opponents(of: muscle).isEmpty
    case .technique: isPressable(muscle) && expert.techniques(.release, for: muscle).isEmpty
    }
  }

  private func isPressable(_ muscle: Entity) -> Bool {
    !facts("may-be-pressed", muscle).isEmpty && expert.zone(of: muscle) == nil
  }

  /// Whether all movements of a muscle are halves of a pair: one that stands alone has no opposite, and one that is
  /// mirrored is opposed by the same muscle of the other side.
  private func isOpposable(_ muscle: Entity) -> Bool {
    let movements = facts("performs", muscle, nil).map { Entity($0.arguments[1]) }
    return !movements.isEmpty && movements.allSatisfy { base.text($0, "pairing") == "pair" }
  }

  /// What opposes a muscle, or its whole.
  private func opponents(of muscle: Entity) -> [Fact] {
    let wholes = facts("part-of", muscle, nil).map { Entity($0.arguments[1]) }
    return ([muscle] + wholes).flatMap { facts("opposes", $0, nil, nil) }
  }

  private mutating func reportMissing(_ lack: DeclaredGap.Lack, _ muscle: Entity) {
    let (id, place) = (base.id(muscle), survey.place(of: muscle))
    switch lack {
    case .movement:
      report(
        .noMovement, place, "'\(id)' moves nothing",
        "Give its movements under 'prime' or 'helps', or declare a gap with 'lacks: movement'.")
    case .opposite:
      report(
        .noOpposite, place, "nothing opposes '\(id)'",
        "Give a muscle the opposite movement, or declare a gap with 'lacks: opposite'.")
    case .technique:
      report(
        .noTechnique, place, "'\(id)' may be pressed, but no technique of release is for it",
        "Add a technique, write 'press: \"no\"', or declare a gap with 'lacks: technique'.")
    }
  }

  // MARK: Conclusions

  /// Pairs of relations that no muscle may stand in at once, on one side in one pattern.
  private static let rivals = [
    ("release", "never-release"), ("release", "activate"), ("overactive", "underactive"),
    ("long-and-overactive", "overactive"), ("long-and-overactive", "underactive"),
  ]

  /// Nothing that follows denies something else that follows.
  mutating func checkConclusions() {
    for (left, right) in Self.rivals {
      let others = Set(facts(right, nil, nil, nil).map(\.arguments))
      for fact in facts(left, nil, nil, nil) where others.contains(fact.arguments) {
        reportContradiction(fact, Fact(base.relation(right), fact.arguments))
      }
    }
  }

  private mutating func reportContradiction(_ fact: Fact, _ other: Fact) {
    let rules = [fact, other].compactMap { base.model.reason($0)?.rule }
    let things = fact.arguments.map { "'\(base.id(Entity($0)))'" }
    let given = survey.place(of: fact) ?? survey.place(of: other)
    let causes = rules.map { "the rule '\($0.name)'" } + (given == nil ? [] : ["what is stated as a fact"])
    report(
      .contradictoryConclusions, given ?? rules.first.map(survey.place) ?? Place(file: "rules"),
      "\(things[0]) comes out both as \(base.name(fact.relation)) and as \(base.name(other.relation)) on \(things[1]) with "
        + things[2],
      "Look at \(causes.joined(separator: " and ")), and at the states of \(things[2]).")
  }
}
