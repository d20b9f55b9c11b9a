import Foundation
import TestSupport
import Testing

@testable import Knowledge

/// The guide for authors, `Knowledge/README.md`, agrees with what is read.
struct GuideTests {
  private static let guide = (try? Package.text("Knowledge/README.md")) ?? ""

  /// The fenced blocks of YAML.
  static let examples = guide.matches(of: /\n```yaml\n(.*?)```\n/.dotMatchesNewlines()).map { String($0.1) }

  /// Those that are written for a folder laid over the others.
  static let layers = guide.matches(of: /\n```yaml layer\n(.*?)```\n/.dotMatchesNewlines()).map { String($0.1) }

  /// The text below the heading that names a section.
  private static func chapter(_ section: String) -> Substring? {
    guide.split(separator: "\n## ").first { $0.prefix { $0 != "\n" }.contains("`\(section)`") }
  }

  @Test func `every example loads beside the package's knowledge`() throws {
    let texts = Self.examples.enumerated().reduce(KnowledgeTexts.package) { texts, example in
      texts.adding(example.element, as: "example-\(example.offset + 1).yaml")
    }
    #expect(Self.examples.count > 20)
    #expect(try texts.diagnostics().map(\.text) == [])
  }

  @Test func `what is laid over the others loads over them`() throws {
    let below = Self.examples.enumerated().reduce(KnowledgeTexts.package) { texts, example in
      texts.adding(example.element, as: "example-\(example.offset + 1).yaml")
    }
    let (base, above) = (try below.write(), try TemporaryFolder(["layer.yaml": Self.layers.joined(separator: "\n")]))
    #expect(!Self.layers.isEmpty)
    let layers = [base, above].map { KnowledgeLayers.Layer.folder(KnowledgeFolder($0.url.path)) }
    let survey = try KnowledgeLayers(layers).survey()
    let claim = try #require(survey.base.entity("do-faces-need-training", .claim))
    #expect(survey.base.text(claim, "verdict") == "depends")
  }

  @Test(arguments: Schema.sectionNames)
  func `every section has a chapter with an example`(section: String) throws {
    let chapter = try #require(Self.chapter(section))
    #expect(chapter.contains("```yaml"))
    #expect(Self.examples.contains { $0.contains(try! Regex("(?m)^\(section):")) })
  }

  @Test(arguments: Schema.sections.map(\.name))
  func `every field is told in its section's chapter or among the common ones`(section: String) throws {
    let common = Self.guide.split(separator: "\n## ").first { $0.hasPrefix("Fields that nearly") } ?? ""
    let chapter = try #require(Self.chapter(section))
    let fields = Schema.section(section)?.fields ?? []
    #expect(fields.map(\.name).filter { !chapter.contains("`\($0)`") && !common.contains("`\($0)`") } == [])
    let needed = fields.filter { $0.required && $0.name != "name" }.map(\.name)
    #expect(needed.filter { !chapter.contains("| `\($0)` | yes |") } == [])
  }

  @Test func `every choice of a field is told`() throws {
    for section in Schema.sections {
      let chapter = try #require(Self.chapter(section.name))
      for field in section.fields {
        guard case .choice(let choices) = field.shape else { continue }
        let missing = choices.filter { !chapter.contains("`\($0)`") && !chapter.contains("`\"\($0)\"`") }
        #expect(missing == [] || field.name == "grade", "\(section.name).\(field.name)")
      }
    }
  }

  @Test func `every kind of thing and every mistake is told`() {
    #expect(EntityKind.allCases.map(\.name).filter { !Self.guide.contains($0) } == [])
    #expect(Diagnostic.Code.allCases.map(\.rawValue).filter { !Self.guide.contains("`\($0)`") } == [])
  }
}
