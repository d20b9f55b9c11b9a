import Glibc

/// Standard input, line by line or whole.
enum StandardInput {
  /// The next line without its ending, or nothing at the end; bytes that are no UTF-8 are replaced.
  static func line() -> String? {
    guard var line = readLine(strippingNewline: true) else { return nil }
    if line.hasSuffix("\r") { line.removeLast() }
    return line
  }

  /// Everything there is.
  static func everything() -> String {
    var lines: [String] = []
    while let line = line() { lines.append(line) }
    return lines.joined(separator: "\n")
  }

  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }
}

/// Standard output; a reader that went away ends the program quietly.
enum StandardOutput {
  static func write(_ text: String) {
    writeAll(text, to: STDOUT_FILENO)
  }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// The terminal's width, or nothing off a terminal.
  static var columns: Int? {
    var size = winsize()
    guard isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}

/// Standard error, for diagnostics.
enum StandardError {
  static func write(_ text: String) {
    writeAll(text + "\n", to: STDERR_FILENO)
  }
}

/// Writes all bytes; a broken pipe ends the program with success, as for any filter, any other trouble as trouble.
private func writeAll(_ text: String, to descriptor: Int32) {
  var text = text
  text.withUTF8 { bytes in
    var place = 0
    while place < bytes.count {
      let written = Glibc.write(descriptor, bytes.baseAddress! + place, bytes.count - place)
      if written > 0 {
        place += written
      } else if errno == EAGAIN {
        var room = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&room, 1, -1)
      } else if errno != EINTR {
        fail(descriptor)
      }
    }
  }
}

private func fail(_ descriptor: Int32) -> Never {
  let code = errno
  if code == EPIPE { _exit(0) }
  if descriptor == STDOUT_FILENO {
    StandardError.write(
      "the answer cannot be written (\(String(cString: strerror(code)))); make room, or write elsewhere")
  }
  _exit(2)
}
