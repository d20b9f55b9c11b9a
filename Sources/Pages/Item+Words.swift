extension Item {
  /// The words of the item and, in brackets, of its aside.
  func words(unicode: Bool) -> Words {
    var words = Words(unicode: unicode)
    for span in spans { words.append(span) }
    guard !aside.allSatisfy(\.isBlank) else { return words }
    words.endWord()
    for span in [Span("[", .cite)] + aside + [Span("]", .cite)] { words.append(span) }
    return words
  }
}

extension Item.Marker {
  /// The marker as it is shown, with the space after it.
  var text: String {
    switch self {
    case .number(let number): "\(number). "
    case .bullet: "• "
    }
  }
}
