import Inquiry
import Knowledge

/// What a line may be made of: commands, names, and questions that would be answered.
final class Phrases {
  private static let commands = ["quit", "why?"]
  private static let named: [EntityKind] = [.muscle, .group, .pattern]
  private let base: KnowledgeBase

  init(_ base: KnowledgeBase) {
    self.base = base
  }

  /// The names, gathered when they are first asked for: most conversations never need them.
  private(set) lazy var names = Set(
    Self.named.flatMap(base.entities).flatMap { [base.name($0), base.text($0, "short")].compactMap { $0 } }
  ).sorted()
  /// Commands and questions, gathered likewise.
  private(set) lazy var lines = Self.commands + questions

  /// How a question that begins so goes on, once enough of it stands there to guess.
  func rest(of typed: String) -> String? {
    guard typed.count >= 4 else { return nil }
    return questions.first { $0.hasPrefix(typed) && $0 != typed }.map { String($0.dropFirst(typed.count)) }
  }

  /// The samples of all forms but those of what is not answered.
  private lazy var questions = Set(
    base.entities(.form).filter { base.text($0, "meaning") != Meaning.outside.rawValue }
      .flatMap { base.words($0, "samples") }
  ).sorted()
}
