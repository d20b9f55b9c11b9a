import Glibc

/// What is done to the files of sessions, every step of which can fail.
enum Disk {
  /// Everything a file holds.
  static func bytes(of descriptor: Int32, named file: String) throws(SessionProblem) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(.read, file) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(file) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(status.st_size)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = pread(descriptor, &buffer, buffer.count, off_t(bytes.count))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure(.read, file) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// Writes at the end, and sees to it that it is on the disk.
  static func append(
    _ bytes: some Collection<UInt8>, to descriptor: Int32, _ step: SessionProblem.Step, _ file: String
  ) throws(SessionProblem) {
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { throw failure(step, file) }
      rest = rest.dropFirst(max(count, 0))
    }
    guard fsync(descriptor) == 0 else { throw failure(step, file) }
  }

  /// Makes the folders on the way to a file, for the owner only.
  static func makeFolder(of file: String) throws(SessionProblem) {
    var folder = file.hasPrefix("/") ? "/" : ""
    for part in file.split(separator: "/").dropLast() {
      folder += part + "/"
      guard mkdir(folder, 0o700) != 0, errno != EEXIST, access(folder, F_OK) != 0 else { continue }
      throw failure(.makeFolder, file)
    }
  }

  static func failure(_ step: SessionProblem.Step, _ file: String) -> SessionProblem {
    .failed(step, file: file, reason: String(cString: strerror(errno)))
  }
}
