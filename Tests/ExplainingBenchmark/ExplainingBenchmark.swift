import BuiltInKnowledge
import Inquiry
import Knowledge
import Logic

/// Prints how long explanations take; run it in release: `swift run -c release ExplainingBenchmark`.
@main
enum ExplainingBenchmark {
  static let base = BuiltInKnowledge.base
  static let clock = ContinuousClock()

  static func main() {
    sweep()
    for size in [1, 100_000] { compareWorlds(atLeast: size) }
  }

  /// Why not, for every muscle and five patterns in which it is not released.
  private static func sweep() {
    let expert = Expert(base)
    guard let both = base.entity("both", .side) else { return }
    let ids = ["sitting", "anterior_pelvic_tilt", "upper_crossed", "flat_foot", "swayback"]
    let pairs = ids.compactMap { base.entity($0, .pattern) }.flatMap { pattern in
      base.entities(.muscle).map { Fact(base.relation("release"), [$0, both, pattern].map(\.constant)) }
    }
    var explained = 0
    let time = clock.measure {
      for fact in pairs where expert.whyNot(fact).map({ !$0.gaps.isEmpty && !$0.ways.isEmpty }) ?? false {
        explained += 1
      }
    }
    let missing = pairs.count { !base.model.contains($0) }
    print("why not: \(explained) of \(missing) explained in \(time)")
  }

  /// Worlds with one fact more and with one fact less, and the same built anew.
  private static func compareWorlds(atLeast size: Int) {
    var (copies, program) = (1, grown(copies: 1))
    var model = Model(program)
    while model.count < size {
      copies += 1
      program = grown(copies: copies)
      model = Model(program)
    }
    let anew = best(of: 3) { model = Model(program) }
    let step = max(1, program.given.count / 24)
    let chosen = stride(from: 0, to: program.given.count, by: step).map { program.given[$0] }
    let without = Model(
      Program(
        unchecked: program.signatures, constantKinds: [], rules: program.rules,
        given: program.given.filter { !chosen.contains($0) }))
    print("\(model.count) facts, built anew in \(milliseconds(anew)) ms")
    report("one fact taken away", chosen, anew) { model.extended(without: [$0]) }
    report("one fact added", chosen, anew) { without.extended(with: [$0]) }
  }

  private static func report(_ title: String, _ facts: [Fact], _ anew: Duration, _ world: (Fact) -> Model) {
    // The first extension builds the indexes that later ones share.
    let first = clock.measure { _ = world(facts[0]) }
    let times = facts.map { fact in best(of: 3) { _ = world(fact) } }.sorted()
    let figures = [("median", times[times.count / 2]), ("slowest", times[times.count - 1])].map { name, time in
      "\(name) \(milliseconds(time)) ms, \(ratio(anew, time)) times as fast"
    }
    print("  \(title): \(figures.joined(separator: "; ")) of \(times.count) (the very first \(milliseconds(first)) ms)")
  }

  private static func milliseconds(_ duration: Duration) -> Double {
    (duration / .microseconds(1)).rounded() / 1000
  }

  private static func best(of rounds: Int, _ work: () -> Void) -> Duration {
    (0..<rounds).map { _ in clock.measure(work) }.min() ?? .zero
  }

  private static func ratio(_ whole: Duration, _ part: Duration) -> Int { Int((whole / part).rounded()) }

  /// The package's own facts, and those of other bodies with other muscles and patterns beside them.
  private static func grown(copies: Int) -> Program {
    let own = base.program.signatures.indices.flatMap { base.model.facts(Relation($0)) }.filter(base.model.isGiven)
    let fixed = Set(base.program.rules.flatMap { $0.conditions.flatMap(\.constants) + $0.conclusion.terms.constants })
    let given = (0..<copies).flatMap { copy in
      own.map { fact in
        Fact(
          fact.relation,
          fact.arguments.map { fixed.contains($0) ? $0 : Constant(Int($0.index) + copy * base.count) })
      }
    }
    return Program(unchecked: base.program.signatures, constantKinds: [], rules: base.program.rules, given: given)
  }
}

extension Condition {
  fileprivate var constants: [Constant] {
    switch self {
    case .holds(let atom), .absent(let atom): atom.terms.constants
    case .different(let left, let right): [left, right].constants
    }
  }
}

extension [Term] {
  fileprivate var constants: [Constant] {
    compactMap { term in
      switch term {
      case .constant(let constant): constant
      case .variable: nil
      }
    }
  }
}
