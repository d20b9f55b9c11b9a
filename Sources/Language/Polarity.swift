/// What a line asks a yes or a no about, as far as its grammar shows.
struct Polarity {
  /// Whether a yes or a no answers the line.
  let asksYesOrNo: Bool
  /// Whether it asks if two things are one and the same.
  let asksForSameness: Bool
  /// Whether it asks if something is a muscle.
  let asksIfMuscle: Bool
  /// Whether it asks if an order is the right one.
  let checksOrder: Bool

  init(_ tokens: [Token]) {
    let words = tokens.map(\.word)
    // "The left or the right?" asks which; "is it or not?" asks whether.
    let isAlternative = zip(words, words.dropFirst()).contains { $0 == "or" && $1 != "not" && $1 != "no" }
    let isInverted = tokens.indices.contains { place in
      Self.beginsClause(tokens, place) && Self.auxiliaries.contains(tokens[place])
    }
    let isTagged = tokens.last.map(Self.tags.contains) == true || words.suffix(3) == ["yes", "or", "no"]
    let isThere = zip(words, words.dropFirst()).contains { ["is", "are"].contains($0) && $1 == "there" }
    let isQuizzed = zip(words, words.dropFirst(2)).contains { $0 == "true" && $1 == "false" }
    asksYesOrNo =
      isQuizzed || (isInverted || isThere || isTagged) && (!isAlternative || words.suffix(3) == ["yes", "or", "no"])
    let same = tokens.contains(where: Self.sameness.contains)
    asksForSameness = same && (!isAlternative || words.contains("different"))
    asksIfMuscle = asksYesOrNo && zip(words, words.dropFirst()).contains { $0 == "a" && $1 == "muscle" }
    let praises = tokens.contains(where: Self.rightness.contains)
    checksOrder = praises && words.contains { ["order", "sequence", "round", "way", "plan"].contains($0) }
  }

  /// "My friend says that is wrong" and "do I roll first" ask; "the way I do it" does not: an inverted verb stands
  /// first in its clause, or second after a word that only leads in.
  private static func beginsClause(_ tokens: [Token], _ place: Int) -> Bool {
    if tokens[place].startsClause { return true }
    guard place > 0, tokens[place - 1].startsClause else { return false }
    return leads.contains(tokens[place - 1])
  }

  private static let auxiliaries: WordSet = [
    "is", "are", "am", "was", "were", "do", "does", "did", "can", "could", "should", "shall", "will", "would", "may",
    "might", "must", "has", "have",
  ]
  private static let leads: WordSet = ["so", "and", "but", "then", "ok", "okay", "well", "hey", "hi", "surely"]
  private static let tags: WordSet = ["right", "true", "correct", "no", "yes", "overkill", "false", "ok", "okay"]
  private static let sameness: WordSet = ["same", "identical", "one"]
  private static let rightness: WordSet = [
    "right", "correct", "good", "decent", "ok", "okay", "fine", "sensible", "proper", "wrong",
  ]
}
