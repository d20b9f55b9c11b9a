import ArgumentParser
import Transcripts

/// The name of a session, as it is given on the command line.
struct SessionName: ExpressibleByArgument {
  let text: String

  init?(argument: String) {
    guard SessionFolder.isName(argument) else { return nil }
    text = argument
  }

  /// What stands at the top of its file.
  var remark: String { "A conversation, kept turn by turn. Go on with it: limber chat --session \(text)" }
}
