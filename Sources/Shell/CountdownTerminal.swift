import Glibc

/// The terminal as a surface for a countdown: keys are heard at once, and it is put back as it was whatever happens.
public final class CountdownTerminal: CountdownSurface {
  private let signals = Signals()
  private var original = termios()
  private var isRaw = false

  /// The terminal at the standard streams.
  public init() {}

  /// The seconds of the monotonic clock.
  public var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The columns of the terminal.
  public var columns: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Hears keys and signals from now on.
  public func open() {
    signals?.hear()
    takeOver()
    write("space pauses, s skips, q ends\r\n")
  }

  /// Shows a line in place of the one before.
  public func show(_ line: String) { write("\r\u{1B}[2K" + line) }

  /// Rings the bell.
  public func ring() { write("\u{07}\r\n") }

  /// Puts the terminal back.
  public func close() {
    giveBack()
    signals?.ignore()
    write("\r\n")
  }

  /// Waits for a key or a signal.
  public func request(within seconds: Double) -> Countdown.Request? {
    var waiting = [pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)]
    if let signals { waiting.append(pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0)) }
    guard poll(&waiting, nfds_t(waiting.count), Int32(max(1, seconds * 1000))) > 0 else { return nil }
    while let signal = signals?.next() {
      if let request = heed(signal) { return request }
    }
    guard waiting[0].revents != 0 else { return nil }
    var key: UInt8 = 0
    guard read(STDIN_FILENO, &key, 1) == 1 else { return .end }
    switch key {
    case UInt8(ascii: " "), UInt8(ascii: "p"): return .pause
    case UInt8(ascii: "s"), UInt8(ascii: "n"), 10, 13: return .skip
    case UInt8(ascii: "q"), 3, 4, 27: return .end
    default: return nil
    }
  }

  private func heed(_ signal: Signals.Request) -> Countdown.Request? {
    switch signal {
    case .interrupt: return .end
    case .suspend:
      giveBack()
      raise(SIGSTOP)
      takeOver()
      return nil
    case .resume, .resize: return nil
    case .terminate(let number):
      close()
      // Swift would take the signal of Control-\\ for a crash, and stop to show a backtrace.
      Glibc.signal(number, SIG_DFL)
      kill(getpid(), number)
      return .end
    }
  }

  private func takeOver() {
    guard tcgetattr(STDIN_FILENO, &original) == 0 else { return }
    var raw = original
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO)
    isRaw = tcsetattr(STDIN_FILENO, TCSADRAIN, &raw) == 0
  }

  private func giveBack() {
    guard isRaw else { return }
    isRaw = false
    while tcsetattr(STDIN_FILENO, TCSADRAIN, &original) == -1 && errno == EINTR {}
  }

  private func write(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      guard count >= 0 || errno == EINTR || errno == EAGAIN else { return }
      rest = rest.dropFirst(max(count, 0))
    }
  }
}
