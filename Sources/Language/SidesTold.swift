import Knowledge

/// On which side of the body postures hold, as far as a line says so: "my left hip hikes".
///
/// A posture has wordings of its own for that, for "my hip drops" and "my hip is lower" may speak of different hips;
/// and they must stand where the posture is named, for a left foot that hurts says nothing of feet that turn out.
struct SidesTold {
  private let base: KnowledgeBase
  private let tokens: [Token]
  private let sides: [Entity]

  init(_ tokens: [Token], _ base: KnowledgeBase) {
    (self.tokens, self.base) = (tokens, base)
    let words = ["left", "right"].filter { word in tokens.contains { $0.word == word } }
    sides = words.compactMap { base.entity($0, .side) }
  }

  /// The side of each posture of which the line tells one.
  func sides(of mentions: [Mention]) -> [Entity: Entity] {
    guard !sides.isEmpty, !namesBoth else { return [:] }
    var told: [Entity: Set<Entity>] = [:]
    for mention in mentions {
      for pattern in mention.entities where base.kind(pattern) == .pattern {
        told[pattern, default: []].formUnion(sides.filter { isTold(pattern, on: $0, near: mention.range) })
      }
    }
    return told.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  private var namesBoth: Bool {
    let words = tokens.map(\.word)
    return words.contains("both") || words.contains("each")
      || zip(words, words.dropFirst(2)).contains { ($0 == "left" && $1 == "right") || ($0 == "right" && $1 == "left") }
  }

  private func isTold(_ pattern: Entity, on side: Entity, near range: Range<Int>) -> Bool {
    base.words(pattern, "side_words").contains { wording in
      let words = Normaliser.phrase(wording.replacing("?side", with: base.id(side))).split(separator: " ").map(
        String.init)
      return places(of: words).contains { isNear($0, range) }
    }
  }

  private func places(of words: [String]) -> [Range<Int>] {
    guard !words.isEmpty, words.count <= tokens.count else { return [] }
    return (0...(tokens.count - words.count)).map { $0..<($0 + words.count) }.filter { place in
      zip(tokens[place], words).allSatisfy { $0.word == $1 }
    }
  }

  /// Whether two places overlap or touch within one clause.
  private func isNear(_ place: Range<Int>, _ range: Range<Int>) -> Bool {
    guard place.lowerBound <= range.upperBound, range.lowerBound <= place.upperBound else { return false }
    let (start, end) = (min(place.lowerBound, range.lowerBound), max(place.upperBound, range.upperBound))
    return tokens[start..<end].dropFirst().allSatisfy { !$0.startsClause }
  }
}
