import Glibc
import Shell

/// A shell that repeats what it hears, for the tests: it tells what a line editor alone makes of keys.
@main
enum EchoShell {
  static let phrases = ["gluteus maximus", "gluteus medius", "help", "quit"]

  static func main() {
    do {
      try converse()
    } catch {
      print("refused: \(error)")
      while let line = readLine() { print("heard: [\(line)]") }
    }
  }

  static func converse() throws(TerminalProblem) {
    let history = getenv("ECHO_HISTORY").map { History(file: String(cString: $0)) } ?? History()
    if let problem = history.problem { print("problem: \(problem)") }
    let editor = try LineEditor(
      name: "echo", history: history, completer: .phrases { phrases },
      hinter: Hinter { typed in phrases.first { $0.hasPrefix(typed) }.map { String($0.dropFirst(typed.count)) } })
    while true {
      switch editor.line(prompt: "> ") {
      case .line("quit"): return
      case .line(let line):
        print("heard: [\(line)]")
        if let problem = editor.remember(line) { print("problem: \(problem)") }
      case .interrupted: print("interrupted")
      case .end:
        print("end")
        return
      }
    }
  }
}
