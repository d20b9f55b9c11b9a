import Dialogue
import Foundation
import Knowledge
import Language

/// The texts of a knowledge folder, to be changed and read.
public struct KnowledgeTexts: Sendable {
  /// What each file says, by its path in the folder.
  public var files: [String: String]

  /// Texts of one's own.
  public init(_ files: [String: String] = [:]) { self.files = files }

  /// The knowledge of this package.
  public static let package = KnowledgeTexts(
    Dictionary(
      uniqueKeysWithValues: Package.files(below: "Knowledge", ending: ".yaml").map { file in
        (file, (try? Package.text("Knowledge/" + file)) ?? "")
      }))

  /// The smallest knowledge that loads: the relations, and one source to cite.
  public static let smallest = KnowledgeTexts([
    "vocabulary.yaml": package.files["vocabulary.yaml"] ?? "",
    "sources.yaml": """
    sources:
      - {id: book, title: A book, grade: D}

    """,
  ])

  /// The line of the package's knowledge in which a passage stands first, counted from 1; 0 if it stands nowhere.
  public static func line(of passage: String, in file: String) -> Int {
    let lines = (package.files[file] ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    return (lines.firstIndex { $0.contains(passage) } ?? -1) + 1
  }

  /// The same with one more file, or with another text in a file.
  public func adding(_ text: String, as file: String = "new.yaml") -> KnowledgeTexts {
    var texts = self
    texts.files[file] = text
    return texts
  }

  /// The same with a passage replaced wherever it stands; it must stand somewhere.
  public func replacing(_ old: String, with new: String, in file: String) throws -> KnowledgeTexts {
    guard let text = files[file], text.contains(old) else { throw Missing(passage: old, file: file) }
    return adding(text.replacing(old, with: new), as: file)
  }

  /// Thrown where a passage to be replaced is not there.
  public struct Missing: Error {
    let passage: String
    let file: String
  }

  /// Writes the texts to a temporary folder.
  public func write() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (path, text) in files { try folder.write(text, to: path) }
    return folder
  }

  /// The knowledge, read from a folder as `--knowledge` does.
  public func read() throws -> KnowledgeBase {
    let folder = try write()
    return try KnowledgeFolder(folder.url.path).read()
  }

  /// A conversation over the knowledge.
  public func conversation() throws -> Conversation {
    let base = try read()
    var builder = TablesBuilder(base)
    return Conversation(Reader(base, tables: Tables(image: Image(keeping: builder.build()))))
  }

  /// Every mistake that reading finds.
  public func diagnostics() throws -> [Diagnostic] {
    do {
      _ = try read()
      return []
    } catch let errors as KnowledgeErrors {
      return errors.diagnostics
    }
  }
}
