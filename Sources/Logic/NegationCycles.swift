/// Finds the relations that depend on their own absence.
struct NegationCycles {
  private let program: Program
  private let dependencies: [Int: [Dependency]]
  private(set) var found: [ProgramError] = []

  /// Looks for a cycle through each dependency on an absence; each cycle is told once.
  init(in program: Program) {
    self.program = program
    let all = Dependency.all(in: program)
    dependencies = Dictionary(grouping: all, by: \.conclusion)
    var seen: Set<Set<Int>> = []
    for negative in all where negative.isNegative {
      guard let back = path(from: negative.condition, to: negative.conclusion) else { continue }
      let cycle = [negative] + back
      if seen.insert(Set(cycle.map(\.rule))).inserted { found.append(error(cycle)) }
    }
  }

  /// The shortest way from one relation to another along dependencies, found breadth first.
  private func path(from start: Int, to goal: Int) -> [Dependency]? {
    var ways: [Int: [Dependency]] = [start: []]
    var queue = [start]
    var next = 0
    while next < queue.count, ways[goal] == nil {
      let relation = queue[next]
      next += 1
      for dependency in dependencies[relation] ?? [] where ways[dependency.condition] == nil {
        ways[dependency.condition] = ways[relation, default: []] + [dependency]
        queue.append(dependency.condition)
      }
    }
    return ways[goal]
  }

  private func error(_ cycle: [Dependency]) -> ProgramError {
    .cycleThroughNegation(
      relations: cycle.map { program.signatures[$0.conclusion].name },
      rules: cycle.map { program.rules[$0.rule].id })
  }
}
