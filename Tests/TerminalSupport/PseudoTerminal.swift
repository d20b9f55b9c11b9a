import Foundation
import Glibc

/// A program on a terminal of its own, which can be typed at and looked at.
package final class PseudoTerminal {
  /// Longer than anything should take on the busiest machine.
  private static let patience: Double = 20

  private static let starting = NSLock()
  private let master: Int32
  package let process: pid_t
  private var reader: ScreenReader
  private let original: [UInt8]
  private var status: Int32?
  private var isOpen = true

  /// Starts a program beside the tests.
  package init(
    _ program: String = "EchoShell", _ arguments: [String] = [], environment: [String: String] = [:],
    columns: Int = 80, rows: Int = 24
  ) throws {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    // No program may inherit the terminal of another test, which would then never hang up.
    Self.starting.lock()
    defer { Self.starting.unlock() }
    var ends: (master: Int32, slave: Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 128)
    guard openpty(&ends.master, &ends.slave, &name, nil, &size) == 0 else { throw SystemError("openpty") }
    // The program opens the terminal by its name, which makes it the one that controls its session.
    defer { close(ends.slave) }
    master = ends.master
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    _ = fcntl(ends.slave, F_SETFD, FD_CLOEXEC)
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    reader = ScreenReader(Screen(columns: columns, rows: rows))
    original = Self.mode(of: master)
    let path = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    process = try Self.start(program, arguments, environment, on: path)
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    if isOpen { close(master) }
  }

  package var screen: Screen { reader.screen }
  /// Whether the terminal's mode is the one it had before the program.
  package var isRestored: Bool { Self.mode(of: master) == original }

  // MARK: Typing

  package func type(_ text: String) {
    send(Array(text.utf8))
  }

  package func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count < 0, errno != EAGAIN { return }
      if count < 0 { look(for: 0.01) }
      rest = rest.dropFirst(max(count, 0))
    }
  }

  package func resize(columns: Int) {
    look(for: 0.01)
    reader.screen.resize(columns: columns)
    var size = winsize(ws_row: UInt16(screen.rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Closes the terminal under the program.
  package func hangUp() {
    close(master)
    isOpen = false
  }

  // MARK: Looking

  /// Waits until the screen is as wished, and says whether it came to that.
  package func shows(_ isAsWished: (Screen) -> Bool) -> Bool {
    wait { isAsWished(self.screen) }
  }

  /// Waits until the screen shows exactly these rows, and says what it shows.
  package func lines(_ wished: [String]) -> [String] {
    _ = shows { $0.lines == wished }
    return screen.lines
  }

  /// Takes what the program writes until it has been silent for a moment.
  package func look(for silence: Double) {
    while readSome(within: silence) {}
  }

  /// The way the program ended, or nothing if it did not.
  package func end(within limit: Double = 20) -> Int32? {
    _ = wait(limit: limit) {
      var ending: Int32 = 0
      if self.status == nil, waitpid(self.process, &ending, WNOHANG) == self.process { self.status = ending }
      return self.status != nil
    }
    if isOpen { look(for: 0) }
    return status
  }

  private func wait(limit: Double = patience, for condition: () -> Bool) -> Bool {
    let start = Self.now
    while !condition() {
      guard Self.now - start < limit else { return false }
      if !readSome(within: 0.01) { usleep(500) }
    }
    return true
  }

  private func readSome(within seconds: Double) -> Bool {
    var request = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard isOpen, poll(&request, 1, Int32(seconds * 1000)) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(master, &buffer, buffer.count)
    if count > 0 { reader.read(buffer[..<count]) }
    return count > 0
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func mode(of descriptor: Int32) -> [UInt8] {
    var mode = termios()
    tcgetattr(descriptor, &mode)
    return withUnsafeBytes(of: &mode) { Array($0) }
  }
}
