import CEditline
import Glibc

extension LineEditor {
  /// Does what a signal asks for.
  func answer(_ request: Signals.Request) {
    switch request {
    case .interrupt: interrupt()
    case .suspend: suspend()
    case .resume: comeBack()
    case .resize: resize()
    case .terminate(let number): terminate(by: number)
    }
  }

  private func interrupt() {
    leaveLine()
    terminal.write("^C\r\n")
    pending = []
    keyboard.bytes.dropWaiting()
    outcome = .interrupted
  }

  /// The terminal is the shell's while we are stopped.
  private func suspend() {
    leaveLine()
    standBack()
    kill(getpid(), SIGTSTP)
    comeBack()
  }

  /// Who let us go on may have changed the terminal's mode and size, and written to it.
  private func comeBack() {
    standBack()
    signals.hear()
    editline_set_raw(editor, 1)
    terminal.markPastes()
    el_resize(editor)
    redraw(fromRow: 0)
  }

  private func standBack() {
    editline_set_raw(editor, 0)
    terminal.restore()
    signals.ignore()
  }

  /// By now the terminal has wrapped the line anew, to its new width.
  private func resize() {
    el_resize(editor)
    redraw(fromRow: place(after: text.before).row)
  }

  /// Dies of the signal, as whoever sent it expects, but leaves the terminal as it was.
  ///
  /// Swift would take the signal of Control-\\ for a crash, and stop to show a backtrace.
  private func terminate(by number: Int32) {
    leaveLine()
    terminal.write("\r\n")
    standBack()
    signal(number, SIG_DFL)
    kill(getpid(), number)
    outcome = .end
  }
}
