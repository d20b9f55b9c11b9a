import ArgumentParser
import Dialogue
import Glibc
import Inquiry
import Language
import Pages
import Transcripts

/// Runs conversations over standard input and output.
final class Session {
  private let output: Output
  private let reader: Reader
  var conversation: Conversation
  private var worst = Answer.Status.done
  private var hasPrinted = false
  /// Whether a file that was asked for could not be written.
  var hadTrouble = false

  init(_ output: Output, _ reader: Reader) {
    // A reader that goes away must end us quietly, not with a signal.
    signal(SIGPIPE, SIG_IGN)
    // A file that may not grow is told of like a full disk.
    signal(SIGXFSZ, SIG_IGN)
    self.output = output
    self.reader = reader
    conversation = Conversation(reader)
  }

  /// Answers one question and exits.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - why: The number of a reason to be explained after the answer.
  func ask(_ question: String, why: Int? = nil) throws {
    conversation.isSingle = true
    print(conversation.hear(question))
    if let why { print(conversation.hear("why \(why)")) }
    try finish()
  }

  /// Answers one question by its chain of reasons alone; where there is none the answer goes to standard error.
  func draw(_ question: String, _ format: ChainFormat) throws {
    let reply = conversation.hear(question)
    worst = max(worst, reply.status)
    guard let picture = conversation.picture(of: reply).flatMap(format.rendered) else {
      StandardError.write(output.text(reply.page))
      throw Exit.unanswered
    }
    StandardOutput.write(picture)
    try finish()
  }

  /// Prints a reply that was made elsewhere and exits.
  func give(_ reply: Reply) throws {
    print(reply)
    try finish()
  }

  /// Answers every line of standard input on its own.
  func askEachLine() throws {
    conversation.isSingle = true
    let fresh = conversation
    while let line = StandardInput.line() {
      guard !line.allSatisfy(\.isWhitespace) else { continue }
      conversation = fresh
      print(conversation.hear(line))
    }
    try finish()
  }

  /// Converses: prompts on a terminal; on a pipe the lines are the turns.
  ///
  /// - Parameters:
  ///   - keepingHistory: Whether lines typed on a terminal are kept for the history keys.
  ///   - kept: Where the conversation is kept; what was said there before is gone through again.
  func converse(keepingHistory: Bool = true, kept: SessionFile? = nil) throws {
    let isTerminal = StandardInput.isTerminal && StandardOutput.isTerminal
    if isTerminal {
      StandardOutput.write("Limber. Ask about a muscle or a posture; \"help\" shows how, \"quit\" ends.\n")
    }
    if let kept { pickUp(kept, tell: isTerminal ? { StandardOutput.write($0 + "\n") } : StandardError.write) }
    let nextLine = isTerminal ? TerminalLines(reader.base, keepingHistory: keepingHistory).next : StandardInput.line
    answer(nextLine, keepingIn: kept)
    if !hasPrinted && !isTerminal { print(conversation.hear("")) }
    if let problem = kept?.finish() {
      StandardError.write("\(problem)")
      throw Exit.trouble
    }
    if isTerminal { throw ExitCode.success }
    try finish()
  }

  private func answer(_ nextLine: () -> String?, keepingIn kept: SessionFile?) {
    while let line = nextLine() {
      guard !line.allSatisfy(\.isWhitespace) else { continue }
      let reply = hear(line, keepingIn: kept)
      print(reply)
      deliver(reply)
      if reply.endsConversation { return }
    }
  }

  private func print(_ reply: Reply) {
    worst = max(worst, reply.status)
    if output.isJSON {
      StandardOutput.write(conversation.json(reply).line + "\n")
    } else {
      StandardOutput.write((hasPrinted ? "\n" : "") + output.text(reply.page) + "\n")
    }
    if output.isVerbose { StandardError.write(conversation.readingNote(reply)) }
    hasPrinted = true
  }

  private func finish() throws {
    if hadTrouble { throw Exit.trouble }
    switch worst {
    case .done, .answered, .refer: return
    case .unclear, .unknown, .outside: throw Exit.unanswered
    }
  }
}
