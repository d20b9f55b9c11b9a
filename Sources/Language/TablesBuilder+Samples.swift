import Foundation
import Inquiry
import Knowledge

extension TablesBuilder {
  /// What a sample is compared by.
  private struct Sample {
    let owner: Int
    let text: String
    let isParticular: Bool
    let features: [Int]
    let keys: KeySet
  }

  /// Reads the samples with the words and names packed so far, and weighs what they are compared by.
  mutating func packSamples() {
    let owners = samples.map(\.owner).uniqued()
    let read = readSamples(owners)
    let code = FeatureCode(wordCount: numbers.count, thingCount: base.count)
    let forms = featureWeights(read.filter { !$0.isParticular })
    let claims = featureWeights(read.filter(\.isParticular))
    var holders: [Int: (forms: [Int], claims: [Int])] = [:]
    var rows: [Int] = []
    var seen: Set<[Int]> = []
    // Of samples of one form that are compared by the same the first is enough.
    let distinct = read.filter { seen.insert([$0.owner] + $0.features).inserted }
    for (index, sample) in distinct.enumerated() {
      for feature in sample.features {
        if sample.isParticular {
          holders[feature, default: ([], [])].claims.append(index)
        } else {
          holders[feature, default: ([], [])].forms.append(index)
        }
      }
      let weights = sample.isParticular ? claims : forms
      let weight = sample.features.reduce(0) { $0 + weights[$1, default: 0] }
      rows += [sample.owner, weight, builder.text(sample.text), namesThing(sample, code) ? 1 : 0]
    }
    section(.samples, rows)
    packFeatures(code, forms, claims, holders)
    pack(LinearClassifier(read.map { ($0.owner, $0.keys) }, owners: owners.count), owners: owners.count)
    section(.owners, owners.flatMap { row(ofOwner: $0) })
  }

  private mutating func packFeatures(
    _ code: FeatureCode, _ forms: [Int: Int], _ claims: [Int: Int], _ holders: [Int: (forms: [Int], claims: [Int])]
  ) {
    let none = builder.text("")
    let rows = (0..<code.count).flatMap { feature -> [Int] in
      guard let held = holders[feature] else { return [0, 0, none, none] }
      return [
        forms[feature] ?? 0, claims[feature] ?? 0, builder.text(Postings.text(of: held.forms)),
        builder.text(Postings.text(of: held.claims)),
      ]
    }
    section(.features, rows)
  }

  /// What a key says of an owner is kept as one of sixty-four levels of the key; what it hardly says counts nothing.
  private mutating func pack(_ classifier: LinearClassifier, owners: Int) {
    let vocabulary = classifier.vocabulary
    let nothing = repeatElement(UInt8(Tables.zeroLevel), count: Tables.padded(owners, to: Tables.levelsAtOnce) - owners)
    var levels: [UInt8] = []
    let rows = vocabulary.keys.enumerated().map { place, key -> [Int] in
      let weights = classifier.weights[place * owners..<(place + 1) * owners]
      let step = max(weights.lazy.map(abs).max() ?? 0, 0.001) / Float(Tables.highestLevel)
      for weight in weights {
        let level = Int((weight / step).rounded())
        levels.append(UInt8(Tables.zeroLevel + (abs(level) < Tables.leastLevel ? 0 : level)))
      }
      levels += nothing
      let weight = Int(Tables.weightUnit * Double(vocabulary.weights[place]))
      return [key, weight, Int(Tables.levelUnit * Double(step)), place]
    }
    section(.keys, HashLayout(rows, hashes: rows.map { Hash($0[0], 0) }).numbers)
    section(.levels, [builder.text(String(decoding: levels, as: UTF8.self))])
    section(.biases, classifier.biases.map { Int(Tables.weightUnit * Double($0)) })
  }

  private func readSamples(_ owners: [Entity]) -> [Sample] {
    let tables = Tables(image: Image(keeping: builder.build()))
    let linker = Linker(tables: tables)
    let lexicon = Lexicon(tables: tables)
    let sights = Sights(tables: tables, base: base)
    let code = FeatureCode(wordCount: numbers.count, thingCount: base.count)
    let places = Dictionary(uniqueKeysWithValues: owners.enumerated().map { ($1, $0) })
    return samples.map { owner, text in
      var tokens = Normaliser.tokens(text)
      lexicon.lookUp(&tokens)
      let mentions = sights.seen(in: tokens, among: linker.mentions(in: tokens))
      let features = Features(tokens, mentions, in: 0..<tokens.count, base: base, code: code)
      let isParticular = isParticular(owner)
      return Sample(
        owner: places[owner, default: 0], text: text, isParticular: isParticular,
        features: (isParticular ? features.particular : features.general).sorted(),
        keys: KeySet(wording: features.keys, tokens))
    }
  }

  private func namesThing(_ sample: Sample, _ code: FeatureCode) -> Bool {
    sample.features.contains { feature in
      code.isThing(feature)
        && [.muscle, .group, .zone, .pattern, .test].contains(base.kind(Entity(index: feature - code.wordCount)))
    }
  }

  /// What lies outside the field is told by its very words, as claims are.
  private func isParticular(_ owner: Entity) -> Bool {
    base.kind(owner) == .claim || base.text(owner, "meaning") == Meaning.outside.rawValue
  }

  private mutating func row(ofOwner owner: Entity) -> [Int] {
    var flags: Grammar.OwnerFlags = []
    if base.kind(owner) == .claim { flags.insert(.claim) }
    if isParticular(owner) { flags.insert(.particular) }
    if Reader.wholeLineMeanings.contains(base.text(owner, "meaning") ?? "") { flags.insert(.wholeLine) }
    let needs = base.references(owner, "needs").map(\.index)
    if !needs.isEmpty { flags.insert(.needsCue) }
    return [owner.index, flags.rawValue, builder.list(needs)]
  }

  /// A feature weighs more the fewer forms, or claims, have it (inverse document frequency).
  private func featureWeights(_ samples: [Sample]) -> [Int: Int] {
    var owners: [Int: Set<Int>] = [:]
    for sample in samples {
      for feature in sample.features { owners[feature, default: []].insert(sample.owner) }
    }
    let count = Double(Set(samples.map(\.owner)).count)
    return owners.mapValues { holders in
      Int((Tables.shareUnit * log(1 + count / Double(holders.count))).rounded())
    }
  }
}
