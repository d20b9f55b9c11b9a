import ArgumentParser
import Transcripts

/// The name of a session, as it is given on the command line.
struct SessionName {
  let text: String

  /// Checks a name.
  ///
  /// - Throws: What a name is made of, where this one is not.
  @Sendable static func checked(_ text: String) throws -> SessionName {
    guard SessionFolder.isName(text) else {
      throw ValidationError(
        "The name of a session is made of letters, digits, '-', '_' and '.', begins with a letter or a digit, and is "
          + "no longer than 64 bytes.")
    }
    return SessionName(text: text)
  }

  /// What stands at the top of its file.
  var remark: String { "A conversation, kept turn by turn. Go on with it: limber chat --session \(text)" }
}
