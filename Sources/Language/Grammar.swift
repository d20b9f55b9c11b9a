import Knowledge

/// Ranks the forms of question and the claims by how near their samples come to the words of a line.
///
/// The nearness of two sets of features is the weight of what they share over the mean of their weights (Dice's
/// coefficient), each feature weighing more the fewer forms have it. A form is as near as its nearest sample.
struct Grammar: Sendable {
  let tables: Tables
  let base: KnowledgeBase
  let code: FeatureCode

  init(tables: Tables, base: KnowledgeBase) {
    self.tables = tables
    self.base = base
    code = FeatureCode(wordCount: tables.wordCount, thingCount: base.count)
  }

  /// How near a form or claim comes.
  struct Match: Sendable {
    /// The place of the form or claim among those that have samples.
    let owner: Int
    let score: Double
    let sample: Int
  }

  /// What is known of a form or claim beside its samples.
  struct OwnerFlags: OptionSet {
    let rawValue: Int
    static let claim = OwnerFlags(rawValue: 1)
    /// It is recognised by the whole line only.
    static let wholeLine = OwnerFlags(rawValue: 2)
    /// Things count in its samples by what they are, not by their kind.
    static let particular = OwnerFlags(rawValue: 4)
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

  /// Room for comparing one line.
  func bench() -> Bench {
    Bench(
      samples: tables.samples.count / Tables.sampleStride, owners: tables.owners.count / Tables.ownerStride)
  }

  func entity(_ owner: Int) -> Entity { Entity(index: tables.owners[owner * Tables.ownerStride]) }
  func flags(_ owner: Int) -> OwnerFlags { OwnerFlags(rawValue: tables.owners[owner * Tables.ownerStride + 1]) }
  /// The cues without which a line is not read as this form.
  func needs(_ owner: Int) -> Words { tables.image.list(tables.owners[owner * Tables.ownerStride + 2]) }

  /// The text of a sample.
  func text(ofSample sample: Int) -> String { tables.image.text(tables.samples[sample * Tables.sampleStride + 2]) }

  /// The forms and claims that share anything with the features, the nearest sample of each.
  ///
  /// - Parameters:
  ///   - features: what a stretch of the line is compared by.
  ///   - named: the muscles, places and postures that the whole line names, as features.
  ///   - bench: room to count in.
  func matches(_ features: Features, named: [Int], _ bench: inout Bench) -> [Match] {
    let general = gather(features.general, strangers: features.strangers, .forms, &bench)
    let particular = gather(features.particular, strangers: features.strangers, .claims, &bench)
    for feature in named { bench.mark(tables.image.list(tables.features[feature * Tables.featureStride + 3])) }
    for sample in bench.touched {
      let row = sample * Tables.sampleStride
      let owner = tables.samples[row]
      let isParticular = flags(owner).contains(.particular)
      let whole = Double(tables.samples[row + 1]) / Tables.weightUnit
      var score = 2 * bench.shared(sample) / (whole + (isParticular ? particular : general) + Self.smoothing)
      if isParticular { score *= Self.claimShare * (named.isEmpty || bench.isMarked(sample) ? 1 : Self.strangerShare) }
      bench.offer(owner, score, sample)
    }
    return bench.matches()
  }

  private enum Side: Int {
    case forms, claims
  }

  /// Adds what the features share with each sample and returns the features' whole weight.
  private func gather(_ features: [Int], strangers: Int, _ side: Side, _ bench: inout Bench) -> Double {
    let unknown = side == .forms ? Self.unknownToForms : Self.unknownToClaims
    var whole = Double(strangers) * unknown
    for feature in features {
      let row = feature * Tables.featureStride + side.rawValue
      let weight = tables.features[row]
      guard weight > 0 else {
        whole += isNamedThing(feature) ? unknown / 2 : unknown
        continue
      }
      whole += Double(weight) / Tables.weightUnit
      bench.add(weight, to: tables.image.list(tables.features[row + 2]))
    }
    return whole
  }

  private func isNamedThing(_ feature: Int) -> Bool {
    code.isThing(feature) && base.kind(Entity(index: feature - code.wordCount)) != .cue
  }
}
