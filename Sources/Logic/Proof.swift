/// The last step of the proof of a fact that is not as it is in the ground.
struct Proof: Sendable {
  /// The place of the rule in the program, or -1 if the fact was given.
  let rule: Int
  /// The facts it follows from, by number, in the order of the rule.
  let premises: [Int32]
  let height: Int
  let size: Int
  /// The place of a given fact among those given.
  let rank: Int

  /// A fact follows by a rule.
  init(rule: Int, premises: [Int32], height: Int, size: Int) {
    (self.rule, self.premises, self.height, self.size, rank) = (rule, premises, height, size, 0)
  }

  /// A fact is given.
  init(givenAt rank: Int) {
    (rule, premises, height, size, self.rank) = (-1, [], 0, 1, rank)
  }
}
