import Knowledge

/// Ranks the forms of question and the claims by how near their samples come to the words of a line.
///
/// The nearness of two sets of features is the weight of what they share over the mean of their weights (Dice's
/// coefficient), each feature weighing more the fewer forms have it. A form is as near as its nearest sample.
struct Grammar: Sendable {
  let tables: Tables
  let base: KnowledgeBase

  /// How near a form or claim comes.
  struct Match: Sendable {
    let owner: Entity
    let score: Double
    let sample: Int
  }

  /// A word that no sample has weighs as much as a rare one that some have.
  static let unknownWeight = 3.2

  /// The forms and claims that share anything with the features, nearest first.
  func matches(_ features: Features) -> [Match] {
    var shared: [Int: Double] = [:]
    let general = gather(features.general, claims: false, &shared)
    let particular = gather(features.particular, claims: true, &shared)
    var best: [Entity: Match] = [:]
    let samples = tables[.samples]
    for (sample, common) in shared {
      let owner = Entity(index: samples[sample * Tables.sampleStride])
      let whole = Double(samples[sample * Tables.sampleStride + 1]) / Tables.weightUnit
      let own = base.kind(owner) == .claim ? particular : general
      let score = 2 * common / (whole + own)
      if let other = best[owner], other.score > score || (other.score == score && other.sample < sample) { continue }
      best[owner] = Match(owner: owner, score: score, sample: sample)
    }
    return best.values.sorted { ($0.score, $1.sample) > ($1.score, $0.sample) }
  }

  /// Adds what the features share with each sample and returns the features' whole weight.
  private func gather(_ features: [String], claims: Bool, _ shared: inout [Int: Double]) -> Double {
    let samples = tables[.samples]
    var whole = 0.0
    for feature in Set(features).sorted() {
      guard let place = tables.place(of: feature, in: .features, stride: Tables.featureStride) else {
        if !feature.hasPrefix("e:") { whole += Self.unknownWeight } else { whole += Self.unknownWeight / 2 }
        continue
      }
      let row = place * Tables.featureStride
      let weight = Double(tables[.features][row + 1]) / Tables.weightUnit
      whole += weight
      for sample in tables.image.list(tables[.features][row + 2])
      where (base.kind(Entity(index: samples[sample * Tables.sampleStride])) == .claim) == claims {
        shared[sample, default: 0] += weight
      }
    }
    return whole
  }

  /// The text of a sample.
  func text(ofSample sample: Int) -> String { tables.image.text(tables[.samples][sample * Tables.sampleStride + 2]) }
}
