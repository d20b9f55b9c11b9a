import Dialogue
import Inquiry
import Knowledge
import Logic

extension Review {
  /// Every rule fires, and has a sample question whose proof uses it.
  mutating func checkRules() {
    for rule in base.program.rules {
      guard fires(rule) || ordersPlan(rule) else {
        // What a folder on top leaves a rule below nothing to do is no mistake of its author.
        guard survey.isOnTop(rule.id) else { continue }
        report(
          .idleRule, survey.place(of: rule.id), "the rule '\(rule.id.name)' never fires",
          "Compare its conditions with what the files say, or take the rule out.")
        continue
      }
      checkSample(of: rule)
    }
  }

  /// Whether anything follows by a rule, be it the shortest proof of its conclusion or another.
  private func fires(_ rule: Rule) -> Bool {
    let conclusions = base.model.facts(rule.conclusion.relation)
    if conclusions.contains(where: { base.model.reason($0)?.rule == rule.id }) { return true }
    return conclusions.contains { base.model.reasons(for: $0, most: 50).contains { $0.rule == rule.id } }
  }

  /// Whether the plan in answer to a rule's sample rests on the rule: what is planned is given by the plan alone.
  private func ordersPlan(_ rule: Rule) -> Bool {
    guard let sample = base.sample(rule.id) else { return false }
    var conversation = Conversation(reader)
    guard case .plan(let plan)? = conversation.hear(sample).answer?.content else { return false }
    return plan.order.rests(on: rule.id)
  }

  private mutating func checkSample(of rule: Rule) {
    guard let sample = base.sample(rule.id) else {
      return report(
        .noSample, survey.place(of: rule.id), "the rule '\(rule.id.name)' has no sample question",
        "Add 'sample:' with a question whose answer uses the rule.")
    }
    var conversation = Conversation(reader)
    let answer = conversation.hear(sample).answer
    let used = answer.map { expert.explained($0).chain.compactMap(\.rule) } ?? []
    guard !used.contains(rule.id), !decidesByDenying(rule, sample), !ordersPlan(rule) else { return }
    let instead = used.isEmpty ? "rests on no rule" : "rests on \(used.map(\.name).uniqued().joined(separator: ", "))"
    report(
      .sampleMissesRule, survey.samplePlace(of: rule.id),
      "the answer to '\(sample)' does not use the rule '\(rule.id.name)': it \(instead)",
      "Ask something whose proof needs the rule.")
  }
}

extension Review {
  /// Whether a rule whose conclusions are asked for only with "not" changes the answer to its sample.
  ///
  /// A proof says of such a conclusion at most that it is absent. That the rule is used shows when it is withheld.
  private func decidesByDenying(_ rule: Rule, _ sample: String) -> Bool {
    let denied = base.program.rules.flatMap(\.conditions).contains { condition in
      if case .absent(let atom) = condition { return atom.relation == rule.conclusion.relation }
      return false
    }
    guard denied else { return false }
    var (with, without) = (Conversation(reader), Conversation(reader.reading(over: base.withholding(rule.id))))
    return with.hear(sample).page != without.hear(sample).page
  }
}

extension Reason {
  /// The rule that gave the fact, where a rule did.
  var rule: Rule.ID? {
    if case .derived(_, let rule, _) = self { return rule }
    return nil
  }
}
