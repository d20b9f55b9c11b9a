import Knowledge

/// Room to count in while a line is compared with the samples: one number a sample and one a form, reused.
struct Bench {
  private var weights: [Int32]
  private var marks: [Bool]
  private var scores: [Double]
  private var nearest: [Int32]
  /// The samples that share something, in no order that matters.
  private(set) var touched: [Int] = []
  private var marked: [Int] = []
  private var owners: [Int] = []

  init(samples: Int, owners: Int) {
    weights = Array(repeating: 0, count: samples)
    marks = Array(repeating: false, count: samples)
    scores = Array(repeating: 0, count: owners)
    nearest = Array(repeating: 0, count: owners)
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
    for sample in samples where !marks[sample] {
      marks[sample] = true
      marked.append(sample)
    }
  }

  func isMarked(_ sample: Int) -> Bool { marks[sample] }

  /// Takes a sample as the nearest of its owner if none is nearer; of equally near ones the first.
  mutating func offer(_ owner: Int, _ score: Double, _ sample: Int) {
    if scores[owner] == 0 { owners.append(owner) }
    guard score > scores[owner] || (score == scores[owner] && sample < nearest[owner]) else { return }
    (scores[owner], nearest[owner]) = (score, Int32(sample))
  }

  /// The nearest sample of each owner; the bench is clean afterwards.
  mutating func matches() -> [Grammar.Match] {
    let matches = owners.map { Grammar.Match(owner: $0, score: scores[$0], sample: Int(nearest[$0])) }
    for sample in touched { weights[sample] = 0 }
    for sample in marked { marks[sample] = false }
    for owner in owners { scores[owner] = 0 }
    touched.removeAll(keepingCapacity: true)
    marked.removeAll(keepingCapacity: true)
    owners.removeAll(keepingCapacity: true)
    return matches
  }
}
