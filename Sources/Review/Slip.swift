/// One slip of the fingers in each long word of a line.
enum Slip {
  /// Words of this length or shorter are left alone: a slip in them makes another word too easily.
  static let longestSpared = 5

  /// The line with two neighbouring letters changed over in the middle of each long word.
  static func `in`(_ line: String) -> String {
    line.split(separator: " ", omittingEmptySubsequences: false).map { word in
      word.count > longestSpared && word.allSatisfy(\.isLetter) ? swapped(Array(word)) : String(word)
    }.joined(separator: " ")
  }

  private static func swapped(_ word: [Character]) -> String {
    let middle = word.count / 2
    let places = (middle..<(word.count - 2)).filter { word[$0] != word[$0 + 1] }
    guard let place = places.first else { return String(word) }
    var word = word
    word.swapAt(place, place + 1)
    return String(word)
  }
}
