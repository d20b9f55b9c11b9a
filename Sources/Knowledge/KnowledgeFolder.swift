import Foundation

/// Reads the knowledge files of a folder.
public struct KnowledgeFolder: Sendable {
  /// A knowledge file larger than this is refused: prose for people is never that long.
  public static let largestFile = 8 << 20

  /// The folder's path.
  public let path: String

  /// Names a folder; nothing is read yet.
  public init(_ path: String) {
    self.path = path
  }

  /// Reads, checks and derives everything.
  ///
  /// - Returns: the base; it says the same whatever order the file system lists the files in.
  /// - Throws: `KnowledgeErrors` with every mistake of every file, sorted by place.
  public func read() throws(KnowledgeErrors) -> KnowledgeBase { try survey().base }

  /// Reads, checks and derives everything, and keeps where it was written.
  ///
  /// - Throws: `KnowledgeErrors`, as `read` does.
  public func survey() throws(KnowledgeErrors) -> KnowledgeSurvey { try KnowledgeLayers([.folder(self)]).survey() }

  /// The texts of all files, packed so that they can be read again without the folder.
  ///
  /// - Throws: `KnowledgeErrors` if a file cannot be read.
  public func packedTexts() throws(KnowledgeErrors) -> [UInt8] {
    let (texts, problems) = try texts()
    guard problems.isEmpty else { throw KnowledgeErrors(diagnostics: problems) }
    return SourceText.packed(texts)
  }

  /// What the tests do to a folder between reading its files and looking whether they changed.
  package var whileReading: @Sendable () -> Void = {}
  /// How often a folder that changes under our hands is read again before giving up.
  private static let mostReadings = 3

  /// The texts of all files as they stood at one moment, and what cannot be read.
  ///
  /// Nothing keeps an editor or a synchronising program from writing meanwhile: a mixture of old and new files would be
  /// a base that nobody wrote, so a folder that changed is read again.
  func texts() throws(KnowledgeErrors) -> ([SourceText], [Diagnostic]) {
    for _ in 0..<Self.mostReadings {
      let before = stamps(of: try files())
      var texts: [SourceText] = []
      var problems: [Diagnostic] = []
      for file in before.map(\.file) {
        do { texts.append(try load(file)) } catch { problems += error.diagnostics }
      }
      whileReading()
      if stamps(of: try files()) == before { return (texts, problems) }
    }
    throw failure(
      .changedWhileRead, path, "the files change while they are read",
      "Wait until nothing writes to them, and try again.")
  }

  /// What tells one state of a file from another.
  private struct Stamp: Equatable {
    let file: String
    let size: Int?
    let changed: Date?
    let number: Int?
  }

  private func stamps(of files: [String]) -> [Stamp] {
    files.map { file in
      let whole = URL(filePath: path + "/" + file).resolvingSymlinksInPath().path
      let attributes = try? FileManager.default.attributesOfItem(atPath: whole)
      return Stamp(
        file: file, size: attributes?[.size] as? Int, changed: attributes?[.modificationDate] as? Date,
        number: attributes?[.systemFileNumber] as? Int)
    }
  }

  /// The paths of the folder's `.yaml` files, sorted.
  ///
  /// - Throws: `KnowledgeErrors` if there is no such folder or it holds none.
  public func files() throws(KnowledgeErrors) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      throw failure(.missingFolder, path, "there is no folder '\(path)'", "Check the path given to --knowledge.")
    }
    // A folder that is itself a link would not be walked.
    let whole = URL(filePath: path).resolvingSymlinksInPath().path
    guard FileManager.default.isReadableFile(atPath: whole), let walk = FileManager.default.enumerator(atPath: whole)
    else { throw failure(.unreadableFile, path, "the folder cannot be read", "Check its permissions.") }
    let files = walk.compactMap { $0 as? String }.filter(Self.isKnowledge).sorted()
    guard !files.isEmpty else {
      throw failure(.missingFolder, path, "'\(path)' holds no .yaml file", "Point to a folder such as Knowledge.")
    }
    return files
  }

  /// Whether a path names a knowledge file; hidden files, such as those editors leave behind, do not count.
  private static func isKnowledge(_ path: String) -> Bool {
    (path.hasSuffix(".yaml") || path.hasSuffix(".yml")) && !path.split(separator: "/").contains { $0.hasPrefix(".") }
  }

  private func load(_ file: String) throws(KnowledgeErrors) -> SourceText {
    let whole = URL(filePath: path + "/" + file).resolvingSymlinksInPath().path
    guard FileManager.default.fileExists(atPath: whole),
      let attributes = try? FileManager.default.attributesOfItem(atPath: whole)
    else {
      throw failure(.unreadableFile, file, "this link leads nowhere", "Point it to a file, or remove it.")
    }
    let type = attributes[.type] as? FileAttributeType
    guard type == .typeRegular else {
      throw failure(.unreadableFile, file, "this is not a file", "Give it a name that does not end in .yaml or .yml.")
    }
    let size = attributes[.size] as? Int ?? 0
    guard size <= Self.largestFile else {
      let message = "the file has \(size >> 20) MB; the limit is \(Self.largestFile >> 20) MB"
      throw failure(.tooLarge, file, message, "Split it by topic.")
    }
    guard let data = FileManager.default.contents(atPath: whole) else {
      throw failure(.unreadableFile, file, "the file cannot be read", "Check its permissions.")
    }
    guard let content = String(validating: data, as: UTF8.self) else {
      throw failure(.unreadableFile, file, "the file is not UTF-8 text", "Save it as UTF-8.")
    }
    return SourceText(file: file, content: content)
  }

  private func failure(_ code: Diagnostic.Code, _ file: String, _ message: String, _ remedy: String) -> KnowledgeErrors
  {
    KnowledgeErrors(diagnostics: [Diagnostic(code, at: Place(file: file), message, remedy: remedy)])
  }
}
