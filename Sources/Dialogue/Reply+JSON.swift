import Inquiry
import Knowledge
import Language
import Pages

extension Conversation {
  /// A reply as JSON, version 1.
  public func json(_ reply: Reply) -> JSON {
    let answer = reply.answer.map(expert.whole)
    return .object([
      .init("version", 1),
      .init("input", .string(reply.input)),
      .init("status", .string(reply.status.rawValue)),
      .init("understood", understood(reply.understood)),
      .init("verdict", text(reply.verdict?.rawValue)),
      .init("verdicts", .array((answer?.findings ?? []).map(row))),
      .init("mixed", mixed(answer)),
      .init("supposed", text(reply.supposed)),
      .init("assumptions", ids(answer?.assumptions ?? [])),
      .init("chain", .array(chain(answer))),
      .init("evidence", evidence(answer)),
      .init("refer", referral(reply.referral)),
      .init("plan", plan(reply, answer)),
      .init("answers", .array(reply.parts.map(json))),
      .init("text", .string(reply.page.text())),
      .init("suggestions", .array(reply.suggestions.map { .string($0) })),
    ])
  }

  private func text(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }

  func ids(_ entities: [Entity]) -> JSON { .array(entities.map { .string(base.id($0)) }) }

  private func understood(_ understood: Reply.Understanding) -> JSON {
    .object([
      .init("form", text(understood.form)),
      .init("subjects", .array(understood.subjects.map { .string($0) })),
      .init("said", text(understood.said)),
      .init("confidence", .double(understood.confidence)),
      .init("repairs", .array(understood.repairs.map { ["from": .string($0.from), "to": .string($0.to)] })),
    ])
  }

  private func row(_ finding: Finding) -> JSON {
    var members: [JSON.Member] = [
      .init("subject", .string(base.id(finding.subject))), .init("side", "both"),
      .init("verdict", .string(finding.verdict.rawValue)),
    ]
    if let instead = finding.instead { members.append(.init("instead", .string(instead.rawValue))) }
    if !finding.after.isEmpty { members.append(.init("after", ids(finding.after))) }
    if let pattern = finding.pattern { members.append(.init("pattern", .string(base.id(pattern)))) }
    return .object(members)
  }

  private func mixed(_ answer: Answer?) -> JSON {
    guard case .opposes(_, _, let movements, let shared)? = answer?.content, !movements.isEmpty else { return .null }
    return .bool(shared != nil)
  }

  /// The links of an answer; what is told as its source has it is a single link of its own.
  private func chain(_ answer: Answer?) -> [JSON] {
    guard let answer else { return [] }
    guard answer.chain.isEmpty, let told = writer.told(by: answer) else { return answer.chain.map(link) }
    return [
      .object([
        .init("id", 1), .init("says", .string(told.says)), .init("fact", .string(base.id(told.thing))),
        .init("rule", .null), .init("from", .array([])),
        .init("cites", .array(told.citations.map { .string(base.id($0.source)) }.uniqued())),
        .init("places", .array(told.citations.compactMap { $0.place.map { .string($0) } })),
      ])
    ]
  }

  private func link(_ link: Link) -> JSON {
    .object([
      .init("id", .int(link.number)),
      .init("says", .string(writer.sentence(link))),
      .init("fact", .string(fact(link))),
      .init("rule", text(link.rule?.name)),
      .init("from", .array(link.from.map { .int($0) })),
      .init("cites", .array(link.citations.map { .string(base.id($0.source)) }.uniqued())),
      .init("places", .array(link.citations.compactMap { $0.place.map { .string($0) } })),
    ])
  }

  /// A fact in the form of its relation, with identifiers: "tensor_fasciae_latae performs hip:flexion".
  private func fact(_ link: Link) -> String {
    let arguments = link.fact.arguments.map { base.id(Entity($0)) }
    return "\(base.name(link.fact.relation))(\(arguments.joined(separator: ", ")))"
  }

  private func evidence(_ answer: Answer?) -> JSON {
    [
      "weakest": text(answer?.evidence.weakest),
      "disagreements": ids(answer?.evidence.disagreements ?? []),
    ]
  }

  private func referral(_ referral: Referral?) -> JSON {
    guard let flag = referral?.flag else { return .null }
    return [
      "level": .string((base.text(flag, "level") ?? "stop-refer")),
      "to": .string(base.text(flag, "to") ?? "a doctor or physiotherapist"),
      "because": .string(base.text(flag, "because") ?? base.text(flag, "says") ?? base.name(flag)),
    ]
  }
}
