import Foundation

/// What a wording is classified by.
struct KeySet: Sendable {
  /// Cues, names, words, pairs of neighbours and beginnings of words.
  let wording: [Int]
  /// Three letters that stand together.
  private(set) var letters: [Int] = []

  init(wording: [Int], _ tokens: [Token]) {
    self.wording = wording
    for token in tokens { ClassifierKey.eachOfLetters(of: token.word) { letters.append($0) } }
  }
}

/// The keys that more than one sample has, and what each weighs.
struct KeyVocabulary {
  /// In ascending order.
  let keys: [Int]
  /// The rarer, the more.
  let weights: [Float]
  private let places: [Int: Int]

  init(_ samples: [KeySet]) {
    let counts = Dictionary(
      samples.flatMap { Set($0.wording + $0.letters) }.map { ($0, 1) }, uniquingKeysWith: +
    ).filter { $0.value > 1 }
    keys = counts.keys.sorted()
    weights = keys.map { Float(log(1 + Double(samples.count) / Double(counts[$0] ?? 1))) }
    places = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
  }

  /// A vector of length one, to which the wording and the letters add the same.
  func vector(of set: KeySet) -> [(row: Int, value: Float)] {
    var sums: [Int: Float] = [:]
    var rows: [Int] = []
    for block in [set.wording, set.letters] {
      let known = block.compactMap { places[$0] }
      let length = known.reduce(Float(0)) { $0 + weights[$1] * weights[$1] }.squareRoot() * Float(2).squareRoot()
      for row in known {
        if sums[row] == nil { rows.append(row) }
        sums[row, default: 0] += weights[row] / length
      }
    }
    return rows.map { ($0, sums[$0] ?? 0) }
  }
}
