/// What it costs to make the rest of the expected lines into the rest of the heard ones.
struct AlignmentCosts {
  private let expected: [ExpectedLine]
  private let heard: [String]
  private var table: [Int]

  init(expected: [ExpectedLine], heard: [String]) {
    self.expected = expected
    self.heard = heard
    table = Array(repeating: 0, count: (expected.count + 1) * (heard.count + 1))
    for row in (0...expected.count).reversed() {
      for column in (0...heard.count).reversed() {
        table[place(row, column)] = moves(row, column).map { cost(of: $0, row, column) }.min() ?? 0
      }
    }
  }

  /// The steps of least cost, from the top; where lines changed, what is missing stands before what is new.
  var cheapestSteps: [Alignment.Step] {
    var (row, column) = (0, 0)
    var steps: [Alignment.Step] = []
    var unexpected: [Alignment.Step] = []
    while let move = moves(row, column).min(by: { cost(of: $0, row, column) < cost(of: $1, row, column) }) {
      if move == .agree || move == .pass {
        steps += unexpected
        unexpected = []
      }
      if move.rows == 1 { steps.append(step(expected[row], agreed: move == .agree)) }
      if move == .add || move == .change { unexpected.append(.unexpected(heard[column])) }
      (row, column) = (row + move.rows, column + move.columns)
    }
    return steps + unexpected
  }

  private func step(_ line: ExpectedLine, agreed: Bool) -> Alignment.Step {
    switch line {
    case .anyLines: .anyLines
    case .exact(let text): agreed ? .agreed(text) : .missing(text)
    }
  }

  /// The ways to go on, those preferred at equal cost first; none at the end.
  private func moves(_ row: Int, _ column: Int) -> [Move] {
    guard row < expected.count else { return column < heard.count ? [.add] : [] }
    guard column < heard.count else { return expected[row] == .anyLines ? [.pass] : [.drop] }
    switch expected[row] {
    case .anyLines: return [.swallow, .pass]
    case .exact(let line): return line == heard[column] ? [.agree, .drop, .add] : [.change, .drop, .add]
    }
  }

  private func cost(of move: Move, _ row: Int, _ column: Int) -> Int {
    move.cost + table[place(row + move.rows, column + move.columns)]
  }

  private func place(_ row: Int, _ column: Int) -> Int {
    row * (heard.count + 1) + column
  }
}

/// A way to go on from a place in both texts.
private enum Move {
  /// Both lines are the same.
  case agree
  /// A line is replaced by another.
  case change
  /// An expected line is missing.
  case drop
  /// A heard line is new.
  case add
  /// The wildcard stands for the heard line too.
  case swallow
  /// The wildcard stands for no more lines.
  case pass

  /// The price: a wildcard that swallows a line costs a little, so that a line that merely changed is replaced
  /// instead; replacing costs so much that lines that agree elsewhere are preferred.
  var cost: Int {
    switch self {
    case .agree, .pass: 0
    case .swallow: 2
    case .drop, .add: 6
    case .change: 7
    }
  }

  /// The expected lines used up.
  var rows: Int {
    switch self {
    case .agree, .change, .drop, .pass: 1
    case .add, .swallow: 0
    }
  }

  /// The heard lines used up.
  var columns: Int {
    switch self {
    case .agree, .change, .add, .swallow: 1
    case .drop, .pass: 0
    }
  }
}
