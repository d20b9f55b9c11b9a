/// Derives what follows in a model with other given facts, looking only at what that changes.
///
/// A fact *changes* if it comes or goes, if the height or the size of its proof becomes another, or if it loses its
/// place among the facts that have not changed. Stratum by stratum and height by height, as ``Evaluator`` goes,
/// - a fact whose proof rests on one that has changed, or on an absence that is none any more, is *doubtful* when its
///   height is reached: all ways to it are looked for again;
/// - from each fact that has changed, and each absence that has become one, all ways are looked for that rest on it.
///
/// All other ways rest on what is as it was, and lose as they did before to proofs that are as they were. Facts not
/// reached yet are taken for unchanged meanwhile: a way that rests on one of which this turns out wrong is dropped, and
/// found again from that fact. Compare Ramalingam and Reps, *An incremental algorithm for a generalization of the
/// shortest-path problem* (1996).
struct Extension {
  /// What a fact was like before it was looked at.
  struct Former {
    let holds: Bool
    let height: Int
    let size: Int
    /// Whether it had a place among the facts of the ground.
    let hasPlace: Bool
  }

  /// A way to conclude a fact.
  struct Way {
    let relation: Int
    let arguments: [Int32]
    let rule: Int
    let premises: [Int32]
  }

  /// All that follows.
  var layers: Layers
  /// The facts that were looked at.
  var former: [Int: Former] = [:]
  /// The facts that have changed, in the order in which this was found.
  private var changed: [Int] = []
  private var isChanged: Set<Int> = []
  /// The heights at which facts had lost their places before.
  let disorderly: Set<Int>
  /// The doubtful facts of each stratum, by height.
  var doubts: [[Int: Set<Int>]]
  /// The ways found to facts of the present stratum, by the height of their proofs.
  var ways: [Int: [Way]] = [:]

  /// Works out the changes.
  ///
  /// - Parameters:
  ///   - layers: all that followed before.
  ///   - added: the facts given from now on, no two alike; none was given, or it is removed as well.
  ///   - removed: facts that were given and are so no more, by number.
  init(of layers: Layers, with added: [Fact], without removed: [Int]) {
    self.layers = layers
    doubts = Array(repeating: [:], count: layers.ground.stratification.rules.count)
    disorderly = Set(layers.moved.map(layers.height))
    for number in removed { withdraw(number) }
    for fact in added { give(fact) }
    for stratum in doubts.indices { evaluate(stratum) }
  }

  private mutating func withdraw(_ number: Int) {
    remember(number)
    layers.remove(number)
    change(number)
  }

  private mutating func give(_ fact: Fact) {
    let values = fact.arguments.map(\.index)
    let number = layers.makeNumber(Int(fact.relation.index), Array(values.indices), of: values)
    remember(number)
    layers.give(number)
    change(number)
  }

  private mutating func evaluate(_ stratum: Int) {
    for number in changed { begin(stratum, with: number) }
    while let height = nextHeight(in: stratum) { settle(height, in: stratum) }
  }

  /// Looks for what a fact that changed as one given, or in a lower stratum, means for a stratum.
  private mutating func begin(_ stratum: Int, with number: Int) {
    let isNew = former[number]?.holds == false
    if layers.holds(number) {
      findWays(from: number, in: stratum)
      if isNew { doubtWhatForbids(number, in: stratum) }
    } else if !isNew {
      findWays(withoutForbidden: number, in: stratum)
      if layers.stratum(of: number) == stratum { findWays(to: number) }
    }
  }

  private func nextHeight(in stratum: Int) -> Int? {
    let heights = (doubts[stratum].keys.min(), ways.keys.min())
    guard let first = heights.0, let second = heights.1 else { return heights.0 ?? heights.1 }
    return min(first, second)
  }

  // MARK: Changes

  /// Notes what a fact is like before it is changed for the first time.
  mutating func remember(_ number: Int) {
    guard former[number] == nil else { return }
    let holds = layers.holds(number)
    former[number] = Former(
      holds: holds, height: holds ? layers.height(of: number) : 0, size: holds ? layers.size(of: number) : 0,
      hasPlace: !layers.isMoved(number))
  }

  /// Notes that a fact has changed, which makes those doubtful whose proofs rest on it.
  mutating func change(_ number: Int) {
    if isChanged.insert(number).inserted { changed.append(number) }
    for dependent in layers.dependents(of: number) { doubt(dependent) }
  }

  /// Makes a fact doubtful unless it was looked at already: what it rests on is settled then.
  mutating func doubt(_ number: Int) {
    guard former[number] == nil else { return }
    doubts[layers.stratum(of: number)][layers.height(of: number), default: []].insert(number)
  }
}
