import Shell
import Transcripts

/// Where the sessions of this program are kept.
enum Sessions {
  /// Does something with them.
  ///
  /// - Parameter body: What to do in the folder, which need not exist yet.
  /// - Throws: `Exit.trouble` after saying what went wrong.
  static func inFolder<Result>(_ body: (SessionFolder) throws -> Result) throws -> Result {
    do {
      guard let state = StateFolder.path(of: "limber") else { throw SessionProblem.noFolder }
      return try body(SessionFolder(path: state + "/sessions"))
    } catch let problem as SessionProblem {
      StandardError.write("\(problem)")
      throw Exit.trouble
    }
  }
}
