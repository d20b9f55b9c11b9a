/// Reduces a word to the part its forms share, lightly: plurals and the commonest verb endings only.
enum Stem {
  /// The stem of a lower-case word.
  static func of(_ word: String) -> String {
    let count = word.utf8.count
    if count > 4, word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    if count > 5, word.hasSuffix("ing") { return undoubled(word.dropLast(3)) }
    if count > 4, word.hasSuffix("ed") { return undoubled(word.dropLast(2)) }
    if count > 4, word.hasSuffix("es"), !word.hasSuffix("ses") { return String(word.dropLast(1)) }
    if count > 3, word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("us"), !word.hasSuffix("is") {
      return String(word.dropLast())
    }
    return word
  }

  private static func undoubled(_ stem: Substring) -> String {
    guard let last = stem.last, stem.dropLast().last == last, !"lsze".contains(last) else { return String(stem) }
    return String(stem.dropLast())
  }
}
