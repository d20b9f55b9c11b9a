/// The samples that have a feature, in order, written as the steps from one to the next.
///
/// Nearly all steps fit a character of six bits, and a line goes through thousands of them (J. Zobel and A. Moffat,
/// Inverted files for text search engines, 2006).
struct Postings {
  private let steps: UnsafeBufferPointer<UInt8>

  private static let first: UInt8 = 0x30
  /// Stands before a step of three characters.
  private static let long: UInt8 = 63

  /// Reads what ``text(of:)`` wrote.
  init(_ steps: UnsafeBufferPointer<UInt8>) {
    self.steps = steps
  }

  /// Writes numbers that rise.
  static func text(of samples: [Int]) -> String {
    var letters: [UInt8] = []
    var last = -1
    for sample in samples {
      let step = sample - last
      last = sample
      if step < Int(long) {
        letters.append(first + UInt8(step))
      } else {
        letters += [first + long] + [12, 6, 0].map { first + UInt8(truncatingIfNeeded: step >> $0 & 63) }
      }
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// Goes through the samples.
  @inline(__always) func visit(_ body: (Int) -> Void) {
    guard let steps = steps.baseAddress else { return }
    let end = steps + self.steps.count
    var next = steps
    var sample = -1
    while next < end {
      let step = next[0] &- Self.first
      if step < Self.long {
        sample &+= Int(step)
        next += 1
      } else {
        let (high, middle, low) = (next[1] &- Self.first, next[2] &- Self.first, next[3] &- Self.first)
        sample &+= Int(high) << 12 | Int(middle) << 6 | Int(low)
        next += 4
      }
      body(sample)
    }
  }

  /// Whether any of the samples is so.
  func contains(where isSo: (Int) -> Bool) -> Bool {
    var isAny = false
    visit { isAny = isAny || isSo($0) }
    return isAny
  }
}
