import Inquiry
import Knowledge

/// Says a question back as it was understood.
public struct Restatement {
  let base: KnowledgeBase

  /// The wording over a base.
  public init(_ base: KnowledgeBase) {
    self.base = base
  }

  /// The question in the words of its form.
  public func text(_ question: Question) -> String? {
    guard let form = question.form, let says = base.text(form, "says") else {
      return question.claim.flatMap { base.words($0, "asked").first }.map { $0 + "?" }
    }
    let names = question.subjects.map(name)
    return says.fillingSlots { slot in
      switch slot {
      case "subjects": Names.list(names)
      case "first": names.first ?? "it"
      case "second": names.dropFirst().first ?? "it"
      case "pattern": question.patterns.first.map { base.name($0) } ?? "it"
      case "actioned|be": question.action?.rawValue ?? "treat"
      case "actioned": participle(question.action)
      default: "{\(slot)}"
      }
    }
  }

  private func name(_ entity: Entity) -> String {
    let name = base.text(entity, "short") ?? base.name(entity)
    return name.hasPrefix("the ") ? name : "the " + name
  }

  private func participle(_ action: Action?) -> String {
    switch action {
    case .release?, nil: "released"
    case .lengthen?: "stretched"
    case .activate?: "activated"
    }
  }
}
