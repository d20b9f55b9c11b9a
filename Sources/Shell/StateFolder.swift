import Glibc

/// Where a program keeps what should outlive it and is no setting: the user's state folder.
public enum StateFolder {
  /// The folder of a program, or nothing if the environment names none.
  ///
  /// - Parameter program: The name of the program.
  public static func path(of program: String) -> String? {
    if let state = environment("XDG_STATE_HOME") { return "\(state)/\(program)" }
    return environment("HOME").map { "\($0)/.local/state/\(program)" }
  }

  /// Paths that are not absolute are to be ignored, says the standard.
  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
  }
}
