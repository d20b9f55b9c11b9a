/// Why lines cannot be edited; they can still be read plainly.
public enum TerminalProblem: Error, Hashable, Sendable {
  /// The input or the output is a file or a pipe.
  case notATerminal
  /// The environment does not say which terminal this is.
  case unnamedTerminal
  /// The terminal is not among those that the system knows.
  case unknownTerminal(String)
  /// The terminal cannot move its cursor.
  case plainTerminal(String)
  /// The user's `.editrc` turns editing off.
  case editingIsOff
  /// The system gave no memory or no pipe.
  case noResources
}

extension TerminalProblem: CustomStringConvertible {
  /// What is wrong, and what to do about it.
  public var description: String {
    switch self {
    case .notATerminal: "the input or the output is not a terminal"
    case .unnamedTerminal: "TERM is not set; set it to the name of your terminal to edit lines"
    case .unknownTerminal(let name):
      "TERM is '\(name)', which this system does not know; lines are read without editing"
    case .plainTerminal(let name): "TERM is '\(name)', which cannot edit lines; they are read without editing"
    case .editingIsOff: "'.editrc' turns editing off; lines are read without it"
    case .noResources: "the line editor could not be started; lines are read without editing"
    }
  }
}
