import Knowledge

/// Ranks the forms of question and the claims by how near their samples come to the words of a line.
///
/// Two measures are added. The nearness of two sets of features is the weight of what they share over the mean of
/// their weights (Dice's coefficient), each feature weighing more the fewer forms have it; a form is as near as its
/// nearest sample. And a classifier trained on all samples says what speaks for each form and against it, for wordings
/// that come near none of its samples alone.
final class Grammar: Sendable {
  let tables: Tables
  let base: KnowledgeBase
  let code: FeatureCode
  /// The owner of each sample, twice, and one more if the sample names a muscle, a place or a posture. These are
  /// unpacked and kept small: every line goes through hundreds of them.
  private let holders: [UInt16]
  /// What each sample weighs, and what it must share for that to come near enough, in `Tables.shareUnit`.
  private let wholes: [Int16]
  private let bars: [Int16]
  let flags: [OwnerFlags]
  private let biases: [Float]
  /// What every key of the classifier says of every owner, a character each.
  nonisolated(unsafe) private let levels: UnsafeBufferPointer<UInt8>
  /// How many characters a key has.
  private let levelsLength: Int
  private let benches = Benches()

  init(tables: Tables, base: KnowledgeBase) {
    self.tables = tables
    self.base = base
    code = FeatureCode(wordCount: tables.wordCount, thingCount: base.count)
    let samples = tables.samples.unpacked()
    let rows = stride(from: 0, to: samples.count, by: Tables.sampleStride)
    holders = rows.map { UInt16(samples[$0] * 2 + samples[$0 + 3]) }
    // A sample of hundreds of rare words weighs no more than fits: nobody asks anything like it.
    wholes = rows.map { Int16(clamping: samples[$0 + 1]) }
    let missing = Tables.padded(wholes.count, to: Tables.samplesAtOnce) - wholes.count
    bars = wholes.map { Int16(Float($0) * Self.leastNearness / 2) } + repeatElement(Int16.max / 2, count: missing)
    flags = stride(from: 1, to: tables.owners.count, by: Tables.ownerStride).map {
      OwnerFlags(rawValue: tables.owners[$0])
    }
    biases = tables.biases.map { Float($0) * Tables.weightStep }
    levels = tables.image.utf8(tables.levels[0])
    levelsLength = Tables.padded(biases.count, to: Tables.levelsAtOnce)
  }

  /// How near a form or claim comes.
  struct Match: Sendable {
    /// The place of the form or claim among those that have samples.
    let owner: Int
    let score: Double
    /// The nearest sample; negative where none came near.
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
    /// It needs one of some cues.
    static let needsCue = OwnerFlags(rawValue: 8)
  }

  /// What a word weighs that no sample of a form has: questions hold all sorts of words beside what they ask.
  static let unknownToForms: Float = 1.4
  /// What a word weighs that no sample of a claim has: a claim is recognised by its very words.
  static let unknownToClaims: Float = 2.6
  /// What a word weighs that the classifier does not know.
  static let unknownToClassifier: Float = 4
  /// Added to every comparison, so that one faint cue shared is no perfect match.
  static let smoothing: Float = 1.0
  /// A claim must come nearer than a form to be preferred, for a form fits whatever it is asked about.
  static let claimShare: Float = 0.92
  /// What a claim keeps of its nearness when the question names a muscle or posture that the sample does not.
  static let strangerShare: Float = 0.75
  /// What it keeps where the sample names nothing of the kind, because the claim is about all of them.
  static let generalShare: Float = 0.88
  /// What part of a line counts beside the whole: the more words agree, the surer the reading.
  static let partShare: Float = 0.9
  /// How much the classifier counts beside the nearest sample: of a form, of a claim, of what lies outside.
  static let classifierShare: Float = 1.0
  static let classifierShareOfClaims: Float = 0.6
  static let classifierShareOfOutside: Float = 0.3
  /// What the classifier says counts from here on, and by this much.
  static let leastSaid: Float = 5
  static let saidScale: Float = 1 / 8
  /// What a claim must come nearer than a form.
  static let claimHandicap: Float = 0.06
  /// What the sum is multiplied by, so that a good reading comes near 1.
  static let scale: Float = 1 / 1.2
  /// A sample that comes no nearer than this is as good as none.
  static let leastNearness: Float = 0.4
  /// Only the very words of a sample come nearer than this.
  static let nearest: Float = 0.99
  /// Up to here a sum counts as it is.
  static let straight: Float = 0.8

  /// A sum brought below the nearest without losing its order: of two good readings the better one stays the better.
  static func squashed(_ sum: Float) -> Float {
    guard sum > straight else { return sum }
    let (room, excess) = (nearest - straight, sum - straight)
    return straight + room * excess / (excess + room)
  }

  /// Lends room for comparing one line.
  func withBench<Result>(_ use: (Bench) -> Result) -> Result {
    benches.lend(
      {
        Bench(samples: tables.samples.count / Tables.sampleStride, owners: tables.owners.count / Tables.ownerStride)
      }, use)
  }

  func entity(_ owner: Int) -> Entity { Entity(index: tables.owners[owner * Tables.ownerStride]) }
  /// Whether a line names one of the things without which it is not read as this form.
  func isSatisfied(_ owner: Int, by heard: [Int]) -> Bool {
    guard flags[owner].contains(.needsCue) else { return true }
    return tables.image.list(tables.owners[owner * Tables.ownerStride + 2]).contains(where: heard.contains)
  }

  /// Whether a sample of a form or claim has a word.
  func has(_ feature: Int, _ owner: Entity) -> Bool {
    let row = feature * Tables.featureStride
    return [2, 3].contains { column in
      tables.postings(row + column).contains { sample in
        tables.owners[tables.samples[sample * Tables.sampleStride] * Tables.ownerStride] == owner.index
      }
    }
  }

  /// The sample that came nearest, if any came near.
  func candidate(_ match: Match) -> Reading.Candidate {
    let text = match.sample < 0 ? nil : tables.samples[match.sample * Tables.sampleStride + 2]
    return Reading.Candidate(
      owner: entity(match.owner), score: match.score, sample: text.map { (tables.image, $0) })
  }

  /// Compares a stretch of a line with every sample, and asks the classifier.
  ///
  /// - Parameters:
  ///   - features: what the stretch is compared by.
  ///   - letters: the rows of the letters of its words.
  ///   - named: the muscles, places and postures that the whole line names, as features.
  ///   - bench: room to count in; afterwards it holds what is shared.
  func compare(_ features: Features, _ letters: ArraySlice<Int>, named: [Int], _ bench: Bench) {
    let general = gather(features.general, strangers: features.strangers, .forms, bench)
    let particular = gather(features.particular, strangers: features.strangers, .claims, bench)
    for feature in named { bench.mark(tables.postings(feature * Tables.featureStride + 3)) }
    let namesNothing = named.isEmpty
    let least = Self.leastNearness / 2 * (min(general, particular) + Self.smoothing)
    bars.withUnsafeBufferPointer { bars in
      bench.score(over: bars, and: least) { sample, shared, isMarked in
        let (owner, namesThing) = Int(holders[sample]).quotientAndRemainder(dividingBy: 2)
        let isParticular = flags[owner].contains(.particular)
        let whole = Float(wholes[sample]) * Tables.shareStep
        let score = 2 * shared / (whole + (isParticular ? particular : general) + Self.smoothing)
        guard isParticular else { return (owner, score) }
        let other = namesThing > 0 ? Self.strangerShare : Self.generalShare
        return (owner, score * Self.claimShare * (namesNothing || isMarked ? 1 : other))
      }
    }
    classify(features, letters, bench)
  }

  private enum Side: Int {
    case forms, claims
  }

  /// Adds what the features share with each sample and returns the features' whole weight.
  private func gather(_ features: [Int], strangers: Int, _ side: Side, _ bench: Bench) -> Float {
    let unknown = side == .forms ? Self.unknownToForms : Self.unknownToClaims
    return features.reduce(Float(strangers) * unknown) { whole, feature in
      let row = feature * Tables.featureStride
      let weight = tables.features[row + side.rawValue]
      guard weight > 0 else { return whole + (isNamedThing(feature) ? unknown / 2 : unknown) }
      bench.add(weight, to: tables.postings(row + 2 + side.rawValue))
      return whole + Float(weight) * Tables.shareStep
    }
  }

  private func isNamedThing(_ feature: Int) -> Bool {
    code.isThing(feature) && base.kind(Entity(index: feature - code.wordCount)) != .cue
  }

  // MARK: Classifier

  private func classify(_ features: Features, _ letters: ArraySlice<Int>, _ bench: Bench) {
    let strange = Float(features.strangers) * Self.unknownToClassifier * Self.unknownToClassifier
    var wording: [Int] = []
    wording.reserveCapacity(features.keys.count)
    for key in features.keys { if let row = row(ofKey: key) { wording.append(row) } }
    add(wording, strange: strange, bench)
    add(letters, strange: 0, bench)
    bench.settleSums { nearness, sum, owner in
      let flags = flags[owner]
      let said = max(0, Self.leastSaid + sum + biases[owner]) * Self.saidScale
      if flags.contains(.wholeLine) {
        // Small talk and commands are short, and everything short would be drawn near.
        let isOutside = flags.contains(.particular)
        return Self.squashed(nearness + (isOutside ? Self.classifierShareOfOutside * said : 0))
      }
      let isClaim = flags.contains(.claim)
      let share = isClaim ? Self.classifierShareOfClaims : Self.classifierShare
      let sum = nearness + share * said - (isClaim ? Self.claimHandicap : 0)
      return Self.squashed(sum * Self.scale)
    }
  }

  private func add(_ rows: some Collection<Int>, strange: Float, _ bench: Bench) {
    let square = rows.reduce(strange) { square, row in
      let weight = Float(tables.keys[row + 1]) * Tables.weightStep
      return square + weight * weight
    }
    // The wording and the letters of the words count half each.
    let unit = Tables.sumUnit * Tables.weightStep / (Float(Tables.levelUnit) * (2 * square).squareRoot())
    guard let levels = levels.baseAddress else { return }
    for row in rows {
      let weight = Float(tables.keys[row + 1] * tables.keys[row + 2])
      bench.note(levels + tables.keys[row + 3] * levelsLength, Int16((weight * unit).rounded()))
    }
  }

  /// The rows of the letters of every word of a line, looked up once for all its stretches.
  struct LetterRows {
    private var rows: [Int] = []
    private var starts = [0]

    fileprivate init(_ tokens: [Token], in grammar: Grammar) {
      starts.reserveCapacity(tokens.count + 1)
      rows.reserveCapacity(tokens.reduce(0) { $0 + $1.word.utf8.count + 1 })
      for token in tokens {
        ClassifierKey.eachOfLetters(of: token.word) { key in
          if let row = grammar.row(ofKey: key) { rows.append(row) }
        }
        starts.append(rows.count)
      }
    }

    subscript(places: Range<Int>) -> ArraySlice<Int> { rows[starts[places.lowerBound]..<starts[places.upperBound]] }
  }

  /// Looks up the letters of the words of a line.
  func letterRows(of tokens: [Token]) -> LetterRows { LetterRows(tokens, in: self) }

  private func row(ofKey key: Int) -> Int? {
    let mask = tables.keys.count / Tables.keyStride - 1
    guard mask > 0 else { return nil }
    var slot = Hash(key, 0).slot(mask)
    while case let entry = tables.keys[slot * Tables.keyStride], entry > 0 {
      if entry == key { return slot * Tables.keyStride }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
