/// The written form of a relation: words, with a slot for each argument.
///
/// `?muscle is overactive in ?movement with ?pattern` reads both rules (whose slots hold variables) and facts.
struct SentenceForm: Sendable {
  /// What fills a slot.
  enum Filler: Hashable, Sendable {
    case variable(String)
    case name(String)
  }

  private enum Token: Equatable, Sendable {
    case word(String)
    case slot
  }

  private let tokens: [Token]
  /// The names of the slots, in order.
  let slots: [String]

  init(_ form: String) {
    let parts = form.split(separator: " ").map(String.init)
    tokens = parts.map { $0.hasPrefix("?") ? .slot : .word($0) }
    slots = parts.filter { $0.hasPrefix("?") }.map { String($0.dropFirst()) }
  }

  /// What stands in the slots of a line, or nothing if the line has not this form.
  func fillers(in line: String) -> [Filler]? {
    let parts = line.split(separator: " ").map(String.init)
    guard parts.count == tokens.count else { return nil }
    var fillers: [Filler] = []
    for (part, token) in zip(parts, tokens) {
      switch token {
      case .word(let word):
        if word != part { return nil }
      case .slot:
        fillers.append(part.hasPrefix("?") ? .variable(String(part.dropFirst())) : .name(part))
      }
    }
    return fillers
  }
  /// How far a line is from this form, in words: 0 for a line that has it; nothing if the two have little in common.
  ///
  /// Any word fills a slot; a word that is nearly the form's costs less than one that is missing or too many.
  func distance(to line: String) -> Double? {
    let parts = line.split(separator: " ").map(String.init)
    var row = (0...parts.count).map { Double($0) }
    for (index, token) in tokens.enumerated() {
      var next = [Double(index + 1)]
      for (place, part) in parts.enumerated() {
        next.append(min(row[place] + cost(of: part, for: token), row[place + 1] + 1, next[place] + 1))
      }
      row = next
    }
    let words = tokens.count - slots.count
    return row[parts.count] <= Double(max(1, words)) / 2 ? row[parts.count] : nil
  }

  private func cost(of part: String, for token: Token) -> Double {
    switch token {
    case .slot: return 0.01
    case .word(let word):
      if word == part { return 0 }
      let (left, right) = (Array(word.utf8), Array(part.utf8))
      let limit = max(1, left.count / 3)
      return Nearest.distance(left, right, limit: limit).map { Double($0) / Double(left.count) } ?? 1
    }
  }
}
