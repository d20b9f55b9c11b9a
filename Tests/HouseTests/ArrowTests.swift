import Foundation
import TestSupport
import Testing

/// A module imports what stands to its left in the corridor and nothing to its right.
struct ArrowTests {
  /// What each module may import of the others.
  static let allowed: [String: Set<String>] = {
    let corridor = ["Logic", "Knowledge", "Inquiry", "Language", "Dialogue", "Transcripts", "Shell", "limber"]
    var allowed = Dictionary(
      uniqueKeysWithValues: corridor.enumerated().map { ($1, Set(corridor.prefix($0))) })
    for module in ["Language", "Dialogue", "Transcripts", "Shell", "limber"] { allowed[module]?.insert("Pages") }
    allowed["Pages"] = []
    allowed["CEditline"] = []
    allowed["Shell"]?.insert("CEditline")
    allowed["Review"] = ["Logic", "Knowledge", "Inquiry", "Language", "Dialogue", "Pages"]
    allowed["limber"]?.formUnion(["Review", "BuiltInKnowledge"])
    // The embedded knowledge and what makes it stand beside the corridor; only the program and the tests see them.
    allowed["BuiltInKnowledge"] = ["Knowledge", "Language"]
    allowed["KnowledgeCompiler"] = ["Knowledge", "Language"]
    allowed["EmbedKnowledge"] = []
    return allowed
  }()

  private static let modules = Set(Package.files(below: "Sources", ending: ".swift").map { part(0, of: $0) })

  private static func part(_ index: Int, of path: String) -> String {
    String(path.split(separator: "/")[index])
  }

  @Test func `every module has its place`() {
    #expect(Self.modules.filter { Self.allowed[$0] == nil } == [])
  }

  @Test(arguments: Self.modules.sorted())
  func `a module imports only what stands to its left`(module: String) throws {
    for file in Package.files(below: "Sources/" + module, ending: ".swift") {
      let path = "Sources/\(module)/\(file)"
      for imported in Self.imports(in: try Package.text(path)) where Self.allowed[imported] != nil {
        #expect(Self.allowed[module]?.contains(imported) == true, "\(path) imports \(imported)")
      }
    }
  }

  @Test func `the package declares no arrow that points the other way, and none that is not used`() throws {
    let manifest = try Package.text("Package.swift")
    let targets = /\.(?:target|executableTarget)\(\s*name: "(\w+)"(?:, dependencies: \[|,\s*dependencies: \[)([^\]]*)\]/
    for match in manifest.matches(of: targets) where Self.modules.contains(String(match.1)) {
      let module = String(match.1)
      let declared = match.2.matches(of: /"(\w+)"/).map { String($0.1) }.filter { Self.modules.contains($0) }
      let used = try Package.files(below: "Sources/" + module, ending: ".swift")
        .flatMap { Self.imports(in: try Package.text("Sources/\(module)/\($0)")) }
      #expect(declared.filter { Self.allowed[module]?.contains($0) != true } == [], "\(module)")
      #expect(declared.filter { !used.contains($0) } == [], "\(module) does not import")
    }
  }

  /// The modules a file imports, whatever access the import has.
  private static func imports(in text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      line.wholeMatch(
        of: /\s*(?:@\w+ )*(?:(?:public|package|internal|private|fileprivate) )?import (?:\w+ )?(\w+)(?:\..*)?/
      )
      .map { String($0.1) }
    }
  }
}
