import CEditline
import Glibc

/// The terminal at the standard streams, and how it was before.
struct Terminal {
  /// Whether it can show faint text.
  let showsFaintText: Bool
  private var original = termios()

  /// The terminal, if lines can be edited on it.
  init() throws(TerminalProblem) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, tcgetattr(STDIN_FILENO, &original) == 0 else {
      throw .notATerminal
    }
    guard let name = getenv("TERM").map({ String(cString: $0) }), !name.isEmpty else { throw .unnamedTerminal }
    switch editline_terminal_named(name) {
    case editline_terminal_unknown: throw .unknownTerminal(name)
    case editline_terminal_plain: throw .plainTerminal(name)
    case let kind: showsFaintText = kind == editline_terminal_editable_with_faint_text
    }
  }

  /// The columns there are now.
  var columns: Int { max(Int(size.ws_col), 1) }
  /// The rows there are now.
  var rows: Int { max(Int(size.ws_row), 1) }

  /// Asks that pasted text be marked as such.
  func markPastes() {
    write("\u{1B}[?2004h")
  }

  /// Puts the terminal back as it was.
  func restore() {
    write("\u{1B}[?2004l")
    var original = original
    while tcsetattr(STDIN_FILENO, TCSADRAIN, &original) == -1 && errno == EINTR {}
  }

  /// Writes past the editor, which has flushed all of its own before it asks for a character.
  func write(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      guard count >= 0 || errno == EINTR || errno == EAGAIN else { return }
      rest = rest.dropFirst(max(count, 0))
    }
  }

  private var size: winsize {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    }
    return size
  }
}
