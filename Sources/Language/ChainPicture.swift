import Inquiry
import Knowledge

/// The chain of a plan as a row of boxes: what is released, what that wakes, what may then let go.
struct ChainPicture {
  let base: KnowledgeBase
  let plan: Plan

  init(_ base: KnowledgeBase, _ plan: Plan) { (self.base, self.plan) = (base, plan) }

  /// One box: the steps it stands for, what is done, and to what.
  private struct Box {
    let steps: ClosedRange<Int>
    let verb: String
    let muscles: String

    var title: String {
      (steps.count > 1 ? "\(steps.lowerBound)–\(steps.upperBound). " : "\(steps.lowerBound). ") + verb
    }
  }

  private var boxes: [Box] {
    let starts = plan.steps.indices.filter { $0 == 0 || plan.steps[$0 - 1].phase != plan.steps[$0].phase }
    return zip(starts, starts.dropFirst() + [plan.steps.count]).map { start, end in
      let steps = plan.steps[start..<end]
      return Box(
        steps: start + 1...end, verb: Self.verb(steps[start].phase),
        muscles: steps[start].phase == .integrate ? "uses it all together" : names(Array(steps)))
    }
  }

  private static func verb(_ phase: Phase) -> String {
    switch phase {
    case .release: "Release"
    case .lengthen: "Stretch"
    case .activate: "Activate"
    case .integrate: "Whole movement"
    }
  }

  private func names(_ steps: [PlanStep]) -> String {
    let names = steps.map(\.side).uniqued().flatMap { side in
      Names.grouping(steps.filter { $0.side == side }.flatMap(\.muscles).uniqued(), base).map { muscle in
        (base.text(muscle, "short") ?? base.name(muscle)) + (base.id(side) == "both" ? "" : " (\(base.id(side)))")
      }
    }
    return names.count > 4
      ? "\(names.prefix(3).joined(separator: ", ")) and \(names.count - 3) more" : Names.list(names)
  }

  private var description: String {
    boxes.map { "\($0.title): \($0.muscles)" }.joined(separator: "; then ") + "."
  }

  private static let width = 150
  private static let gap = 30
  private static let inRow = 3
  private static let line = 16

  /// The picture; whoever cannot see it is told what it shows.
  var figure: String {
    let boxes = boxes
    let lines = boxes.map { Self.wrapped($0.muscles).count }.max() ?? 1
    let row = (box: 36 + lines * Self.line, whole: 48 + lines * Self.line)
    let height = (boxes.count + Self.inRow - 1) / Self.inRow * row.whole
    let width = max(1, min(boxes.count, Self.inRow)) * (Self.width + Self.gap)
    return """
      <figure class="chain">
      <svg viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)" role="img" \
      aria-labelledby="chain-title chain-desc">
      <title id="chain-title">The chain of the plan</title>
      <desc id="chain-desc">\(Handout.escaped(description))</desc>
      <style>.box { font: 13px Arial, sans-serif; fill: #1a1a1a; } .verb { font-weight: bold; }</style>
      \(boxes.enumerated().map { draw($0, $1, row, isLast: $0 == boxes.count - 1) }.joined(separator: "\n"))
      </svg>
      </figure>
      """
  }

  private func draw(_ index: Int, _ box: Box, _ height: (box: Int, whole: Int), isLast: Bool) -> String {
    let (x, y) = (index % Self.inRow * (Self.width + Self.gap), index / Self.inRow * height.whole)
    let lines = Self.wrapped(box.muscles).enumerated().map { row, text in
      "<text x=\"\(x + 8)\" y=\"\(y + 40 + row * Self.line)\" class=\"box\">\(Handout.escaped(text))</text>"
    }
    let (left, middle) = (x + Self.width, y + height.box / 2)
    let arrow =
      isLast
      ? ""
      : """
      <path d="M\(left + 3) \(middle) h18 m-7 -6 l8 6 l-8 6" fill="none" stroke="#1a1a1a" stroke-width="2"/>
      """
    return """
      <rect x="\(x + 1)" y="\(y + 1)" width="\(Self.width - 2)" height="\(height.box)" rx="6" fill="#fff" stroke="#1a1a1a" \
      stroke-width="1.5"/>
      <text x="\(x + 8)" y="\(y + 20)" class="box verb">\(box.title)</text>
      \(lines.joined(separator: "\n"))
      \(arrow)
      """
  }

  /// Words in lines that fit a box, four at most.
  private static func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + word.count < 21 {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.count > 4 ? lines.prefix(3) + [lines[3] + " …"] : lines
  }
}
