import Glibc

/// A conversation kept in a file, turn by turn, by one program at a time.
public final class SessionFile {
  /// What was said before.
  public let transcript: Transcript
  /// The file that holds what was found of a turn cut short; nil if every turn was whole.
  public let setAside: String?
  private let path: String
  private let remark: String
  private let descriptor: Int32
  /// How long the file is up to the last whole turn.
  private var length: Int
  private var unsaved: [RecordedTurn] = []
  private var hasComplained = false

  /// Opens the file, makes it if need be, and keeps others out of it.
  init(name: String, path: String, remark: String) throws(SessionProblem) {
    try Disk.makeFolder(of: path)
    let descriptor = try Self.openLocked(name, path)
    do throws(SessionProblem) {
      let bytes = try Disk.bytes(of: descriptor, named: path)
      let recording = try Self.recording(of: bytes, path)
      setAside = try Self.setAside(bytes[recording.length...], path)
      if setAside != nil, ftruncate(descriptor, recording.length) != 0 { throw Disk.failure(.repair, path) }
      (transcript, length) = (recording.transcript, recording.length)
    } catch {
      close(descriptor)
      throw error
    }
    (self.path, self.remark, self.descriptor) = (path, remark, descriptor)
  }

  deinit {
    // Nothing was said: nothing is left behind.
    if length == 0 { unlink(path) }
    close(descriptor)
  }

  /// Adds a turn, which is on the disk when this returns.
  ///
  /// - Parameter turn: The turn.
  /// - Returns: Why it is not in the file, the first time it is so; it is written with the next one then.
  public func append(_ turn: RecordedTurn) -> SessionProblem? {
    unsaved.append(turn)
    let problem = save()
    defer { hasComplained = problem != nil }
    return hasComplained ? nil : problem
  }

  /// Writes what could not be written when it was said.
  ///
  /// - Returns: What is lost of the conversation if it ends now.
  public func finish() -> SessionProblem? {
    guard case .failed(_, let file, let reason) = save() else { return nil }
    return .lost(turns: unsaved.count, file: file, reason: reason)
  }

  private func save() -> SessionProblem? {
    guard !unsaved.isEmpty else { return nil }
    let heading = length == 0 ? "# \(remark)\n\n" : ""
    let bytes = Array((heading + unsaved.map(\.written).joined()).utf8)
    do {
      try Disk.append(bytes, to: descriptor, .write, path)
    } catch {
      // Half a turn would be worse than none.
      ftruncate(descriptor, length)
      return error
    }
    length += bytes.count
    unsaved = []
    return nil
  }
}

extension SessionFile {
  /// Who removes the file takes its name away; a lock on what had the name before is worth nothing.
  private static func openLocked(_ name: String, _ path: String) throws(SessionProblem) -> Int32 {
    while true {
      let descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o600)
      guard descriptor >= 0 else { throw errno == EISDIR ? .notAFile(path) : Disk.failure(.open, path) }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        close(descriptor)
        throw .open(name)
      }
      var (mine, named) = (stat(), stat())
      let isNamed = fstat(descriptor, &mine) == 0 && stat(path, &named) == 0 && mine.st_ino == named.st_ino
      if isNamed, mine.st_mode & S_IFMT == S_IFREG {
        fchmod(descriptor, 0o600)
        return descriptor
      }
      close(descriptor)
      if isNamed { throw .notAFile(path) }
    }
  }

  private static func recording(of bytes: [UInt8], _ path: String) throws(SessionProblem) -> Recording {
    do {
      return try Recording(file: path, bytes: bytes)
    } catch {
      throw .mistakes(error)
    }
  }

  /// Where turns that were cut short are kept.
  static func pathOfCutTurns(_ path: String) -> String { path + ".cut" }

  /// Keeps what is left of a turn in a file of its own, beneath what is there already.
  private static func setAside(_ rest: ArraySlice<UInt8>, _ path: String) throws(SessionProblem) -> String? {
    guard !rest.isEmpty else { return nil }
    let file = pathOfCutTurns(path)
    let descriptor = open(file, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw Disk.failure(.repair, path) }
    defer { close(descriptor) }
    try Disk.append(rest, to: descriptor, .repair, path)
    return file
  }
}
