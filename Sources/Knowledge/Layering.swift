/// Settles what the layers say of the same things: what a later one declares to replace or to withdraw goes.
struct Layering {
  private var draft: Draft
  private(set) var diagnostics: [Diagnostic] = []

  init(_ draft: Draft) {
    self.draft = draft
  }

  /// What is left when every declared replacement took place.
  mutating func settled() -> Draft {
    for record in draft.records where record.replaces { replace(record) }
    for rule in draft.rules where rule.replaces { replace(rule) }
    for statement in draft.statements where statement.withdraws { withdraw(statement) }
    draft.statements.removeAll(where: \.withdraws)
    return draft
  }

  /// Takes out an earlier record with everything that its fields gave.
  private mutating func replace(_ record: Record) {
    let id = record.id.value
    let before = draft.records.count
    draft.records.removeAll { $0.kind == record.kind && $0.id.value == id && $0.layer < record.layer }
    guard draft.records.count < before else { return reportNothing(record.id) }
    draft.statements.removeAll { $0.owner?.value == id && $0.layer < record.layer }
    if record.kind == .joint {
      draft.records.removeAll { $0.kind == .movement && $0.id.value.hasPrefix(id + ":") && $0.layer < record.layer }
    }
  }

  private mutating func replace(_ rule: RuleDraft) {
    let before = draft.rules.count
    draft.rules.removeAll { $0.id.value == rule.id.value && $0.layer < rule.layer }
    if draft.rules.count == before { reportNothing(rule.id) }
  }

  private mutating func withdraw(_ statement: Statement) {
    guard case .line(let line) = statement.form else { return }
    let before = draft.statements.count
    draft.statements.removeAll { other in
      if case .line(line) = other.form { return other.layer < statement.layer && !other.withdraws }
      return false
    }
    if draft.statements.count == before { reportNothing(Located(value: line, place: statement.place)) }
  }

  private mutating func reportNothing(_ name: Located<String>) {
    diagnostics.append(
      Diagnostic(
        .nothingToReplace, at: name.place, "no earlier layer has '\(name.value)'",
        remedy: "Compare it with what it is to replace, or take 'replaces' or 'withdraws' out."))
  }
}
