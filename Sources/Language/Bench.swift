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
  private let weights: UnsafeMutablePointer<Int32>
  private let marks: UnsafeMutablePointer<Bool>
  private var isMarked = false
  private let touched: UnsafeMutablePointer<Int32>
  private var touchedCount = 0
  /// Of this stretch: the nearest sample of each owner, if any is near, how near it is, and what the classifier says.
  private let scores: UnsafeMutablePointer<Float>
  private let nearest: UnsafeMutablePointer<Int32>
  private let sums: UnsafeMutablePointer<Int16>
  /// Of all stretches.
  private let best: UnsafeMutablePointer<Float>
  private let bestSample: UnsafeMutablePointer<Int32>

  init(samples: Int, owners: Int) {
    (sampleCount, ownerCount) = (samples, owners)
    let paddedOwners = Tables.padded(owners)
    weights = .allocate(samples, zero: 0)
    marks = .allocate(samples, zero: false)
    touched = .allocate(capacity: max(1, samples))
    scores = .allocate(owners, zero: 0)
    nearest = .allocate(owners, zero: -1)
    sums = .allocate(paddedOwners, zero: 0)
    best = .allocate(owners, zero: 0)
    bestSample = .allocate(owners, zero: -1)
  }

  deinit {
    for numbers in [weights, touched, nearest, bestSample] { numbers.deallocate() }
    for numbers in [scores, best] { numbers.deallocate() }
    sums.deallocate()
    marks.deallocate()
  }

  /// Adds a weight to what each of some samples shares; where not `anew`, only to those that share something already.
  func add(_ weight: Int, to samples: Postings, anew: Bool) {
    let weight = Int32(truncatingIfNeeded: weight)
    var count = touchedCount
    samples.visit { sample in
      let shared = weights[sample]
      if shared == 0 {
        guard anew else { return }
        touched[count] = Int32(truncatingIfNeeded: sample)
        count &+= 1
      }
      weights[sample] = shared &+ weight
    }
    touchedCount = count
  }

  func mark(_ samples: Postings) {
    samples.visit { marks[$0] = true }
    isMarked = true
  }

  /// Goes through the samples that share something, in no order that matters.
  ///
  /// - Parameters:
  ///   - least: those that share less are as good as none.
  ///   - nearness: how near a sample comes and its owner, by what it shares and whether it is marked.
  func score(
    sharing least: Float, _ nearness: (_ sample: Int, _ shared: Float, _ isMarked: Bool) -> (owner: Int, score: Float)
  ) {
    let least = Int32(least / Tables.weightStep)
    for place in 0..<touchedCount {
      let sample = Int(touched[place])
      let weight = weights[sample]
      weights[sample] = 0
      guard weight > least else { continue }
      let (owner, score) = nearness(sample, Float(weight) * Tables.weightStep, marks[sample])
      // Of equally near samples the first is taken.
      guard score > scores[owner] || (score == scores[owner] && sample < nearest[owner]) else { continue }
      (scores[owner], nearest[owner]) = (score, Int32(truncatingIfNeeded: sample))
    }
    touchedCount = 0
  }

  private typealias Level = SIMD16<Int16>

  /// Adds what a key says for and against each owner, many at once.
  ///
  /// Sums may run over on their way and come back: only where they end counts, and that is in range.
  ///
  /// - Parameter weight: what a level counts, in `Tables.sumUnit`.
  func addLevels(_ levels: UnsafeBufferPointer<UInt8>, _ weight: Int16) {
    guard let levels = UnsafeRawPointer(levels.baseAddress) else { return }
    let (sums, zero) = (UnsafeMutableRawPointer(sums), Level(repeating: Int16(Tables.zeroLevel)))
    for place in stride(from: 0, to: ownerCount, by: Tables.levelsAtOnce) {
      let level = levels.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
      let sum = sums.loadUnaligned(fromByteOffset: 2 &* place, as: Level.self)
      sums.storeBytes(
        of: sum &+ (Level(truncatingIfNeeded: level) &- zero) &* weight, toByteOffset: 2 &* place, as: Level.self)
    }
  }

  /// Makes one number of how near an owner's nearest sample is and of what the classifier says.
  func settleSums(_ sum: (_ nearness: Float, _ said: Float, _ owner: Int) -> Float) {
    for owner in 0..<ownerCount {
      scores[owner] = sum(scores[owner], Float(sums[owner]) / Tables.sumUnit, owner)
      sums[owner] = 0
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
