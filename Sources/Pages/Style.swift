/// The part a run of text plays; what it looks like is for the renderer to say.
public enum Style: Hashable, Sendable, CaseIterable {
  /// Nothing in particular.
  case plain
  /// What must not be overlooked.
  case strong
  /// A word stressed within a sentence.
  case emphasis
  /// The name of a thing the page is about.
  case term
  /// Good news.
  case good
  /// A warning.
  case caution
  /// What may be skipped.
  case faint
  /// Where something comes from.
  case cite

  /// The parameters of the terminal sequence that turns the style on; nil where none is needed.
  var terminalCode: String? {
    switch self {
    case .plain: nil
    case .strong: "1"
    case .emphasis: "3"
    case .term: "36"
    case .good: "32"
    case .caution: "33"
    case .faint, .cite: "2"
    }
  }
}
