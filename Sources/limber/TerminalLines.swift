import Knowledge
import Shell

/// The lines of a person at a terminal, edited where the terminal allows it.
struct TerminalLines {
  private static let prompt = "> "
  private let editor: LineEditor?

  init(_ base: KnowledgeBase, keepingHistory: Bool) {
    let history = keepingHistory ? History(of: "limber") : History()
    let phrases = Phrases(base)
    if let problem = history.problem { StandardError.write("\(problem)") }
    do {
      editor = try LineEditor(
        name: "limber", history: history,
        completer: .phrases({ phrases.names }, lines: { phrases.lines }),
        hinter: Hinter { phrases.rest(of: $0) })
    } catch {
      StandardError.write("\(error)")
      editor = nil
    }
  }

  /// The next line, or nothing at the end. A line that was given up is asked for again.
  func next() -> String? {
    StandardOutput.write("\n")
    guard let editor else {
      StandardOutput.write(Self.prompt)
      guard let line = StandardInput.line() else {
        // What comes next begins a line of its own, as it does after a line was typed.
        StandardOutput.write("\n")
        return nil
      }
      return line
    }
    while true {
      switch editor.line(prompt: Self.prompt) {
      case .line(let line):
        if let problem = editor.remember(line) { StandardError.write("\(problem)") }
        return line
      case .interrupted: continue
      case .end: return nil
      }
    }
  }
}
