import Glibc

/// A file somebody asked for by name: it is written whole, or what was there before stays.
struct OutputFile {
  let path: String

  init(_ path: String) { self.path = path }

  /// Writes a text.
  ///
  /// - Returns: what went wrong, as the system says it, or nil.
  func write(_ text: String) -> Problem? {
    var status = stat()
    guard stat(path, &status) == 0 else { return replace(path, by: text, like: nil) }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      // A new file takes the place of the old one, which its owner may have locked.
      guard access(path, W_OK) == 0 else { return problem() }
      return replace(target, by: text, like: status)
    case S_IFDIR: return problem(EISDIR)
    default: return writeThrough(text)
    }
  }

  /// The file behind links.
  private var target: String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// Writes beside the file, then puts that in its place.
  private func replace(_ target: String, by text: String, like former: stat?) -> Problem? {
    let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? ""
    let draft = "\(folder).limber-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return problem() }
    if let former {
      _ = fchown(descriptor, former.st_uid, former.st_gid)
      _ = fchmod(descriptor, former.st_mode & 0o7777)
    }
    let isWritten = Self.write(text, to: descriptor) && fsync(descriptor) == 0
    let code = errno
    close(descriptor)
    if isWritten, rename(draft, target) == 0 { return nil }
    let problem = problem(isWritten ? errno : code)
    unlink(draft)
    return problem
  }

  /// Writes to what is no file, such as a device or a pipe.
  private func writeThrough(_ text: String) -> Problem? {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return problem() }
    defer { close(descriptor) }
    return Self.write(text, to: descriptor) ? nil : problem()
  }

  private static func write(_ text: String, to descriptor: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { return false }
      rest = rest.dropFirst(max(count, 0))
    }
    return true
  }

  private func problem(_ code: Int32 = errno) -> Problem { Problem(path: path, code: code) }
}
