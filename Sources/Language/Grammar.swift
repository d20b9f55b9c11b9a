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

  /// What a word weighs that no sample of a form has: questions hold all sorts of words beside what they ask.
  static let unknownToForms = 1.4
  /// What a word weighs that no sample of a claim has: a claim is recognised by its very words.
  static let unknownToClaims = 2.6
  /// Added to every comparison, so that one faint cue shared is no perfect match.
  static let smoothing = 1.0
  /// A claim must come nearer than a form to be preferred, for a form fits whatever it is asked about.
  static let claimShare = 0.92

  /// What a claim keeps of its nearness when the question names a muscle or posture that the sample does not.
  static let strangerShare = 0.75

  /// The forms and claims that share anything with the features, nearest first.
  ///
  /// - Parameters:
  ///   - features: what a stretch of the line is compared by.
  ///   - named: the muscles, places and postures that the whole line names, as features.
  func matches(_ features: Features, named: Set<String> = []) -> [Match] {
    var shared: [Int: Double] = [:]
    let general = gather(features.general, claims: false, &shared)
    let particular = gather(features.particular, claims: true, &shared)
    let familiar = samples(naming: named)
    var best: [Entity: Match] = [:]
    let samples = tables[.samples]
    for (sample, common) in shared {
      let owner = Entity(index: samples[sample * Tables.sampleStride])
      let whole = Double(samples[sample * Tables.sampleStride + 1]) / Tables.weightUnit
      let isParticular = samples[sample * Tables.sampleStride + 3] == 1
      let own = isParticular ? particular : general
      var score = 2 * common / (whole + own + Self.smoothing)
      if isParticular { score *= Self.claimShare * (familiar?.contains(sample) ?? true ? 1 : Self.strangerShare) }
      if let other = best[owner], other.score > score || (other.score == score && other.sample < sample) { continue }
      best[owner] = Match(owner: owner, score: score, sample: sample)
    }
    return best.values.sorted { ($0.score, $1.sample) > ($1.score, $0.sample) }
  }

  /// The samples that name any of the things a line names; nothing where the line names none.
  private func samples(naming named: Set<String>) -> Set<Int>? {
    guard !named.isEmpty else { return nil }
    return named.reduce(into: []) { samples, feature in
      guard let place = tables.place(of: feature, in: .features, stride: Tables.featureStride) else { return }
      samples.formUnion(tables.image.list(tables[.features][place * Tables.featureStride + 3]))
    }
  }

  /// Adds what the features share with each sample and returns the features' whole weight.
  private func gather(_ features: [String], claims: Bool, _ shared: inout [Int: Double]) -> Double {
    let samples = tables[.samples]
    var whole = 0.0
    let unknown = claims ? Self.unknownToClaims : Self.unknownToForms
    for feature in Set(features).sorted() {
      let place = tables.place(of: feature, in: .features, stride: Tables.featureStride)
      let row = (place ?? 0) * Tables.featureStride
      let weight = place == nil ? 0 : Double(tables[.features][row + (claims ? 2 : 1)]) / Tables.weightUnit
      whole += weight > 0 ? weight : feature.hasPrefix("e:") ? unknown / 2 : unknown
      guard weight > 0 else { continue }
      for sample in tables.image.list(tables[.features][row + 3])
      where (samples[sample * Tables.sampleStride + 3] == 1) == claims {
        shared[sample, default: 0] += weight
      }
    }
    return whole
  }

  /// The text of a sample.
  func text(ofSample sample: Int) -> String { tables.image.text(tables[.samples][sample * Tables.sampleStride + 2]) }
}
