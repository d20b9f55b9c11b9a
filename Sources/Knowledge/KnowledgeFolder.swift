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
  public func read() throws(KnowledgeErrors) -> KnowledgeBase {
    KnowledgeBase(image: Image(keeping: try compile()))
  }

  /// Reads and checks everything, and packs it.
  public func compile() throws(KnowledgeErrors) -> [UInt8] {
    var texts: [SourceText] = []
    var problems: [Diagnostic] = []
    for file in try files() {
      do { texts.append(try load(file)) } catch { problems += error.diagnostics }
    }
    return try Self.compile(texts, problems)
  }

  static func compile(_ texts: [SourceText], _ earlier: [Diagnostic] = []) throws(KnowledgeErrors) -> [UInt8] {
    var reader = RecordReader()
    reader.losses.hasLostFile = !earlier.isEmpty
    var problems = earlier
    for text in texts {
      var yaml = YAMLText(file: text.file)
      do {
        if let value = try yaml.read(text.content) { reader.read(value) }
      } catch {
        reader.losses.texts.append(text.content)
        problems += error.diagnostics
      }
    }
    problems += reader.diagnostics
    var assembly = Assembly(reader.draft, missing: reader.losses)
    let image = assembly.build()
    problems += assembly.diagnostics
    if let image, problems.isEmpty { return image }
    let lines = Dictionary(texts.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
    let shown = Set(problems).map { $0.with(excerpt: lines[$0.place.file]?.line($0.place.line)) }
    throw KnowledgeErrors(diagnostics: shown.sorted { ($0.place, $0.message) < ($1.place, $1.message) })
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

/// The text of one knowledge file.
struct SourceText: Sendable {
  let file: String
  let content: String

  /// A line, counted from 1, without its ending.
  func line(_ number: Int) -> String? {
    let lines = content.split(omittingEmptySubsequences: false) { ["\n", "\r\n", "\r"].contains($0) }
    return number > 0 && number <= lines.count ? String(lines[number - 1]) : nil
  }
}
