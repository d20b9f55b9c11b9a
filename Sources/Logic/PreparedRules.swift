/// The rules of a program made ready to be evaluated, again and again where they stay and what is given changes.
public struct PreparedRules: Sendable {
  let program: Program
  /// The plans of each stratum, lowest first.
  let plans: [[JoinPlan]]
  /// A database without facts, with the indexes that the plans look into.
  let database: Database

  /// Makes the rules of a program ready; the facts it is given are left aside.
  public init(of program: Program) {
    self.program = Program(
      unchecked: program.signatures, constantKinds: program.constantKinds, rules: program.rules)
    var database = Database(for: program.signatures)
    plans = Stratification(of: program).rules.map { JoinPlan.all(of: program, $0, &database) }
    self.database = database
  }
}
