import Knowledge
import Synchronization

/// Room to count in while a line is compared with the samples: one number a sample and a few a form, reused from
/// stretch to stretch.
///
/// Thousands of numbers are touched for a line, so they lie in memory of its own and are reached without checks. It is
/// left as it was found, for the next line. Whoever was lent it is the only one to use it meanwhile.
final class Bench: @unchecked Sendable {
  private let sampleCount: Int
  private let ownerCount: Int
  /// What each sample shares, in the unit of the tables.
  private let weights: UnsafeMutablePointer<Int16>
  private let marks: UnsafeMutablePointer<Bool>
  private var isMarked = false
  /// Of this stretch: the nearest sample of each owner, if any is near, how near it is, and what the classifier says.
  private let scores: UnsafeMutablePointer<Float>
  private let nearest: UnsafeMutablePointer<Int32>
  private let sums: UnsafeMutablePointer<Int16>
  /// What is said for and against every owner, as levels, and what a level counts.
  private var said: [(levels: UnsafePointer<UInt8>, weight: Int16)] = []
  /// Of all stretches.
  private let best: UnsafeMutablePointer<Float>
  private let bestSample: UnsafeMutablePointer<Int32>

  init(samples: Int, owners: Int) {
    ownerCount = owners
    sampleCount = Tables.padded(samples, to: Tables.samplesAtOnce)
    weights = .allocate(sampleCount, zero: 0)
    marks = .allocate(sampleCount, zero: false)
    scores = .allocate(owners, zero: 0)
    nearest = .allocate(owners, zero: -1)
    sums = .allocate(Tables.padded(owners, to: Tables.levelsAtOnce), zero: 0)
    best = .allocate(owners, zero: 0)
    bestSample = .allocate(owners, zero: -1)
  }

  deinit {
    for numbers in [nearest, bestSample] { numbers.deallocate() }
    for numbers in [scores, best] { numbers.deallocate() }
    for numbers in [weights, sums] { numbers.deallocate() }
    marks.deallocate()
  }

  /// Adds a weight to what each of some samples shares.
  func add(_ weight: Int, to samples: Postings) {
    let weight = Int16(truncatingIfNeeded: weight)
    samples.visit { weights[$0] &+= weight }
  }

  func mark(_ samples: Postings) {
    samples.visit { marks[$0] = true }
    isMarked = true
  }

  private typealias Shares = SIMD16<Int16>

  /// Goes through the samples that share enough.
  ///
  /// Nearly all share nothing or too little: a look at many at once tells where there is any that shares enough.
  ///
  /// - Parameters:
  ///   - bars: what each sample must share for its own weight.
  ///   - least: what each must share on top.
  ///   - nearness: how near a sample comes and its owner, by what it shares and whether it is marked.
  func score(
    over bars: UnsafeBufferPointer<Int16>, and least: Float,
    _ nearness: (_ sample: Int, _ shared: Float, _ isMarked: Bool) -> (owner: Int, score: Float)
  ) {
    guard let bars = bars.baseAddress else { return }
    let least = Int16(min(least / Tables.shareStep, 10_000))
    let leastOfAll = Shares(repeating: least)
    for start in stride(from: 0, to: sampleCount, by: Tables.samplesAtOnce) {
      let shares = UnsafeRawPointer(weights + start).loadUnaligned(as: Shares.self)
      let missing = UnsafeRawPointer(bars + start).loadUnaligned(as: Shares.self) &+ leastOfAll &- shares
      // What is less than nothing has its highest bit set.
      guard missing.anyIsNegative else { continue }
      for sample in start..<start + Tables.samplesAtOnce where weights[sample] &- bars[sample] > least {
        let (owner, score) = nearness(sample, Float(weights[sample]) * Tables.shareStep, marks[sample])
        // Of equally near samples the first is taken.
        if score > scores[owner] { (scores[owner], nearest[owner]) = (score, Int32(truncatingIfNeeded: sample)) }
      }
    }
    weights.update(repeating: 0, count: sampleCount)
  }

  private typealias Level = SIMD16<Int16>

  /// Notes what a key says for and against each owner.
  ///
  /// - Parameters:
  ///   - levels: a level for every owner.
  ///   - weight: what a level counts, in `Tables.sumUnit`.
  func note(_ levels: UnsafePointer<UInt8>, _ weight: Int16) { said.append((levels, weight)) }

  /// Sums what was noted, for many owners at once.
  ///
  /// What the keys say lies far apart, so it is fetched for all of them side by side. Sums may run over on their way
  /// and come back: only where they end counts, and that is in range.
  private func sumLevels() {
    let zero = Level(repeating: Int16(Tables.zeroLevel))
    for place in stride(from: 0, to: ownerCount, by: Tables.levelsAtOnce) {
      var sum = Level.zero
      for (levels, weight) in said {
        let level = UnsafeRawPointer(levels + place).loadUnaligned(as: SIMD16<UInt8>.self)
        sum &+= (Level(truncatingIfNeeded: level) &- zero) &* weight
      }
      UnsafeMutableRawPointer(sums + place).storeBytes(of: sum, as: Level.self)
    }
    said.removeAll(keepingCapacity: true)
  }

  /// Makes one number of how near an owner's nearest sample is and of what the classifier says.
  func settleSums(_ sum: (_ nearness: Float, _ said: Float, _ owner: Int) -> Float) {
    sumLevels()
    for owner in 0..<ownerCount {
      scores[owner] = sum(scores[owner], Float(sums[owner]) / Tables.sumUnit, owner)
    }
  }

  /// Ends a stretch: what came nearer than in earlier stretches is kept where it may be.
  ///
  /// - Parameters:
  ///   - share: what the stretch counts beside the whole line.
  ///   - mayBe: whether an owner may be read from the stretch.
  func settle(share: Float, where mayBe: (Int) -> Bool) {
    for owner in 0..<ownerCount {
      if scores[owner] * share > best[owner] && mayBe(owner) {
        (best[owner], bestSample[owner]) = (scores[owner] * share, nearest[owner])
      }
      (scores[owner], nearest[owner]) = (0, -1)
    }
  }

  /// What came nearest in any stretch, nearest first; with it the line is done with.
  func matches(most: Int) -> [Grammar.Match] {
    var matches: [Grammar.Match] = []
    matches.reserveCapacity(most + 1)
    for owner in 0..<ownerCount where best[owner] > 0 {
      let match = Grammar.Match(owner: owner, score: Double(best[owner]), sample: Int(bestSample[owner]))
      guard matches.count < most || match.comesBefore(matches[matches.count - 1]) else { continue }
      let place = matches.firstIndex(where: match.comesBefore) ?? matches.count
      matches.insert(match, at: place)
      if matches.count > most { matches.removeLast() }
    }
    for owner in 0..<ownerCount { (best[owner], bestSample[owner]) = (0, -1) }
    if isMarked { marks.update(repeating: false, count: sampleCount) }
    isMarked = false
    return matches
  }
}

extension UnsafeMutablePointer {
  fileprivate static func allocate(_ count: Int, zero: Pointee) -> Self {
    let memory = Self.allocate(capacity: max(1, count))
    memory.initialize(repeating: zero, count: count)
    return memory
  }
}

extension SIMD16<Int16> {
  /// Whether the highest bit of any is set.
  @inline(__always) fileprivate var anyIsNegative: Bool {
    let halves = unsafeBitCast(lowHalf | highHalf, to: SIMD2<Int64>.self)
    return (halves[0] | halves[1]) & Int64(bitPattern: 0x8000_8000_8000_8000) != 0
  }
}

extension Grammar.Match {
  /// Whether this came nearer, or as near by an earlier sample.
  fileprivate func comesBefore(_ other: Self) -> Bool { (score, other.sample) > (other.score, sample) }
}

/// Benches that nobody counts on at the moment: room for thousands of numbers takes longer to make than to use.
final class Benches: Sendable {
  private let free = Mutex<[Bench]>([])

  /// Lends a bench, and makes one where none is free.
  func lend<Result>(_ make: () -> Bench, _ use: (Bench) -> Result) -> Result {
    let bench = free.withLock { $0.popLast() } ?? make()
    defer { free.withLock { $0.append(bench) } }
    return use(bench)
  }
}
