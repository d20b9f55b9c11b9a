/// A choice of files or turns: text with the wildcards `*` and `?`, or a part of what is sought.
public struct Filter: Hashable, Sendable {
  private let pattern: [Character]
  private let hasWildcards: Bool

  /// Creates a filter.
  ///
  /// - Parameter pattern: The text sought; `*` stands for any characters and `?` for any one.
  public init(_ pattern: String) {
    self.pattern = Array(pattern.lowercased())
    hasWildcards = pattern.contains { $0 == "*" || $0 == "?" }
  }

  /// Says whether a text is chosen, upper and lower case alike.
  ///
  /// - Parameter text: The text; all of it is compared if the filter has wildcards, any part of it otherwise.
  public func matches(_ text: String) -> Bool {
    let text = Array(text.lowercased())
    return hasWildcards ? Self.matches(text[...], pattern[...]) : pattern.isEmpty || text.contains(pattern)
  }

  /// Compares from the left, and goes back to the last star where that fails.
  private static func matches(_ text: ArraySlice<Character>, _ pattern: ArraySlice<Character>) -> Bool {
    var (text, pattern) = (text, pattern)
    var retry: (text: ArraySlice<Character>, pattern: ArraySlice<Character>)?
    while !text.isEmpty || !pattern.isEmpty {
      if pattern.first == "*" {
        pattern.removeFirst()
        retry = (text, pattern)
      } else if let wanted = pattern.first, let character = text.first, wanted == "?" || wanted == character {
        text.removeFirst()
        pattern.removeFirst()
      } else if let last = retry, !last.text.isEmpty {
        retry = (last.text.dropFirst(), last.pattern)
        (text, pattern) = (last.text.dropFirst(), last.pattern)
      } else {
        return false
      }
    }
    return true
  }
}

extension Transcript {
  /// Says whether a filter chooses the file, by its path or its name, or any of its turns.
  ///
  /// - Parameter filter: The filter.
  public func matches(_ filter: Filter) -> Bool {
    !turnsJudged(by: filter).isEmpty
  }

  /// The places of the turns a filter chooses: all if it chooses the file.
  func turnsJudged(by filter: Filter?) -> Set<Int> {
    guard let filter else { return Set(turns.indices) }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    if filter.matches(file) || filter.matches(name) { return Set(turns.indices) }
    return Set(turns.indices.filter { filter.matches(turns[$0].input) })
  }
}
