import Inquiry
import Knowledge

/// The chain of a plan as a row of boxes: what is released, what that wakes, what may then let go.
struct ChainPicture {
  let base: KnowledgeBase
  let plan: Plan

  init(_ base: KnowledgeBase, _ plan: Plan) { (self.base, self.plan) = (base, plan) }

  /// One box: what is done, to what, and what that does.
  private struct Box {
    let verb: String
    let muscles: String
  }

  private var boxes: [Box] {
    let groups = plan.steps.reduce(into: [(phase: Phase, muscles: [Entity])]()) { groups, step in
      if groups.last?.phase == step.phase {
        groups[groups.count - 1].muscles += step.muscles.filter { !groups[groups.count - 1].muscles.contains($0) }
      } else {
        groups.append((step.phase, step.muscles))
      }
    }
    return groups.map { group in
      Box(verb: Self.verb(group.phase), muscles: names(group.muscles, isWhole: group.phase == .integrate))
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

  private func names(_ muscles: [Entity], isWhole: Bool) -> String {
    if isWhole { return "uses it all together" }
    let names = Names.grouping(muscles, base).map { base.text($0, "short") ?? base.name($0) }
    return names.count > 4
      ? "\(names.prefix(3).joined(separator: ", ")) and \(names.count - 3) more" : Names.list(names)
  }

  private var description: String {
    boxes.map { "\($0.verb): \($0.muscles)" }.joined(separator: ", then ") + "."
  }

  private static let width = 150
  private static let gap = 30
  private static let inRow = 3

  /// The picture with its caption.
  var figure: String {
    let boxes = boxes
    let rows = (boxes.count + Self.inRow - 1) / Self.inRow
    let width = max(1, min(boxes.count, Self.inRow)) * (Self.width + Self.gap)
    return """
      <figure class="chain">
      <svg viewBox="0 0 \(width) \(rows * 110)" width="\(width)" height="\(rows * 110)" role="img" \
      aria-labelledby="chain-title chain-desc">
      <title id="chain-title">The chain of the plan</title>
      <desc id="chain-desc">\(Handout.escaped(description))</desc>
      <style>.box { font: 13px Arial, sans-serif; fill: #1a1a1a; } .verb { font-weight: bold; }</style>
      \(boxes.enumerated().map { draw($0, $1, isLast: $0 == boxes.count - 1) }.joined(separator: "\n"))
      </svg>
      <figcaption>\(Handout.escaped(description))</figcaption>
      </figure>
      """
  }

  private func draw(_ index: Int, _ box: Box, isLast: Bool) -> String {
    let (x, y) = (index % Self.inRow * (Self.width + Self.gap), index / Self.inRow * 110)
    let lines = Self.wrapped(box.muscles).enumerated().map { row, text in
      "<text x=\"\(x + 8)\" y=\"\(y + 40 + row * 16)\" class=\"box\">\(Handout.escaped(text))</text>"
    }
    let (left, middle) = (x + Self.width, y + 48)
    let arrow =
      isLast
      ? ""
      : """
      <path d="M\(left + 3) \(middle) h18 m-7 -6 l8 6 l-8 6" fill="none" stroke="#1a1a1a" stroke-width="2"/>
      """
    return """
      <rect x="\(x + 1)" y="\(y + 1)" width="\(Self.width - 2)" height="96" rx="6" fill="#fff" stroke="#1a1a1a" \
      stroke-width="1.5"/>
      <text x="\(x + 8)" y="\(y + 20)" class="box verb">\(index + 1). \(box.verb)</text>
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
