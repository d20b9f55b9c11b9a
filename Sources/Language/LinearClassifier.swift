import Foundation

/// What tells the samples of each form and claim from those of all others.
///
/// A sample is a vector of keys, each weighing more the fewer samples have it. For every owner a logistic regression
/// of its samples against all others is trained by stochastic gradient descent: a key that an owner shares with many
/// others ends up weighing little, one that only it has weighs much, and what speaks against it weighs below zero. The
/// order of the steps is fixed, so the same samples always give the same weights. See C. Bishop, Pattern Recognition
/// and Machine Learning (2006), sections 4.3.2 and 5.2.4.
struct LinearClassifier {
  /// The keys in order, with the place of each in a vector.
  let vocabulary: KeyVocabulary
  /// A row a key, a weight an owner.
  private(set) var weights: [Float]
  /// What an owner has against it before anything is heard.
  private(set) var biases: [Float]
  private let owners: Int

  /// So often every sample is gone through, and from this round on the weights reached are averaged, which makes them
  /// depend less on the order (B. Polyak and A. Juditsky, Acceleration of stochastic approximation by averaging, 1992).
  private static let rounds = 6
  private static let firstAveraged = 2
  private static let firstStep: Float = 10
  /// An owner is rare before anything is heard.
  private static let firstBias: Float = -3
  /// What is off by less than this is right.
  private static let rightEnough: Float = 0.01

  /// Learns to tell the owners apart.
  ///
  /// - Parameters:
  ///   - samples: the owner of each and what it is compared by.
  ///   - owners: how many owners there are.
  init(_ samples: [(owner: Int, keys: KeySet)], owners: Int) {
    vocabulary = KeyVocabulary(samples.map(\.keys))
    self.owners = owners
    weights = Array(repeating: 0, count: vocabulary.keys.count * owners)
    biases = Array(repeating: Self.firstBias, count: owners)
    let vectors = samples.map { vocabulary.vector(of: $0.keys) }
    let shuffle = Shuffle(samples.map(\.keys))
    var (weightSums, biasSums) = (weights.map { _ in Float(0) }, biases.map { _ in Float(0) })
    for round in 0..<Self.rounds {
      let step = Self.firstStep / (1 + Float(round) / 2)
      for place in shuffle.order(round) { learn(vectors[place], owner: samples[place].owner, step) }
      guard round >= Self.firstAveraged else { continue }
      for place in weights.indices { weightSums[place] += weights[place] }
      for place in biases.indices { biasSums[place] += biases[place] }
    }
    let count = Float(Self.rounds - Self.firstAveraged)
    weights = weightSums.map { $0 / count }
    biases = biasSums.map { $0 / count }
  }

  /// Moves the weights so that a sample comes nearer to its owner and farther from the others.
  private mutating func learn(_ vector: [(row: Int, value: Float)], owner: Int, _ step: Float) {
    let errors = errors(vector, owner)
    let count = owners
    weights.withUnsafeMutableBufferPointer { weights in
      for (row, value) in vector {
        let start = row &* count
        for (other, error) in errors { weights[start &+ other] -= step * value * error }
      }
    }
  }

  /// For each owner that is told wrongly how far its probability is off.
  private func errors(_ vector: [(row: Int, value: Float)], _ owner: Int) -> [(owner: Int, error: Float)] {
    var sums = biases
    let count = owners
    sums.withUnsafeMutableBufferPointer { sums in
      weights.withUnsafeBufferPointer { weights in
        for (row, value) in vector {
          let start = row &* count
          var other = 0
          while other < count {
            sums[other] += value * weights[start &+ other]
            other &+= 1
          }
        }
      }
    }
    var errors: [(owner: Int, error: Float)] = []
    for (other, sum) in sums.enumerated() where sum > -7 || other == owner {
      let error = 1 / (1 + exp(-sum)) - (other == owner ? 1 : 0)
      if abs(error) > Self.rightEnough { errors.append((other, error)) }
    }
    return errors
  }
}

/// A fixed sequence of orders that look like chance.
///
/// Where a sample stands hangs on its letters alone, so that one sample more leaves the order of the others as it was and
/// changes little of what is learnt.
private struct Shuffle {
  private let marks: [UInt64]

  init(_ samples: [KeySet]) { marks = samples.map { $0.letters.reduce(0) { Self.mixed($0 ^ UInt64($1)) } } }

  /// The order of a round.
  func order(_ round: Int) -> [Int] {
    let drawn = marks.map { Self.mixed($0 &+ UInt64(round)) }
    return marks.indices.sorted { (drawn[$0], $0) < (drawn[$1], $1) }
  }

  /// The step of the generator SplitMix64 (G. Steele, D. Lea and C. Flood, Fast splittable pseudorandom number
  /// generators, 2014).
  private static func mixed(_ number: UInt64) -> UInt64 {
    var mixed = number &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
