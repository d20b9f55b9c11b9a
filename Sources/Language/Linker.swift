import Knowledge

/// Finds what the words of a line name.
final class Linker: Sendable {
  let tables: Tables

  init(tables: Tables) { self.tables = tables }

  /// No name in the files has more words than this.
  static let longestPhrase = 7

  /// Words inside a phrase that change nothing: "my lower back is so arched" names what "lower back arched" does.
  static let fillers: Set<String> = [
    "is", "are", "my", "the", "too", "so", "very", "really", "always", "all", "a", "bit", "of",
  ]

  /// The names in a line, longest first at every place, without overlaps.
  func mentions(in tokens: [Token]) -> [Mention] {
    var mentions: [Mention] = []
    var place = 0
    while place < tokens.count {
      var longest = Longest()
      walk(tokens, from: place, at: place, node: 0, hasSkipped: false, &longest)
      if longest.end > place {
        mentions.append(Mention(range: place..<longest.end, entities: tables.entities(at: longest.node)))
      }
      place = max(longest.end, place + 1)
    }
    let halves = shared(mentions, tokens)
    return halves.isEmpty
      ? mentions : (mentions + halves).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static let joining: WordSet = ["or", "and", "vs", "versus", "nor"]

  /// The halves of names that share a word with the name they are joined to: "wrist flexors or extensors", "upper and
  /// lower traps".
  private func shared(_ mentions: [Mention], _ tokens: [Token]) -> [Mention] {
    tokens.indices.dropFirst().dropLast().compactMap { place in
      guard Self.joining.contains(tokens[place]) else { return nil }
      let before = mentions.last { $0.range.contains(place - 1) }
      let after = mentions.first { $0.range.contains(place + 1) }
      let (half, whole) =
        if let before, after == nil {
          (place + 1, tokens[before.range].dropLast() + [tokens[place + 1]])
        } else if let after, before == nil {
          (place - 1, [tokens[place - 1]] + tokens[after.range].dropFirst())
        } else {
          (place, [])
        }
      guard whole.count > 1, let name = name(of: Array(whole)) else { return nil }
      return Mention(range: half..<half + 1, entities: name)
    }
  }

  /// What words name together, if they are a name.
  private func name(of tokens: [Token]) -> [Entity]? {
    var longest = Longest()
    walk(tokens, from: 0, at: 0, node: 0, hasSkipped: false, &longest)
    return longest.end == tokens.count ? tables.entities(at: longest.node) : nil
  }

  /// The longest name found so far; of equally long ones the one that fits best.
  private struct Longest {
    var end = 0
    var node = 0
    private var rank = 0

    /// Lower ranks fit better.
    mutating func offer(_ node: Int, end: Int, rank: Int) {
      guard end > self.end || (end == self.end && rank < self.rank) else { return }
      (self.end, self.node, self.rank) = (end, node, rank)
    }
  }

  /// Follows the words as far as they make a name: as they are, with the last word in the other number, and with
  /// words left out that change nothing.
  private func walk(
    _ tokens: [Token], from start: Int, at place: Int, node: Int, hasSkipped: Bool, _ longest: inout Longest
  ) {
    guard place < tokens.count, place - start < Self.longestPhrase else { return }
    guard place == start || !tokens[place].startsSentence else { return }
    let (word, other) = (tokens[place].number, tokens[place].otherNumber)
    if other >= 0, let next = tables.node(after: node, other), tables.names[next] > 0 {
      longest.offer(next, end: place + 1, rank: hasSkipped ? 3 : 1)
    }
    guard word >= 0 else { return }
    if let next = tables.node(after: node, word) {
      if tables.names[next] > 0 { longest.offer(next, end: place + 1, rank: hasSkipped ? 2 : 0) }
      walk(tokens, from: start, at: place + 1, node: next, hasSkipped: hasSkipped, &longest)
    }
    if place > start, tables.flags(ofWord: word).contains(.filler) {
      walk(tokens, from: start, at: place + 1, node: node, hasSkipped: true, &longest)
    }
  }
}
