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
      switch load(file) {
      case .success(let text): texts.append(text)
      case .failure(let errors): problems += errors.diagnostics
      }
    }
    return try Self.compile(texts, problems)
  }

  static func compile(_ texts: [SourceText], _ earlier: [Diagnostic] = []) throws(KnowledgeErrors) -> [UInt8] {
    var reader = RecordReader()
    var problems = earlier
    for text in texts {
      var yaml = YAMLText(file: text.file)
      do {
        if let value = try yaml.read(text.content) { reader.read(value) }
      } catch {
        problems += error.diagnostics
      }
    }
    // What a broken file would have defined is missing elsewhere: such follow-up mistakes are not reported.
    let complete = problems.isEmpty && reader.diagnostics.isEmpty
    var assembly = Assembly(reader.draft)
    let image = assembly.build()
    problems += reader.diagnostics
    problems += complete ? assembly.diagnostics : assembly.diagnostics.filter { $0.code == .duplicateIdentifier }
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
    guard FileManager.default.isReadableFile(atPath: path), let walk = FileManager.default.enumerator(atPath: path)
    else { throw failure(.unreadableFile, path, "the folder cannot be read", "Check its permissions.") }
    let files = walk.compactMap { $0 as? String }.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted()
    guard !files.isEmpty else {
      throw failure(.missingFolder, path, "'\(path)' holds no .yaml file", "Point to a folder such as Knowledge.")
    }
    return files
  }

  private func load(_ file: String) -> Result<SourceText, KnowledgeErrors> {
    let whole = path + "/" + file
    let size = (try? FileManager.default.attributesOfItem(atPath: whole)[.size] as? Int) ?? 0
    if size > Self.largestFile {
      let message = "the file has \(size >> 20) MB; the limit is \(Self.largestFile >> 20) MB"
      return .failure(failure(.tooLarge, whole, message, "Split it by topic."))
    }
    guard let data = FileManager.default.contents(atPath: whole) else {
      return .failure(failure(.unreadableFile, whole, "the file cannot be read", "Check its permissions."))
    }
    guard let content = String(validating: data, as: UTF8.self) else {
      return .failure(failure(.unreadableFile, whole, "the file is not UTF-8 text", "Save it as UTF-8."))
    }
    return .success(SourceText(file: file, content: content))
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

  /// A line, counted from 1.
  func line(_ number: Int) -> String? {
    let lines = content.split(separator: "\n", omittingEmptySubsequences: false)
    return number > 0 && number <= lines.count ? String(lines[number - 1]) : nil
  }
}
