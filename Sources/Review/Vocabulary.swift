import Knowledge
import Language

/// The words that name things, and those of them that name several.
struct Vocabulary {
  private let base: KnowledgeBase

  init(_ base: KnowledgeBase) {
    self.base = base
  }

  /// The kinds of thing that a line can be about.
  private static let kinds: [EntityKind] = [
    .muscle, .group, .pattern, .zone, .region, .tool, .concept, .test, .technique,
  ]

  /// The words that name more than one thing, and what they name.
  ///
  /// A group and its only member, or a region and the group of all its muscles, are no two meanings: whichever is
  /// meant, the same muscles are.
  func homonyms(in named: [String: [Entity]]) -> [String: [Entity]] {
    named.filter { _, things in Set(things.map { Set(base.members(of: $0)) }).count > 1 }
  }

  /// What each word names.
  var named: [String: [Entity]] {
    var named: [String: [Entity]] = [:]
    for kind in Self.kinds {
      for thing in base.entities(kind) {
        for word in words(of: thing) { named[word, default: []].append(thing) }
      }
    }
    return named
  }

  private func words(of thing: Entity) -> Set<String> {
    let all = base.words(thing, "words") + [base.name(thing)] + [base.text(thing, "short")].compactMap { $0 }
    return Set(all.map(Self.folded)).subtracting([""])
  }

  /// A word as it is compared: what differs only in case, marks or apostrophes is the same.
  static func folded(_ word: String) -> String { Normaliser.tokens(word).map(\.word).joined(separator: " ") }

  /// Where a thing is given a word.
  func place(of word: String, naming thing: Entity, in survey: KnowledgeSurvey) -> Place {
    let written = base.words(thing, "words").first { Self.folded($0) == word }
    return written.map { survey.place(of: $0, in: "words", of: thing) } ?? survey.place(of: thing)
  }
}
