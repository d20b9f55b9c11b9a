import Knowledge

/// Looks the words of a line up, once.
final class Lexicon: Sendable {
  let tables: Tables

  init(tables: Tables) { self.tables = tables }

  /// Gives every word its number and what goes with it.
  func lookUp(_ tokens: inout [Token]) {
    for place in tokens.indices {
      lookUp(&tokens[place])
      if !tokens[place].isKnown { tokens[place].isCommon = tables.isCommon(tokens[place].word, tokens[place].hash) }
    }
  }

  func lookUp(_ token: inout Token) {
    guard let number = tables.number(of: token.word, token.hash) else { return lookUpForms(of: &token) }
    token.number = number
    token.otherNumber = tables.words[number * Tables.wordStride + 2]
    token.feature = tables.words[number * Tables.wordStride + 3]
    token.isKnown = tables.flags(ofWord: number).contains(.known) || isKnownForm(token.word)
  }

  /// A word that is in no list may be a form of one that is.
  private func lookUpForms(of token: inout Token) {
    token.number = -1
    token.otherNumber = token.word.hasSuffix("s") ? tables.number(of: String(token.word.dropLast())) ?? -1 : -1
    token.feature = tables.number(of: Stem.of(token.word)).map { tables.words[$0 * Tables.wordStride + 3] } ?? -1
    token.isKnown = isKnownForm(token.word)
  }

  /// Whether a word is a number, or a form of a known word.
  private func isKnownForm(_ word: String) -> Bool {
    if word.utf8.allSatisfy({ $0 < 0x3A }) || isKnown(Stem.of(word)) { return true }
    return word.hasSuffix("s") && isKnown(String(word.dropLast()))
  }

  private func isKnown(_ word: String) -> Bool {
    tables.number(of: word).map { tables.flags(ofWord: $0).contains(.known) } ?? false
  }
}
