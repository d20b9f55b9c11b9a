import Inquiry
import Knowledge
import Pages

extension Writer {
  /// Muscles in the order of their turns, each with what is done; neighbours that fare alike are told together.
  func arranged(_ findings: [Finding], _ answer: Answer, _ names: inout Names) -> [Block] {
    var blocks = answer.failingPremise.map { premiseFails($0, [], &names) } ?? []
    var groups: [[Finding]] = []
    for finding in findings {
      if let last = groups.last?.first, Self.deed(last) == Self.deed(finding) {
        groups[groups.count - 1].append(finding)
      } else {
        groups.append([finding])
      }
    }
    blocks.append(headline("In this order"))
    let items = groups.enumerated().map { index, group in
      Item(.number(index + 1), [Span("\(names.grouped(group.map(\.subject)).capitalised): \(Self.deed(group[0])).")])
    }
    return blocks + [.items(items)]
  }

  private static func deed(_ finding: Finding) -> String {
    switch (finding.verdict, finding.instead) {
    case (.release, _): "release"
    case (_, .activate?): "activate, never release"
    case (_, .lengthen?): "stretch, do not press"
    case (_, .release?): "release"
    case (.depends, nil): "nothing I know says that it is due"
    case (_, nil): "leave it alone: neither release nor stretch"
    }
  }

  /// How the first thing due is done and what to be careful of, for a verdict that sends somebody to the roller; what is
  /// done instead where nothing may be pressed.
  func practice(_ findings: [Finding]) -> [Block] {
    let due = findings.filter { $0.verdict == .release }
    let told = due.isEmpty ? findings.filter { $0.instead == .lengthen } : due
    guard !told.isEmpty, told.count <= 2 else { return [] }
    return told.compactMap(\.technique).uniqued().map { technique in
      let caution = base.text(technique, "caution").map { " " + $0 } ?? ""
      return .paragraph([Span("How: \(base.name(technique)).\(caution)")])
    }
  }
}
