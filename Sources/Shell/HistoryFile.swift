import Glibc

/// A file of lines that several programs add to, one at a time.
struct HistoryFile {
  let path: String

  /// Where the history of a program belongs, or nothing if the environment names no folder.
  static func standardPath(of program: String) -> String? {
    StateFolder.path(of: program).map { $0 + "/history" }
  }

  /// The lines there are; none if there is no file yet.
  func read() throws(HistoryProblem) -> [String] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT { return [] }
      throw failure(.read)
    }
    defer { close(descriptor) }
    try checkKind(of: descriptor)
    return try lines(in: descriptor)
  }

  /// Changes the lines while no other program does; lines are only appended where that is enough.
  func update(_ change: ([String]) -> [String]) throws(HistoryProblem) {
    try makeFolder()
    let descriptor = try openLocked()
    defer { close(descriptor) }
    let former = try lines(in: descriptor)
    let lines = change(former)
    if lines.starts(with: former) {
      try append(lines.dropFirst(former.count), to: descriptor)
    } else {
      try replace(with: lines)
    }
  }
}

// MARK: Opening

extension HistoryFile {
  /// Who replaces the file renames another to its name; a lock on what had the name before is worth nothing.
  private func openLocked() throws(HistoryProblem) -> Int32 {
    for _ in 0..<200 {
      let descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o600)
      guard descriptor >= 0 else { throw failure(.write) }
      do {
        try checkKind(of: descriptor)
      } catch {
        close(descriptor)
        throw error
      }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0, hasTheName(descriptor) {
        fchmod(descriptor, 0o600)
        return descriptor
      }
      close(descriptor)
      usleep(5_000)
    }
    throw .busy(file: path)
  }

  private func hasTheName(_ descriptor: Int32) -> Bool {
    var (mine, named) = (stat(), stat())
    return fstat(descriptor, &mine) == 0 && stat(path, &named) == 0 && mine.st_ino == named.st_ino
      && mine.st_dev == named.st_dev
  }

  private func checkKind(of descriptor: Int32) throws(HistoryProblem) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(.read) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path) }
  }

  private func makeFolder() throws(HistoryProblem) {
    var folder = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/").dropLast() {
      folder += part + "/"
      guard mkdir(folder, 0o700) != 0, errno != EEXIST, access(folder, F_OK) != 0 else { continue }
      throw failure(.makeFolder)
    }
  }

  private func failure(_ step: HistoryProblem.Step) -> HistoryProblem {
    .failed(step, file: path, reason: String(cString: strerror(errno)))
  }
}

// MARK: Reading and writing

extension HistoryFile {
  private func lines(in descriptor: Int32) throws(HistoryProblem) -> [String] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var place = off_t(0)
    while true {
      let count = pread(descriptor, &buffer, buffer.count, place)
      guard count >= 0 else { throw failure(.read) }
      if count == 0 { break }
      bytes += buffer[..<count]
      place += count
    }
    return bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Leaves nothing behind of what could not be written whole.
  private func append(_ lines: ArraySlice<String>, to descriptor: Int32) throws(HistoryProblem) {
    let size = lseek(descriptor, 0, SEEK_END)
    var last = UInt8(ascii: "\n")
    if size > 0 { pread(descriptor, &last, 1, size - 1) }
    let start = last == UInt8(ascii: "\n") ? "" : "\n"
    do {
      try write(start + text(Array(lines)), to: descriptor)
    } catch {
      ftruncate(descriptor, size)
      throw error
    }
  }

  private func replace(with lines: [String]) throws(HistoryProblem) {
    let draft = path + ".new"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(.write) }
    defer { close(descriptor) }
    do throws(HistoryProblem) {
      try write(text(lines), to: descriptor)
      guard rename(draft, path) == 0 else { throw failure(.write) }
    } catch {
      unlink(draft)
      throw error
    }
  }

  private func text(_ lines: [String]) -> String {
    lines.map { $0 + "\n" }.joined()
  }

  private func write(_ text: String, to descriptor: Int32) throws(HistoryProblem) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count >= 0 || errno == EINTR else { throw failure(.write) }
      rest = rest.dropFirst(max(count, 0))
    }
  }
}
