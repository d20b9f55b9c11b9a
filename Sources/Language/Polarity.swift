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
    let pairs = tokens.indices.dropLast()
    // "The left or the right?" asks which; "is it or not?" asks whether.
    let isAlternative = pairs.contains { place in
      tokens[place].word == "or" && tokens[place + 1].word != "not" && tokens[place + 1].word != "no"
    }
    let isInverted = tokens.indices.contains { place in
      Self.auxiliaries.contains(tokens[place]) && Self.beginsClause(tokens, place)
    }
    let isOffered = tokens.suffix(3).lazy.map(\.word).elementsEqual(["yes", "or", "no"])
    let isTagged = tokens.last.map(Self.tags.contains) == true || isOffered
    let isThere = pairs.contains { place in
      tokens[place + 1].word == "there" && (tokens[place].word == "is" || tokens[place].word == "are")
    }
    let isQuizzed = pairs.dropLast().contains { place in
      tokens[place].word == "true" && tokens[place + 2].word == "false"
    }
    asksYesOrNo = isQuizzed || (isInverted || isThere || isTagged) && (!isAlternative || isOffered)
    let same = tokens.contains(where: Self.sameness.contains)
    asksForSameness = same && (!isAlternative || tokens.contains { $0.word == "different" })
    asksIfMuscle = asksYesOrNo && pairs.contains { tokens[$0].word == "a" && tokens[$0 + 1].word == "muscle" }
    checksOrder = tokens.contains(where: Self.rightness.contains) && tokens.contains(where: Self.orders.contains)
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
  private static let orders: WordSet = ["order", "sequence", "round", "way", "plan"]
  private static let sameness: WordSet = ["same", "identical", "one"]
  private static let rightness: WordSet = [
    "right", "correct", "good", "decent", "ok", "okay", "fine", "sensible", "proper", "wrong",
  ]
}
