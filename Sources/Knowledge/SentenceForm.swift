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
}
