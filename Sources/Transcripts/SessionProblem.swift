/// Why a session cannot be kept or found.
public enum SessionProblem: Error, Hashable, Sendable {
  /// What was being done.
  public enum Step: Hashable, Sendable {
    case makeFolder, open, read, repair, write, remove
  }

  /// The environment names no folder to keep sessions in.
  case noFolder
  /// A step on the way failed, with the system's reason.
  case failed(Step, file: String, reason: String)
  /// The last turns could not be written before the end, with the system's reason.
  case lost(turns: Int, file: String, reason: String)
  /// Another program has the session open.
  case open(String)
  /// There is no such session; these there are.
  case missing(String, existing: [String])
  /// The name belongs to something that is no file.
  case notAFile(String)
  /// Somebody wrote into the file what is no transcript.
  case mistakes(TranscriptErrors)
}

extension SessionProblem: CustomStringConvertible {
  /// What is wrong, and what to do about it.
  public var description: String {
    switch self {
    case .noFolder:
      "sessions cannot be kept: neither XDG_STATE_HOME nor HOME names a folder; set one of them"
    case .failed(let step, let file, let reason): Self.failure(step, file, reason)
    case .lost(let turns, let file, let reason):
      "the session \(file) lacks the last \(turns == 1 ? "turn" : "\(turns) turns"); "
        + "there was no way to write there (\(reason))"
    case .open(let name): "the session '\(name)' is open elsewhere; end it there first, or choose another name"
    case .missing(let name, let existing):
      "there is no session '\(name)'; "
        + (existing.isEmpty ? "none is kept yet" : "there are: \(existing.joined(separator: ", "))")
    case .notAFile(let file): "\(file) is not a file; move it away, or choose another name"
    case .mistakes(let errors): "\(errors)\nmend the file, or move it away to begin anew"
    }
  }

  private static func failure(_ step: Step, _ file: String, _ reason: String) -> String {
    switch step {
    case .makeFolder:
      "the folder for \(file) cannot be made (\(reason)); set XDG_STATE_HOME to a folder that can be written"
    case .open:
      "the session \(file) cannot be opened (\(reason)); check its permissions, or set XDG_STATE_HOME to another folder"
    case .read: "the session \(file) cannot be read (\(reason)); check its permissions"
    case .repair:
      "the session \(file) ends in the middle of a turn and cannot be mended (\(reason)); make room, then try again"
    case .write:
      "the session \(file) cannot be written (\(reason)); make room: what it lacks is written with the next turn"
    case .remove: "the session \(file) cannot be removed (\(reason)); check the permissions of its folder"
    }
  }
}
