import Foundation

/// What the samples of each form and claim have in common, for wordings that come near no single one of them.
///
/// Every sample is a vector of what it is compared by, each key weighing more the fewer samples have it, of length
/// one. A profile is the direction of the sum of its samples' vectors (a Rocchio classifier); a line comes as near to
/// it as the cosine between them. A sample added moves its whole profile, and so helps wordings like it.
struct Profiles {
  /// The keys in order, each with its weight and the profiles that have it.
  let rows: [(key: Int, weight: Int, owners: [(owner: Int, weight: Int)])]

  init(_ samples: [(owner: Int, keys: [Int])]) {
    let weights = Self.weights(samples)
    var sums: [Int: [Int: Double]] = [:]
    for (owner, keys) in samples {
      let known = keys.compactMap { key in weights[key].map { (key, $0) } }
      let length = sqrt(known.reduce(0) { $0 + $1.1 * $1.1 })
      for (key, weight) in known { sums[key, default: [:]][owner, default: 0] += weight / length }
    }
    let lengths = Self.lengths(sums)
    rows = sums.keys.sorted().map { key in
      let owners = (sums[key] ?? [:]).sorted { $0.key < $1.key }.map { owner, sum in
        (owner, Int(Tables.weightUnit * 10 * sum / lengths[owner, default: 1]))
      }
      return (key, Int(Tables.weightUnit * weights[key, default: 0]), owners)
    }
  }

  /// What only one sample has says nothing about others.
  private static func weights(_ samples: [(owner: Int, keys: [Int])]) -> [Int: Double] {
    let counts = Dictionary(samples.flatMap(\.keys).map { ($0, 1) }, uniquingKeysWith: +)
    return counts.filter { $0.value > 1 }.mapValues { log(1 + Double(samples.count) / Double($0)) }
  }

  private static func lengths(_ sums: [Int: [Int: Double]]) -> [Int: Double] {
    var squares: [Int: Double] = [:]
    // In a fixed order, so that rounding is the same every time.
    for key in sums.keys.sorted() {
      for (owner, sum) in sums[key] ?? [:] { squares[owner, default: 0] += sum * sum }
    }
    return squares.mapValues { $0.squareRoot() }
  }
}
