import ArgumentParser
import Dialogue
import Glibc
import Inquiry
import Language
import Pages

/// Runs conversations over standard input and output.
final class Session {
  private let output: Output
  private let reader: Reader
  private var conversation: Conversation
  private var worst = Answer.Status.done
  private var hasPrinted = false

  init(_ output: Output, _ reader: Reader) {
    // A reader that goes away must end us quietly, not with a signal.
    signal(SIGPIPE, SIG_IGN)
    self.output = output
    self.reader = reader
    conversation = Conversation(reader)
  }

  /// Answers one question and exits.
  func ask(_ question: String) throws {
    print(conversation.hear(question))
    try finish()
  }

  /// Answers one question by its chain of reasons alone; where there is none the answer goes to standard error.
  func draw(_ question: String, _ format: ChainFormat) throws {
    let reply = conversation.hear(question)
    worst = max(worst, reply.status)
    guard let picture = conversation.picture(of: reply).flatMap(format.rendered) else {
      StandardError.write(text(reply))
      throw Exit.unanswered
    }
    StandardOutput.write(picture)
    try finish()
  }

  /// Answers every line of standard input on its own.
  func askEachLine() throws {
    while let line = StandardInput.line() {
      guard !line.allSatisfy(\.isWhitespace) else { continue }
      conversation = Conversation(reader)
      print(conversation.hear(line))
    }
    try finish()
  }

  /// Converses: prompts on a terminal; on a pipe the lines are the turns.
  func converse(keepingHistory: Bool = true) throws {
    let isTerminal = StandardInput.isTerminal && StandardOutput.isTerminal
    if isTerminal {
      StandardOutput.write("Limber. Ask about a muscle or a posture; \"help\" shows how, \"quit\" ends.\n")
    }
    let nextLine = isTerminal ? TerminalLines(reader.base, keepingHistory: keepingHistory).next : StandardInput.line
    while let line = nextLine() {
      guard !line.allSatisfy(\.isWhitespace) else { continue }
      let reply = conversation.hear(line)
      print(reply)
      if reply.endsConversation { break }
    }
    if !hasPrinted && !isTerminal { print(conversation.hear("")) }
    if isTerminal { throw ExitCode.success }
    try finish()
  }

  private func print(_ reply: Reply) {
    worst = max(worst, reply.status)
    if output.isJSON {
      StandardOutput.write(conversation.json(reply).line + "\n")
    } else {
      StandardOutput.write((hasPrinted ? "\n" : "") + text(reply) + "\n")
    }
    if output.isVerbose { StandardError.write(conversation.readingNote(reply)) }
    hasPrinted = true
  }

  private func text(_ reply: Reply) -> String {
    let width = output.width ?? StandardOutput.columns ?? 80
    return reply.page.text(width: width, colour: isColoured, unicode: !output.isPlain && Locale.isUTF8)
  }

  private var isColoured: Bool {
    switch output.colour {
    case .always: return true
    case .never: return false
    case .auto:
      return !output.isPlain && StandardOutput.isTerminal && getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
    }
  }

  private func finish() throws {
    switch worst {
    case .done, .answered, .refer: return
    case .unclear, .unknown, .outside: throw Exit.unanswered
    }
  }
}

/// What the environment says of characters.
enum Locale {
  /// Whether the terminal's characters are UTF-8; off a terminal text is UTF-8 unless the locale denies it.
  static var isUTF8: Bool {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { continue }
      let lower = value.lowercased()
      return lower.contains("utf-8") || lower.contains("utf8")
    }
    return true
  }
}
