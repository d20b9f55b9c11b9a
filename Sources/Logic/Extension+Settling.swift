extension Extension {
  /// Chooses the proofs of a height for the facts of a stratum that are doubtful or newly found.
  mutating func settle(_ height: Int, in stratum: Int) {
    let doubtful = (doubts[stratum].removeValue(forKey: height) ?? []).filter { former[$0] == nil }
    for number in doubtful { findWays(to: number) }
    var best: [Int: Proof] = [:]
    for way in ways.removeValue(forKey: height) ?? [] { consider(way, height, doubtful, &best) }
    let order = best.sorted { layers.compare($0.value, $1.value) < 0 }
    for number in order.map(\.key) + doubtful { remember(number) }
    for (number, proof) in order { layers.prove(number, by: proof) }
    let lost = doubtful.filter { best[$0] == nil }
    for number in lost { layers.remove(number) }
    keepPlaces(order, at: height, in: stratum)
    let moved = order.map(\.key).filter(layers.isMoved)
    for number in moved + lost { change(number) }
    for number in moved { findWays(from: number, in: stratum) }
  }

  /// Takes a way if it is one and better than what is known of its conclusion.
  private mutating func consider(_ way: Way, _ height: Int, _ doubtful: Set<Int>, _ best: inout [Int: Proof]) {
    guard way.premises.allSatisfy({ layers.holds(Int($0)) }), self.height(from: way.premises) == height else { return }
    let number = layers.makeNumber(way.relation, Array(way.arguments.indices), of: way.arguments)
    let absences = layers.ground.plans.absences(in: way.rule)
    let size = way.premises.reduce(1 + absences) { saturatingSum($0, layers.size(of: Int($1))) }
    let proof = Proof(rule: way.rule, premises: way.premises, height: height, size: size)
    if layers.holds(number), !doubtful.contains(number) {
      let known = layers.height(of: number)
      if known < height || known == height && layers.compare(proof, toThatOf: number) >= 0 { return }
    }
    if let known = best[number], layers.compare(known, proof) <= 0 { return }
    best[number] = proof
  }

  /// Lets those facts of the ground keep their places that are, with their new proofs, still where they were.
  ///
  /// The facts come in their new order; no others of this height have another proof now. Where facts had lost their
  /// places before, nobody could tell whether others still come before them or after them as they did.
  private mutating func keepPlaces(_ order: [(key: Int, value: Proof)], at height: Int, in stratum: Int) {
    guard !disorderly.contains(height) else { return }
    var last = -1
    for (number, proof) in order where number > last && number < layers.ground.table.count {
      guard let former = former[number], former.holds, former.hasPlace, former.height == height,
        former.size == proof.size, isInPlace(number, at: height, in: stratum)
      else { continue }
      layers.keepPlace(of: number)
      last = number
    }
  }

  /// Tells whether a fact still comes between its nearest neighbours in the ground that are in their places.
  private func isInPlace(_ number: Int, at height: Int, in stratum: Int) -> Bool {
    for step in [-1, 1] {
      switch neighbour(of: number, step: step, at: height, in: stratum) {
      case .none: continue
      case .unknown: return false
      case .fact(let neighbour):
        // Premises are compared, not places: the fact itself has none at the moment.
        if layers.compare(neighbour, number) * step < 0 { return false }
      }
    }
    return true
  }

  private enum Neighbour {
    case none, unknown
    case fact(Int)
  }

  /// How many facts that are not in their places are passed over in search of a neighbour.
  private static let reach = 64

  private func neighbour(of number: Int, step: Int, at height: Int, in stratum: Int) -> Neighbour {
    let ground = layers.ground
    for distance in 1...Self.reach {
      let other = number + step * distance
      guard other >= 0, other < ground.table.count, ground.measures.heights[other] == height,
        ground.stratification.strata[ground.table.relation(of: other)] == stratum
      else { return .none }
      if layers.holds(other), !layers.isMoved(other) { return .fact(other) }
    }
    return .unknown
  }
}
