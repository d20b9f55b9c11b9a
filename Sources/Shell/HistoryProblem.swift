/// Why lines are not kept from one run to the next; those of this run are.
public enum HistoryProblem: Error, Hashable, Sendable {
  /// The environment names no folder to keep them in.
  case noFolder
  /// A step on the way failed, with the system's reason.
  case failed(Step, file: String, reason: String)
  /// Another program holds the file.
  case busy(file: String)
  /// The name belongs to something that is no file.
  case notAFile(String)

  /// What was being done.
  public enum Step: Hashable, Sendable {
    case read, write, makeFolder
  }
}

extension HistoryProblem: CustomStringConvertible {
  /// What is wrong, and what to do about it.
  public var description: String {
    switch self {
    case .noFolder: "the history is not kept: neither XDG_STATE_HOME nor HOME names a folder"
    case .failed(.read, let file, let reason): "the history \(file) cannot be read (\(reason)); check its permissions"
    case .failed(.write, let file, let reason):
      "the history \(file) cannot be written (\(reason)); the lines are kept until this program ends"
    case .failed(.makeFolder, let file, let reason):
      "there can be no history \(file): its folder cannot be made (\(reason))"
    case .busy(let file): "the history \(file) is locked by another program; the lines are kept until this program ends"
    case .notAFile(let name): "the history \(name) is not a file; move it away to keep one"
    }
  }
}
