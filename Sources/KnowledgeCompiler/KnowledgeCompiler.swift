import Foundation
import Knowledge
import Language

/// Checks a knowledge folder and writes it as Swift source, to be embedded in the program.
///
/// Used by the build plug-in: `KnowledgeCompiler FOLDER OUTPUT`. A mistake in the files fails the build with its
/// diagnostic.
@main
struct KnowledgeCompiler {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else { fail("usage: KnowledgeCompiler FOLDER OUTPUT") }
    do {
      let folder = KnowledgeFolder(arguments[1])
      let base = try folder.read()
      var builder = TablesBuilder(base)
      let source = source([
        "knowledge": Array(base.image.bytes), "tables": builder.build(), "texts": try folder.packedTexts(),
      ])
      try source.write(toFile: arguments[2], atomically: true, encoding: .utf8)
    } catch let errors as KnowledgeErrors {
      fail(errors.diagnostics.map { "\(arguments[1])/\($0.text)" }.joined(separator: "\n"))
    } catch {
      fail("\(arguments[2]): \(error)")
    }
  }

  private static func source(_ images: KeyValuePairs<String, [UInt8]>) -> String {
    """
    // Made from the knowledge files when the package is built.
    extension BuiltInKnowledge {
    \(images.map { "  static let \($0): StaticString = \(literal($1))" }.joined(separator: "\n"))
    }
    """
  }

  /// A raw literal on lines of its own: the text stands in it unchanged.
  private static func literal(_ bytes: [UInt8]) -> String {
    "####\"\"\"\n" + String(decoding: bytes, as: UTF8.self) + "\n\"\"\"####"
  }

  private static func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(1)
  }
}
