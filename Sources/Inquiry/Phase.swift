/// The phases of a plan, in the order in which they follow one another within a chain.
public enum Phase: String, Sendable, CaseIterable, Comparable {
  case release, lengthen, activate, integrate

  /// The phase in which an action is done.
  public init(_ action: Action) {
    switch action {
    case .release: self = .release
    case .lengthen: self = .lengthen
    case .activate: self = .activate
    }
  }

  /// The place among the phases.
  var place: Int {
    switch self {
    case .release: 0
    case .lengthen: 1
    case .activate: 2
    case .integrate: 3
    }
  }

  /// The action of the phase; whole movements are no action on a single muscle.
  public var action: Action? { Action(rawValue: rawValue) }

  public static func < (left: Phase, right: Phase) -> Bool { left.place < right.place }
}
