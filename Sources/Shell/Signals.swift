import CEditline
import Glibc

/// The signals that concern a terminal, heard one after the other instead of in the middle of things.
struct Signals {
  /// What a signal asks for.
  enum Request {
    case interrupt, suspend, resume, resize
    case terminate(Int32)
  }

  private static let all = [SIGINT, SIGTSTP, SIGCONT, SIGWINCH, SIGHUP, SIGTERM, SIGQUIT]
  /// Becomes readable when a signal came.
  let descriptor: Int32

  init?() {
    descriptor = signals_pipe()
    guard descriptor >= 0 else { return nil }
  }

  /// Hears signals from now on.
  func hear() {
    Self.all.forEach(signals_catch)
  }

  /// Leaves signals to whom they belonged before.
  func ignore() {
    Self.all.forEach(signals_give_back)
    while next() != nil {}
  }

  /// The next signal that came, if any.
  func next() -> Request? {
    var number: UInt8 = 0
    guard read(descriptor, &number, 1) == 1 else { return nil }
    switch Int32(number) {
    case SIGINT: return .interrupt
    case SIGTSTP: return .suspend
    case SIGCONT: return .resume
    case SIGWINCH: return .resize
    case let other: return .terminate(other)
    }
  }
}
