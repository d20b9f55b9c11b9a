import ArgumentParser
import BuiltInKnowledge
import Knowledge
import Language

/// Which knowledge to answer from.
struct KnowledgeOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Answer from this knowledge folder instead of the built-in one.", valueName: "dir"))
  var knowledge: String?
  @Option(
    help: ArgumentHelp("Lay this knowledge folder over the others; may be given several times.", valueName: "dir"))
  var addKnowledge: [String] = []

  /// A reader over the chosen knowledge.
  ///
  /// - Throws: `Exit.knowledge` after printing every diagnostic.
  func reader() throws -> Reader {
    if knowledge == nil && addKnowledge.isEmpty { return BuiltInKnowledge.reader(BuiltInKnowledge.base) }
    return Self.reader(over: try survey().base)
  }

  /// The chosen knowledge with the places of everything in it.
  ///
  /// - Parameter folder: a folder named otherwise than by `--knowledge`.
  /// - Throws: `Exit.knowledge` after printing every diagnostic.
  func survey(_ folder: String? = nil) throws -> KnowledgeSurvey {
    do {
      return try layers(folder).survey()
    } catch {
      StandardError.write(error.diagnostics.map(\.text).joined(separator: "\n\n"))
      throw Exit.forKnowledge(error)
    }
  }

  /// The chosen knowledge.
  ///
  /// - Throws: as `survey` does.
  func base(_ folder: String? = nil) throws -> KnowledgeBase {
    guard folder == nil && knowledge == nil && addKnowledge.isEmpty else { return try survey(folder).base }
    return BuiltInKnowledge.base
  }

  /// The layers that were chosen, the base first.
  func layers(_ folder: String? = nil) -> KnowledgeLayers {
    let base = (folder ?? knowledge).map { KnowledgeLayers.Layer.folder(KnowledgeFolder($0)) }
    return KnowledgeLayers([base ?? BuiltInKnowledge.layer] + addKnowledge.map { .folder(KnowledgeFolder($0)) })
  }

  /// What the chosen knowledge is called.
  func name(_ folder: String? = nil) -> String {
    ([folder ?? knowledge ?? "built-in"] + addKnowledge).joined(separator: " + ")
  }

  /// A reader over a base that was read at run time.
  static func reader(over base: KnowledgeBase) -> Reader {
    var builder = TablesBuilder(base)
    return Reader(base, tables: Tables(image: Image(keeping: builder.build())))
  }
}
