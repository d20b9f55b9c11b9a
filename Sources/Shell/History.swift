/// The lines said so far, oldest first, each once, kept in a file of plain UTF-8 or only in memory.
///
/// Several programs may keep the same file: each adds its own lines and takes nothing of the others' away.
public struct History {
  /// The lines: those of the file when it was opened, then those of this run.
  public private(set) var lines: [String]
  /// Why the file could not be read when it was opened.
  public let problem: HistoryProblem?
  private let file: HistoryFile?
  private let limit: Int
  private var unsaved: [String] = []
  private var hasComplained: Bool

  /// A history that ends with the program.
  public init(limit: Int = 1000) {
    self.init(file: nil, limit: limit, lines: [], problem: nil)
  }

  /// The history of a program, in the user's state folder.
  public init(of program: String, limit: Int = 1000) {
    if let path = HistoryFile.standardPath(of: program) {
      self.init(file: path, limit: limit)
    } else {
      self.init(file: nil, limit: limit, lines: [], problem: .noFolder)
    }
  }

  /// The history in a file, which need not exist yet.
  public init(file path: String, limit: Int = 1000) {
    let file = HistoryFile(path: path)
    do {
      self.init(file: file, limit: limit, lines: try file.read(), problem: nil)
    } catch {
      self.init(file: file, limit: limit, lines: [], problem: error)
    }
  }

  private init(file: HistoryFile?, limit: Int, lines: [String], problem: HistoryProblem?) {
    (self.file, self.limit, self.problem) = (file, limit, problem)
    self.lines = Self.unique(lines).suffix(limit)
    hasComplained = problem != nil
  }

  /// Adds a line; an earlier one that is the same goes.
  ///
  /// A line that cannot be written now is written with the next one.
  ///
  /// - Returns: why the line is not in the file, the first time it is so.
  public mutating func add(_ line: String) -> HistoryProblem? {
    let line = Self.oneLine(line)
    guard !line.allSatisfy(\.isWhitespace) else { return nil }
    lines = Self.unique(lines + [line]).suffix(limit)
    unsaved.append(line)
    do {
      let (added, limit) = (unsaved, limit)
      try file?.update { Array(Self.unique($0 + added).suffix(limit)) }
      unsaved = []
      hasComplained = false
      return nil
    } catch {
      defer { hasComplained = true }
      return hasComplained ? nil : error
    }
  }

  /// The lines without those that come again later.
  private static func unique(_ lines: [String]) -> [String] {
    var seen: Set<String> = []
    return lines.reversed().filter { seen.insert($0).inserted }.reversed()
  }

  private static func oneLine(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
  }
}
