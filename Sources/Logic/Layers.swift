/// The facts of a model and their proofs: a ground shared with other models, and what is otherwise here.
///
/// A fact keeps its number from model to model. Those of the ground are numbered in their order; facts that were never
/// there have higher numbers as they came. So a proof stays as it is whatever comes and goes that it does not rest on;
/// the order of the model is told by ``compare(_:_:)``.
struct Layers: Sendable {
  /// How a fact is otherwise than in the ground.
  private struct Entry {
    /// Why it holds, or nil if it does not.
    var proof: Proof?
    /// Whether it has lost its place among the facts of the ground.
    var isMoved: Bool
  }

  let ground: Ground
  /// The number of facts that hold.
  private(set) var count: Int
  /// The facts that have an entry.
  private var touched = Marks()
  private var entries: [Int: Entry] = [:]
  /// Where the facts stand that are not in the ground.
  private var places: [(relation: Int, row: Int)] = []
  /// The facts that are not in the ground, by relation; empty as long as there are none.
  private var added: [AddedRows?] = []
  /// The facts whose proofs, here only, rest directly on a fact; some may have found others.
  private var users: [Int: [Int]] = [:]
  private var nextRank: Int

  /// All facts of a ground and no others.
  init(_ ground: Ground) {
    self.ground = ground
    count = ground.table.count
    nextRank = ground.table.count
  }

  /// How many facts are otherwise than in the ground.
  var differences: Int { entries.count }

  /// Whether so little is otherwise that it is worth sharing the ground.
  var isThin: Bool { differences <= max(256, ground.table.count / 4) }

  /// The facts that have lost their place among those of the ground, or never had one, in any order.
  var moved: [Int] {
    entries.filter { $0.value.isMoved && $0.value.proof != nil }.map(\.key)
  }

  // MARK: A fact by its number

  /// Tells whether a fact holds.
  func holds(_ number: Int) -> Bool {
    touched.contains(number) ? entries[number]?.proof != nil : true
  }

  /// Tells whether a fact has lost its place among the facts of the ground.
  func isMoved(_ number: Int) -> Bool {
    touched.contains(number) && entries[number]?.isMoved == true
  }

  /// The proof of a fact if it is not the one in the ground.
  func proof(of number: Int) -> Proof? {
    touched.contains(number) ? entries[number]?.proof : nil
  }

  /// Where a fact stands.
  func place(of number: Int) -> (relation: Int, row: Int) {
    let table = ground.table
    return number < table.count
      ? (table.relation(of: number), table.row(of: number)) : places[number - table.count]
  }

  /// The facts of a relation that are not in the ground.
  func addedRows(_ relation: Int) -> AddedRows? {
    added.isEmpty ? nil : added[relation]
  }

  /// The rows of a relation among which a fact stands.
  func rows(with number: Int, of relation: Int) -> Rows? {
    number < ground.table.count ? ground.table.relations[relation] : addedRows(relation)?.rows
  }

  /// The facts whose proofs rest directly on a fact.
  func dependents(of number: Int) -> [Int] {
    var found = users[number] ?? []
    if number < ground.table.count {
      found += ground.dependents.numbers(of: number).lazy.map(Int.init).filter { !touched.contains($0) }
    }
    return found.filter { holds($0) && premises(of: $0).contains(Int32(number)) }
  }

  // MARK: Changing

  /// The number of a fact whose arguments are the values at some slots, which is given one if it has none.
  mutating func makeNumber(_ relation: Int, _ slots: [Int], of values: [Int32]) -> Int {
    if let known = number(relation, slots, of: values) { return known }
    if added.isEmpty { added = Array(repeating: nil, count: ground.table.relations.count) }
    let number = ground.table.count + places.count
    var rows = added[relation].take() ?? AddedRows(arity: slots.count)
    places.append((relation, rows.numbers.count))
    rows.append(slots, of: values, number: number)
    added[relation] = rows
    touched.insert(number)
    entries[number] = Entry(proof: nil, isMoved: true)
    return number
  }

  /// Gives a fact after all those given.
  mutating func give(_ number: Int) {
    prove(number, by: Proof(givenAt: nextRank))
    nextRank += 1
  }

  /// Gives a fact another proof; it loses its place.
  mutating func prove(_ number: Int, by proof: Proof) {
    if !holds(number) { count += 1 }
    touched.insert(number)
    entries[number] = Entry(proof: proof, isMoved: true)
    for premise in proof.premises { users[Int(premise), default: []].append(number) }
  }

  /// Lets a fact of the ground keep its place under another proof.
  mutating func keepPlace(of number: Int) {
    entries[number]?.isMoved = false
  }

  /// Takes a fact away.
  mutating func remove(_ number: Int) {
    if holds(number) { count -= 1 }
    touched.insert(number)
    entries[number] = Entry(proof: nil, isMoved: true)
  }

  /// Makes the added rows of a relation findable by some positions.
  mutating func prepareIndex(of relation: Int, on positions: [Int]) {
    guard !added.isEmpty else { return }
    added[relation]?.prepareIndex(on: positions)
  }
}
