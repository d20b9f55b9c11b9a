import BuiltInKnowledge
import Inquiry
import Knowledge
import Logic
import TestSupport

/// A knowledge base with an expert on it, asked by identifiers.
struct Asking: Sendable {
  let base: KnowledgeBase
  let expert: Expert

  /// The package's own knowledge.
  static let builtIn = Asking(BuiltInKnowledge.base)

  init(_ base: KnowledgeBase) {
    self.base = base
    expert = Expert(base)
  }

  /// A copy of the package's knowledge with some passages taken out or changed.
  init(changing file: String, _ old: String, to new: String) throws {
    self.init(try KnowledgeTexts.package.replacing(old, with: new, in: file).read())
  }

  func entity(_ id: String) throws -> Entity {
    guard let entity = base.entity(id, .muscle, .group, .pattern, .zone, .concept, .assumption) else {
      throw Unknown(id: id)
    }
    return entity
  }

  struct Unknown: Error { let id: String }

  func ask(
    _ meaning: Meaning, _ subjects: String..., action: Action? = nil, told: [String] = [], denied: [String] = []
  ) throws -> Answer {
    let person = Person(told: try told.map(entity), denied: Set(try denied.map(entity)))
    return expert.answer(Question(meaning, action: action, subjects: try subjects.map(entity), person: person))
  }

  /// The findings of an answer as text: "gluteus_maximus do-not-release activate".
  func rows(_ answer: Answer) -> [String] {
    answer.findings.map { finding in
      ([base.id(finding.subject), finding.verdict.rawValue] + (finding.instead.map { [$0.rawValue] } ?? [])
        + (finding.after.isEmpty ? [] : ["after"]) + finding.after.map(base.id)).joined(separator: " ")
    }
  }

  func rules(_ answer: Answer) -> [String] { answer.chain.compactMap(\.rule?.name) }

  /// A link's fact as text: "performs tensor_fasciae_latae hip:flexion".
  func text(_ fact: Fact) -> String {
    ([base.name(fact.relation)] + fact.arguments.map { base.id(Entity($0)) }).joined(separator: " ")
  }

  func facts(_ relation: String) -> [Fact] { base.model.facts(base.relation(relation)) }
}
