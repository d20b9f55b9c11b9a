import Knowledge

/// How much of an exercise is done, in figures a timer can count.
public struct Dose: Hashable, Sendable {
  /// How many rounds.
  public let sets: Int
  /// How many holds or repetitions a round.
  public let reps: Int
  /// How long one hold or repetition lasts.
  public let seconds: Int
  /// Whether the two sides of the body take turns.
  public let takesTurns: Bool

  /// The dose of a technique; what it does not say its phase says.
  ///
  /// - Parameters:
  ///   - technique: the technique, if one is known.
  ///   - phase: the phase it is done in.
  ///   - isOneSided: whether it is done on one side of the body only.
  ///   - base: the knowledge that holds both.
  init(of technique: Entity?, in phase: Phase, onOneSide isOneSided: Bool = false, _ base: KnowledgeBase) {
    let usual = base.entity(phase.rawValue, .phase)
    func figure(_ name: String) -> Int {
      (technique.flatMap { base.text($0, name) } ?? usual.flatMap { base.text($0, name) }).flatMap { Int($0) } ?? 1
    }
    (sets, reps, seconds) = (figure("sets"), figure("reps"), figure("seconds"))
    takesTurns = !isOneSided && technique.map { base.text($0, "at_once") == nil } ?? true
  }

  /// The seconds of work on all sides that are worked.
  public var duration: Int { sets * reps * seconds * (takesTurns ? 2 : 1) }
}
