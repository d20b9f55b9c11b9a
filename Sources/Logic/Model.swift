/// All that follows from a program, and why.
///
/// Facts are in order: those given as they were given, then those derived by stratum and, within one, by proof. Of
/// two proofs the lower comes first, then the smaller, then the one by the earlier rule, then the one whose premises
/// come first, compared one by one in the rule's order. The first proof of a fact is the one that is told, and counts
/// where the fact is a premise. A fact that is both given and derivable is given.
///
/// The stratum of a relation is the greatest number of absences on any way down its dependencies.
public struct Model: Sendable {
  /// Held by reference: a model is handed on far more often than it is made.
  private let parts: Parts

  var layers: Layers { parts.layers }
  var ground: Ground { parts.layers.ground }
  var program: Program { ground.program }

  private final class Parts: Sendable {
    let layers: Layers

    init(_ layers: Layers) {
      self.layers = layers
    }
  }

  /// Derives all that follows from a program.
  ///
  /// - Parameter program: the rules and the facts given.
  public init(_ program: Program) {
    self.init(program, restoring: Evaluator(PreparedRules(of: program), given: program.given).database.cells)
  }

  /// Derives all that follows from facts by rules that were made ready before.
  ///
  /// - Parameters:
  ///   - rules: the rules.
  ///   - given: the facts that need no proof; of equal ones the first counts.
  public init(_ rules: PreparedRules, given: [Fact]) {
    self.init(rules.program, restoring: Evaluator(rules, given: given).database.cells)
  }

  /// Takes up a model that was derived before.
  ///
  /// Nothing is derived or hashed: the table is copied as it is and passed through twice.
  ///
  /// - Parameters:
  ///   - program: the program it was derived from; its given facts may be missing.
  ///   - table: the ``derivationTable`` of that model; anything else stops the program.
  public init(_ program: Program, restoring table: some RandomAccessCollection<Int32>) {
    let premiseCounts = program.rules.map { $0.conditions.count { $0.required != nil } }
    self.init(Layers(Ground(program, FactTable(Array(table), premiseCounts: premiseCounts))))
  }

  /// Makes a model of layers of facts.
  init(_ layers: Layers) {
    parts = Parts(layers)
  }

  /// All facts and their proofs as integers, from which the model can be restored.
  public var derivationTable: [Int32] { layers.cells }

  /// The number of facts, given and derived.
  public var count: Int { layers.count }

  /// Tells whether a fact holds.
  public func contains(_ fact: Fact) -> Bool {
    number(of: fact) != nil
  }

  /// Tells whether a fact holds because it was given.
  public func isGiven(_ fact: Fact) -> Bool {
    number(of: fact).map { layers.rule(of: $0) == nil } ?? false
  }

  /// Lists the facts of a relation, in the order of the model.
  ///
  /// - Parameters:
  ///   - relation: the relation asked about.
  ///   - pattern: what must stand in each place, nil for anything; left empty, anything may stand anywhere.
  public func facts(_ relation: Relation, matching pattern: [Constant?] = []) -> [Fact] {
    numbers(Int(relation.index), matching: pattern).map(layers.fact)
  }
}
