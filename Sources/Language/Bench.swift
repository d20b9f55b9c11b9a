import Knowledge

/// Room to count in while a line is compared with the samples: one number a sample and a few a form, reused from
/// stretch to stretch.
struct Bench {
  private var weights: [Int32]
  private var marks: [Bool]
  /// Of this stretch: the nearest sample of each owner, how near it is, and what the classifier says.
  private var scores: [Double]
  private var nearest: [Int32]
  private var sums: [Float]
  /// Of all stretches.
  private var best: [Double]
  private var bestSample: [Int32]
  /// The samples that share something, in no order that matters.
  private(set) var touched: [Int] = []
  private var owners: [Int] = []

  init(samples: Int, owners: Int) {
    weights = Array(repeating: 0, count: samples)
    marks = Array(repeating: false, count: samples)
    scores = Array(repeating: 0, count: owners)
    nearest = Array(repeating: 0, count: owners)
    sums = Array(repeating: 0, count: owners)
    best = scores
    bestSample = nearest
  }

  /// Adds a weight to what each of some samples shares.
  mutating func add(_ weight: Int, to samples: Words) {
    for sample in samples {
      if weights[sample] == 0 { touched.append(sample) }
      weights[sample] += Int32(weight)
    }
  }

  /// What a sample shares.
  func shared(_ sample: Int) -> Double { Double(weights[sample]) / Tables.weightUnit }

  mutating func mark(_ samples: Words) {
    for sample in samples { marks[sample] = true }
  }

  func isMarked(_ sample: Int) -> Bool { marks[sample] }

  /// Takes a sample as the nearest of its owner if none is nearer; of equally near ones the first.
  mutating func offer(_ owner: Int, _ score: Double, _ sample: Int) {
    if scores[owner] == 0 { owners.append(owner) }
    guard score > scores[owner] || (score == scores[owner] && sample < nearest[owner]) else { return }
    (scores[owner], nearest[owner]) = (score, Int32(sample))
  }

  /// Adds what a key says for and against each owner.
  mutating func addLevels(_ levels: UnsafeBufferPointer<UInt8>, _ weight: Float) {
    sums.withUnsafeMutableBufferPointer { sums in
      for owner in 0..<min(sums.count, levels.count) {
        sums[owner] += Float(Int32(levels[owner]) &- Int32(Tables.zeroLevel)) * weight
      }
    }
  }

  /// Makes one number of how near an owner's nearest sample is and of what the classifier says.
  mutating func settleSums(_ sum: (_ nearness: Double, _ said: Double, _ owner: Int) -> Double) {
    for owner in owners { scores[owner] = sum(scores[owner], Double(sums[owner]), owner) }
    for owner in sums.indices { sums[owner] = 0 }
  }

  /// Ends a stretch: what came nearer than in earlier stretches is kept where it may be.
  ///
  /// - Parameters:
  ///   - share: what the stretch counts beside the whole line.
  ///   - mayBe: whether an owner may be read from the stretch.
  mutating func settle(share: Double, where mayBe: (Int) -> Bool) {
    for owner in owners {
      if scores[owner] * share > best[owner] && mayBe(owner) {
        (best[owner], bestSample[owner]) = (scores[owner] * share, nearest[owner])
      }
      scores[owner] = 0
    }
    for sample in touched { weights[sample] = 0 }
    touched.removeAll(keepingCapacity: true)
    owners.removeAll(keepingCapacity: true)
  }

  /// What came nearest in any stretch, nearest first.
  func matches(most: Int) -> [Grammar.Match] {
    let all = best.indices.filter { best[$0] > 0 }.map {
      Grammar.Match(owner: $0, score: best[$0], sample: Int(bestSample[$0]))
    }
    return Array(all.sorted { ($0.score, $1.sample) > ($1.score, $0.sample) }.prefix(most))
  }
}
