/// The order in which the rules of a program can be used, so that what is asked to be absent is settled before.
///
/// The stratum of a relation is the greatest number of absences on any way down its dependencies; the stratum of a
/// rule is that of the relation it concludes.
struct Stratification {
  /// The rules of each stratum, by their places in the program, lowest stratum first.
  let rules: [[Int]]
  /// The stratum of each relation.
  let strata: [Int]

  /// Sorts the rules of a program without a cycle through negation into strata.
  init(of program: Program) {
    let dependencies = Dependency.all(in: program)
    var strata = Array(repeating: 0, count: program.signatures.count)
    // Without such a cycle no stratum exceeds the number of relations, so this many passes are enough.
    var passes = 0
    while !Self.settle(&strata, dependencies), passes <= strata.count { passes += 1 }
    var rules = Array(repeating: [Int](), count: (strata.max() ?? 0) + 1)
    for (place, rule) in program.rules.enumerated() {
      rules[strata[Int(rule.conclusion.relation.index)]].append(place)
    }
    (self.rules, self.strata) = (rules, strata)
  }

  /// Raises relations above what they depend on, and tells whether all were so already.
  private static func settle(_ strata: inout [Int], _ dependencies: [Dependency]) -> Bool {
    var settled = true
    for dependency in dependencies {
      let least = strata[dependency.condition] + (dependency.isNegative ? 1 : 0)
      guard strata[dependency.conclusion] < least else { continue }
      strata[dependency.conclusion] = least
      settled = false
    }
    return settled
  }
}
