/// Expected lines and heard lines laid side by side, so that as many as possible agree.
struct Alignment {
  /// What becomes of a line.
  enum Step: Hashable {
    /// Expected and heard.
    case agreed(String)
    /// The wildcard; the lines it stands for are left out.
    case anyLines
    /// Expected and not heard.
    case missing(String)
    /// Heard and not expected.
    case unexpected(String)
  }

  let steps: [Step]

  init(expected: [ExpectedLine], heard: [String]) {
    let head = zip(expected, heard).prefix { $0 == .exact($1) }.count
    let expectedRest = expected.dropFirst(head)
    let heardRest = heard.dropFirst(head)
    let tail = zip(expectedRest.reversed(), heardRest.reversed()).prefix { $0 == .exact($1) }.count
    let costs = AlignmentCosts(expected: Array(expectedRest.dropLast(tail)), heard: Array(heardRest.dropLast(tail)))
    let agreed = heard.map(Step.agreed)
    steps = agreed.prefix(head) + costs.cheapestSteps + agreed.suffix(tail)
  }

  /// Whether the text is as expected.
  var agrees: Bool {
    steps.allSatisfy { step in
      switch step {
      case .agreed, .anyLines: true
      case .missing, .unexpected: false
      }
    }
  }
}
