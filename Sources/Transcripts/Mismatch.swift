/// A way in which a reply is not as expected.
public enum Mismatch: Hashable, Sendable {
  /// A check failed; what was found in its place.
  case check(Check, found: String)
  /// The text differs; the lines of both, side by side.
  case text([DifferenceLine])
}

/// One line of a comparison of two texts.
public enum DifferenceLine: Hashable, Sendable {
  /// In both texts.
  case same(String)
  /// Expected, but not in the reply.
  case missing(String)
  /// In the reply, but not expected.
  case unexpected(String)
  /// Lines that need not be shown.
  case omitted

  /// The lines that differ, with as many lines around them as are needed to find them.
  static func lines(_ steps: [Alignment.Step], around: Int = 3) -> [DifferenceLine] {
    let lines = steps.map(DifferenceLine.init)
    let changed = lines.indices.filter { !lines[$0].isSame }
    var shown: [DifferenceLine] = []
    var next = 0
    var nearest = changed[...]
    for (index, line) in lines.enumerated() {
      nearest = nearest.drop { $0 + around < index }
      guard let change = nearest.first, change <= index + around else { continue }
      if index > next { shown.append(.omitted) }
      shown.append(line)
      next = index + 1
    }
    return next < lines.count ? shown + [.omitted] : shown
  }

  private init(_ step: Alignment.Step) {
    switch step {
    case .agreed(let line): self = .same(line)
    case .anyLines: self = .same(Marking.anyLines)
    case .missing(let line): self = .missing(line)
    case .unexpected(let line): self = .unexpected(line)
    }
  }

  private var isSame: Bool {
    switch self {
    case .same: true
    case .missing, .unexpected, .omitted: false
    }
  }
}
