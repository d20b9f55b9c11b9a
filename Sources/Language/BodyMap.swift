import Inquiry
import Knowledge

/// A figure seen from the front and the back with the muscles of a plan marked, by colour and by pattern.
struct BodyMap {
  let base: KnowledgeBase
  let plan: Plan

  init(_ base: KnowledgeBase, _ plan: Plan) { (self.base, self.plan) = (base, plan) }

  /// How a muscle is marked; where several apply the first counts.
  private enum Mark: String, CaseIterable {
    case release, activate, lengthen

    var words: String {
      switch self {
      case .release: "release"
      case .activate: "activate"
      case .lengthen: "stretch only"
      }
    }
  }

  /// The figure with its caption.
  var figure: String {
    """
    <figure class="map">
    <svg viewBox="0 0 620 450" width="620" height="450" role="img" aria-labelledby="map-title map-desc">
    <title id="map-title">Body map, front and back</title>
    <desc id="map-desc">\(Handout.escaped(description))</desc>
    <defs>
    \(Self.patterns)
    </defs>
    \(view("front", at: 10, "Front"))
    \(view("back", at: 220, "Back"))
    \(legend)
    </svg>
    <figcaption>\(Handout.escaped(description))</figcaption>
    </figure>
    """
  }

  private var description: String {
    Mark.allCases.compactMap { mark in
      var names = Names(base)
      let parts = base.entities(.side).compactMap { side -> String? in
        let muscles = muscles(mark, side)
        guard !muscles.isEmpty else { return nil }
        return (base.id(side) == "both" ? "" : "on \(base.name(side)) ") + names.grouped(muscles)
      }
      return parts.isEmpty ? nil : "\(mark.words.capitalised): \(parts.joined(separator: "; "))."
    }.joined(separator: " ")
  }

  private func muscles(_ mark: Mark) -> [Entity] { base.entities(.side).flatMap { muscles(mark, $0) } }

  /// The muscles of a mark that are worked on just this side, or on both.
  private func muscles(_ mark: Mark, _ side: Entity) -> [Entity] {
    let phase: Phase =
      switch mark {
      case .release: .release
      case .activate: .activate
      case .lengthen: .lengthen
      }
    return plan.steps.filter { $0.phase == phase && $0.side == side }.flatMap(\.muscles).uniqued().filter {
      self.mark([$0], on: base.id(side)) == mark
    }
  }

  /// How muscles are marked on the left or the right of the body.
  private func mark(_ muscles: [Entity], on side: String) -> Mark? {
    func has(_ phase: Phase) -> Bool {
      plan.steps.contains {
        $0.phase == phase && !Set($0.muscles).isDisjoint(with: muscles)
          && (side == "both" || !$0.isOneSided(base) || base.id($0.side) == side)
      }
    }
    return has(.release) ? .release : has(.activate) ? .activate : has(.lengthen) ? .lengthen : nil
  }

  private func view(_ view: String, at x: Int, _ title: String) -> String {
    let shapes = base.entities(.shape).filter { base.text($0, "view") == view }
    // Seen from the front the left of the picture is the right of the body.
    let sides = view == "front" ? ["right", "left"] : ["left", "right"]
    let halves = sides.map { side in shapes.map { path($0, on: side) }.joined(separator: "\n") }
    let isEven = !plan.steps.contains { $0.isOneSided(base) }
    let half = "<g id=\"half-\(view)\">\n\(halves[0])\n</g>\n"
    let other =
      isEven ? "<use href=\"#half-\(view)\" \(Self.mirrored)/>" : "<g \(Self.mirrored)>\n\(halves[1])\n</g>"
    let letters = isEven ? "" : Self.letter(sides[0], at: 10) + Self.letter(sides[1], at: 190)
    return """
      <g transform="translate(\(x) 0)"><text x="100" y="446" text-anchor="middle" class="label">\(title)</text>
      \(half)\(other)\(letters)</g>
      """
  }

  private static let mirrored = "transform=\"translate(200 0) scale(-1 1)\""

  /// The first letter of a side, beside the hand.
  private static func letter(_ side: String, at x: Int) -> String {
    "<text x=\"\(x)\" y=\"250\" text-anchor=\"middle\" class=\"label\">\(side.prefix(1).uppercased())</text>"
  }

  private func path(_ shape: Entity, on side: String) -> String {
    let muscles = base.references(shape, "muscles").flatMap { base.members(of: $0) }
    let path = base.text(shape, "path") ?? ""
    if muscles.isEmpty { return "<path d=\"\(path)\" fill=\"#f4f1ec\" stroke=\"#333\" stroke-width=\"1\"/>" }
    guard let mark = mark(muscles, on: side) else {
      return "<path d=\"\(path)\" fill=\"none\" stroke=\"#bbb\" stroke-width=\".5\"/>"
    }
    return "<path d=\"\(path)\" fill=\"url(#\(mark.rawValue))\" stroke=\"\(Self.ink(mark))\" stroke-width=\"1.2\"/>"
  }

  private static func ink(_ mark: Mark) -> String {
    switch mark {
    case .release: "#8a2f00"
    case .activate: "#003f7f"
    case .lengthen: "#4a3d00"
    }
  }

  /// Stripes, dots and lines, told apart without colour too.
  private static let patterns = """
    <pattern id="release" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
    <rect width="6" height="6" fill="#fbd3bd"/><rect width="2.6" height="6" fill="#8a2f00"/></pattern>
    <pattern id="activate" width="7" height="7" patternUnits="userSpaceOnUse">\
    <rect width="7" height="7" fill="#e6f1fc"/><circle cx="3.5" cy="3.5" r="2" fill="#003f7f"/></pattern>
    <pattern id="lengthen" width="6" height="6" patternUnits="userSpaceOnUse">\
    <rect width="6" height="6" fill="#fff9de"/><rect width="6" height="1.6" fill="#4a3d00"/></pattern>
    """

  private var legend: String {
    let used = Mark.allCases.filter { !muscles($0).isEmpty }
    let rows = used.enumerated().map { index, mark in
      """
      <rect x="440" y="\(40 + index * 44)" width="40" height="28" fill="url(#\(mark.rawValue))" stroke="\(Self.ink(mark))"/>\
      <text x="490" y="\(59 + index * 44)" class="label">\(mark.words)</text>
      """
    }
    return "<style>.label { font: 15px Arial, sans-serif; fill: #1a1a1a; }</style>\n" + rows.joined(separator: "\n")
  }
}
