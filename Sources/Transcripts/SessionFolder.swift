import Glibc

/// Where sessions are kept: a folder with a transcript for each.
public struct SessionFolder: Sendable {
  private static let ending = ".transcript"
  private static let longestName = 64
  private let path: String

  /// The sessions in a folder, which need not exist yet.
  ///
  /// - Parameter path: The path of the folder.
  public init(path: String) {
    self.path = path
  }

  /// Whether a text can name a session: letters, digits, `-`, `_` and `.`, the first a letter or digit.
  ///
  /// - Parameter name: The text.
  public static func isName(_ name: String) -> Bool {
    guard let first = name.first, first.isLetter || first.isNumber, name.utf8.count <= longestName else { return false }
    return name.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
  }

  /// The file of a session.
  ///
  /// - Parameter name: The name of the session.
  public func file(of name: String) -> String {
    "\(path)/\(name)\(Self.ending)"
  }

  /// The names of the sessions there are, in order.
  ///
  /// - Throws: Why the folder cannot be read.
  public func names() throws(SessionProblem) -> [String] {
    guard let folder = opendir(path) else {
      if errno == ENOENT { return [] }
      throw Disk.failure(.read, path)
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let file = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      guard file.hasSuffix(Self.ending) else { continue }
      let name = String(file.dropLast(Self.ending.count))
      if Self.isName(name) { names.append(name) }
    }
    return names.sorted()
  }

  /// What a session holds, whether it is open elsewhere or not.
  ///
  /// - Parameter name: The name of the session.
  /// - Throws: Why it cannot be read.
  public func recording(of name: String) throws(SessionProblem) -> (recording: Recording, text: String) {
    let bytes = try bytes(of: name)
    do {
      let recording = try Recording(file: file(of: name), bytes: bytes)
      return (recording, String(decoding: bytes[..<recording.length], as: UTF8.self))
    } catch {
      throw .mistakes(error)
    }
  }

  /// Opens a session, to go on with it or to begin it.
  ///
  /// - Parameters:
  ///   - name: The name of the session.
  ///   - remark: What stands at the top of a new file, for whoever opens it.
  /// - Throws: Why it cannot be kept.
  public func open(_ name: String, remark: String) throws(SessionProblem) -> SessionFile {
    try SessionFile(name: name, path: file(of: name), remark: remark)
  }

  /// Removes a session.
  ///
  /// - Parameter name: The name of the session.
  /// - Throws: Why it is still there.
  public func remove(_ name: String) throws(SessionProblem) {
    let file = file(of: name)
    let descriptor = Glibc.open(file, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    if descriptor < 0 {
      // A file that may not be read may still be removed.
      if errno == ENOENT { throw .missing(name, existing: try names()) }
    } else if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      close(descriptor)
      throw .open(name)
    }
    defer { if descriptor >= 0 { close(descriptor) } }
    guard unlink(file) == 0 else { throw Disk.failure(.remove, file) }
    unlink(SessionFile.pathOfCutTurns(file))
  }

  private func bytes(of name: String) throws(SessionProblem) -> [UInt8] {
    let descriptor = Glibc.open(file(of: name), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT { throw .missing(name, existing: try names()) }
      throw Disk.failure(.open, file(of: name))
    }
    defer { close(descriptor) }
    return try Disk.bytes(of: descriptor, named: file(of: name))
  }
}
