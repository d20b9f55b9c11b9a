/// What followed from a program when it was derived as a whole, and what is worked out from that.
///
/// It never changes. All models extended from one another share it, so whatever is worked out is so for all of them.
final class Ground: Sendable {
  let program: Program
  let table: FactTable
  let cache: IndexCache
  private let onceMeasured = Once<ProofMeasures>()
  private let onceTurned = Once<Dependents>()
  private let onceSorted = Once<Stratification>()
  private let onceSurveyed = Once<SearchPlans>()

  /// Takes up a table of facts and proofs.
  init(_ program: Program, _ table: FactTable) {
    self.program = program
    self.table = table
    cache = IndexCache(for: table.relations)
  }

  /// The height and the size of each proof.
  var measures: ProofMeasures {
    onceMeasured.value { ProofMeasures(of: table, by: program.rules) }
  }

  /// What rests on each fact.
  var dependents: Dependents {
    onceTurned.value { Dependents(in: table) }
  }

  /// The order in which the rules can be used.
  var stratification: Stratification {
    onceSorted.value { Stratification(of: program) }
  }

  /// How the ways are found in which the rules apply.
  var plans: SearchPlans {
    onceSurveyed.value { SearchPlans(for: program) }
  }
}
