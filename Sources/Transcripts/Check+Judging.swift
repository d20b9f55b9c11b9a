import Pages

extension Check {
  /// What a check found in a reply.
  struct Finding {
    let holds: Bool
    let found: String
  }

  /// Looks the check up in a reply.
  func judge(_ heard: HeardTurn) -> Finding {
    if path == "text", qualifier == nil { return judge(text: heard.text) }
    let values = values(in: heard.json)
    let isThere = values.contains { $0.holds(value) }
    return Finding(holds: isThere != negated, found: Self.told(values))
  }

  private func judge(text: String) -> Finding {
    let isThere = text.says(value)
    return Finding(holds: isThere != negated, found: text.sanitised(limit: 300))
  }

  /// The values the path leads to; a short name looks through the answers to several questions too.
  private func values(in reply: JSON) -> [JSON] {
    let short: [Substring]
    switch path {
    case "rule", "fact", "cites": short = ["chain", path[...]]
    case "subject": short = ["understood", "subjects"]
    case "form": short = ["understood", "form"]
    case "verdict" where qualifier != nil: short = ["verdicts"]
    default: return rows(of: reply.values(at: path.split(separator: ".")))
    }
    let replies = [reply] + (reply["answers"]?.elements ?? [])
    return rows(of: replies.flatMap { $0.values(at: short) })
  }

  /// Of the rows that have the qualifier in one field, the other fields.
  ///
  /// A verdict is that of its subject, so that "after" and "instead" are not taken for it.
  private func rows(of values: [JSON]) -> [JSON] {
    guard let qualifier else { return values }
    let rows = values.flatMap { $0.elements ?? [$0] }
    if path == "verdict" { return rows.filter { $0["subject"]?.holds(qualifier) == true }.compactMap { $0["verdict"] } }
    return rows.flatMap { row in
      let names = row.members.filter { $0.value == .string(qualifier) }.map(\.key)
      return names.isEmpty ? [] : row.members.filter { !names.contains($0.key) }.map(\.value)
    }
  }

  private static func told(_ values: [JSON]) -> String {
    let words = values.flatMap { $0.elements.map { $0.isEmpty ? [.array([])] : $0 } ?? [$0] }.map(\.plainLine)
    var seen: Set<String> = []
    let distinct = words.filter { seen.insert($0).inserted }
    return distinct.isEmpty ? "nothing there" : distinct.joined(separator: ", ").sanitised(limit: 300)
  }
}
