import Logic

/// The slow, obvious evaluation: tries every constant for every variable of every rule until nothing is new.
///
/// The yardstick for the fast one: it follows the same definition of order and shares none of its code.
struct NaiveEvaluator {
  struct Proof {
    let height: Int
    let size: Int
    /// The place of the rule in the program, and the premises that hold; neither for a given fact.
    var rule = -1
    var premises: [Fact] = []
    var reason: Reason
  }

  private(set) var facts: [Fact] = []
  private(set) var proofs: [Fact: Proof] = [:]
  private var places: [Fact: Int] = [:]
  let program: Program

  init(_ program: Program) {
    self.program = program
    for fact in program.given where proofs[fact] == nil { add(fact, Proof(height: 0, size: 1, reason: .given(fact))) }
    let strata = strata()
    for stratum in 0...(strata.max() ?? 0) {
      evaluate(program.rules.indices.filter { strata[Int(program.rules[$0].conclusion.relation.index)] == stratum })
    }
  }

  /// Calls a function with every way to give the variables of a rule constants so that its conditions are met.
  func forEachInstance(of rule: Rule, _ body: (_ values: [Constant]) -> Void) {
    for values in Self.assignments(rule.variables.count, program.constantKinds.count)
    where rule.conditions.allSatisfy({ isMet($0, values) }) {
      body(values)
    }
  }

  /// All lists of a length of constants below a number.
  static func assignments(_ length: Int, _ constants: Int) -> [[Constant]] {
    guard length > 0 else { return [[]] }
    return assignments(length - 1, constants).flatMap { list in (0..<constants).map { list + [Constant($0)] } }
  }

  static func fact(_ atom: Atom, _ values: [Constant]) -> Fact {
    Fact(atom.relation, atom.terms.map { constant($0, values) })
  }

  static func constant(_ term: Term, _ values: [Constant]) -> Constant {
    switch term {
    case .variable(let variable): values[variable]
    case .constant(let constant): constant
    }
  }

  private func isMet(_ condition: Condition, _ values: [Constant]) -> Bool {
    switch condition {
    case .holds(let atom): proofs[Self.fact(atom, values)] != nil
    case .absent(let atom): proofs[Self.fact(atom, values)] == nil
    case .different(let left, let right): Self.constant(left, values) != Self.constant(right, values)
    }
  }

  private mutating func evaluate(_ rules: [Int]) {
    var height = 0
    while height <= proofs.values.map(\.height).max() ?? 0 {
      var found: [Fact: Proof] = [:]
      for rule in rules {
        forEachInstance(of: program.rules[rule]) { values in
          guard let (fact, proof) = conclude(rule, values, at: height), proofs[fact] == nil else { return }
          if let known = found[fact], !precedes(proof, known) { return }
          found[fact] = proof
        }
      }
      for (fact, proof) in found.sorted(by: { precedes($0.value, $1.value) }) { add(fact, proof) }
      height += 1
    }
  }

  /// What a rule concludes from premises of which the highest has just this height.
  private func conclude(_ place: Int, _ values: [Constant], at height: Int) -> (Fact, Proof)? {
    let rule = program.rules[place]
    var (premises, reasons, size, highest) = ([Fact](), [Reason](), 1, 0)
    for condition in rule.conditions {
      switch condition {
      case .holds(let atom):
        let premise = Self.fact(atom, values)
        guard let proof = proofs[premise] else { return nil }
        premises.append(premise)
        reasons.append(proof.reason)
        size += proof.size
        highest = max(highest, proof.height)
      case .absent(let atom):
        reasons.append(.absent(Self.fact(atom, values)))
        size += 1
      case .different: continue
      }
    }
    guard highest == height else { return nil }
    let fact = Self.fact(rule.conclusion, values)
    let reason = Reason.derived(fact, by: rule.id, from: reasons)
    return (fact, Proof(height: height + 1, size: size, rule: place, premises: premises, reason: reason))
  }

  private func precedes(_ left: Proof, _ right: Proof) -> Bool {
    guard left.size == right.size else { return left.size < right.size }
    guard left.rule == right.rule else { return left.rule < right.rule }
    return left.premises.map { places[$0] ?? 0 }.lexicographicallyPrecedes(right.premises.map { places[$0] ?? 0 })
  }

  private mutating func add(_ fact: Fact, _ proof: Proof) {
    places[fact] = facts.count
    facts.append(fact)
    proofs[fact] = proof
  }

  /// The greatest number of absences on any way down from each relation.
  private func strata() -> [Int] {
    var strata = program.signatures.map { _ in 0 }
    for _ in program.signatures.indices {
      for rule in program.rules {
        let conclusion = Int(rule.conclusion.relation.index)
        for condition in rule.conditions {
          switch condition {
          case .holds(let atom): strata[conclusion] = max(strata[conclusion], strata[Int(atom.relation.index)])
          case .absent(let atom): strata[conclusion] = max(strata[conclusion], strata[Int(atom.relation.index)] + 1)
          case .different: continue
          }
        }
      }
    }
    return strata
  }
}
