/// The facts that follow in one step of the evaluation, each with the best proof found so far.
struct Candidates {
  /// The last step of a proof.
  struct Proof {
    let rule: Int
    let size: Int
    /// Where its premises stand among those of all proofs.
    let premises: Range<Int>
  }

  /// The candidates of one relation.
  private struct Group {
    let relation: Int
    var rows: Rows
    var index: RowIndex
    /// The best proof of each row.
    var proofs: [Proof] = []
  }

  private var groups: [Group] = []
  /// The place of each relation's group.
  private var places: [Int: Int] = [:]
  private var premises: [Int32] = []

  /// Considers a way found by a plan to conclude a fact.
  mutating func offer(_ plan: JoinPlan, _ values: [Int32], _ chosen: [Int32], in database: Database) {
    let table = database.tables[plan.relation]
    guard !table.contains(plan.conclusion, of: values) else { return }
    let size = chosen.reduce(1 + plan.forbidden.count) { saturatingSum($0, database.sizes[Int($1)]) }
    let (relation, slots, rule) = (plan.relation, plan.conclusion, plan.rule)
    let proof = Proof(rule: rule, size: size, premises: premises.count..<premises.count + chosen.count)
    premises += chosen
    let group = group(relation, table)
    let row = groups[group].index.first(in: groups[group].rows, slots, of: values)
    if row < 0 {
      groups[group].rows.append(slots, of: values)
      groups[group].index.extend(over: groups[group].rows)
      groups[group].proofs.append(proof)
    } else if precedes(proof, groups[group].proofs[row]) {
      groups[group].proofs[row] = proof
    } else {
      premises.removeLast(chosen.count)
    }
  }

  /// Calls a function with each fact, as a row of some rows, and its proof, best proof first.
  func forEachInOrder(_ body: (_ relation: Int, _ row: Int, Rows, Proof, ArraySlice<Int32>) -> Void) {
    var order = groups.indices.flatMap { group in groups[group].proofs.indices.map { (group: group, row: $0) } }
    order.sort { precedes(groups[$0.group].proofs[$0.row], groups[$1.group].proofs[$1.row]) }
    for (group, row) in order {
      let proof = groups[group].proofs[row]
      body(groups[group].relation, row, groups[group].rows, proof, premises[proof.premises])
    }
  }

  private mutating func group(_ relation: Int, _ table: Table) -> Int {
    if groups.last?.relation == relation { return groups.count - 1 }
    if let known = places[relation] { return known }
    let (rows, index) = (Rows(arity: table.rows.arity), RowIndex(on: table.indexes[0].positions))
    groups.append(Group(relation: relation, rows: rows, index: index))
    places[relation] = groups.count - 1
    return groups.count - 1
  }

  /// Tells whether one proof is better than another of the same height: smaller, or by an earlier rule, or from
  /// premises that come earlier.
  private func precedes(_ left: Proof, _ right: Proof) -> Bool {
    guard (left.size, left.rule) == (right.size, right.rule) else {
      return (left.size, left.rule) < (right.size, right.rule)
    }
    return premises[left.premises].lexicographicallyPrecedes(premises[right.premises])
  }
}
