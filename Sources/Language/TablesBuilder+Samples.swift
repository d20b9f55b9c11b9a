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
    for (index, sample) in read.enumerated() {
      // Of samples of one form that are compared by the same the first is enough.
      let isNew = seen.insert([sample.owner] + sample.features).inserted
      for feature in isNew ? sample.features : [] {
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

  /// A weight is kept as one of sixty-four levels of its key.
  private mutating func pack(_ classifier: LinearClassifier, owners: Int) {
    let vocabulary = classifier.vocabulary
    let rows = vocabulary.keys.enumerated().map { place, key -> [Int] in
      let weights = classifier.weights[place * owners..<(place + 1) * owners]
      let step = max(weights.lazy.map(abs).max() ?? 0, 0.001) / 31
      let padding = repeatElement(UInt8(Tables.zeroLevel), count: Tables.padded(owners) - owners)
      let levels = weights.map { UInt8(Tables.zeroLevel + Int(($0 / step).rounded())) } + padding
      return [
        key, Int(Tables.weightUnit * Double(vocabulary.weights[place])), Int(Tables.levelUnit * Double(step)),
        builder.text(String(decoding: levels, as: UTF8.self)),
      ]
    }
    section(.keys, HashLayout(rows, hashes: rows.map { Hash($0[0], 0) }).numbers)
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
        && [.muscle, .group, .zone, .pattern].contains(base.kind(Entity(index: feature - code.wordCount)))
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
    return [owner.index, flags.rawValue, builder.list(base.references(owner, "needs").map(\.index))]
  }

  /// A feature weighs more the fewer forms, or claims, have it (inverse document frequency).
  private func featureWeights(_ samples: [Sample]) -> [Int: Int] {
    var owners: [Int: Set<Int>] = [:]
    for sample in samples {
      for feature in sample.features { owners[feature, default: []].insert(sample.owner) }
    }
    let count = Double(Set(samples.map(\.owner)).count)
    return owners.mapValues { holders in
      Int(Tables.weightUnit * log(1 + count / Double(holders.count)))
    }
  }
}
