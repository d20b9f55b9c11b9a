import Foundation
import Knowledge
import TestSupport
import Testing

/// Mistakes that stand in no line: of folders, files and what is missing altogether.
struct FolderTests {
  private func diagnostics(_ folder: TemporaryFolder, _ path: String = "") -> [Diagnostic] {
    do {
      _ = try KnowledgeFolder(folder.path(path)).read()
      return []
    } catch {
      return error.diagnostics
    }
  }

  private func says(_ folder: TemporaryFolder, _ path: String = "") -> String {
    diagnostics(folder, path).map(\.text).joined(separator: "\n\n").replacing(folder.path(path), with: "FOLDER")
  }

  @Test func `a folder that is not there`() throws {
    #expect(
      says(try TemporaryFolder(), "nowhere") == """
        FOLDER: missing-folder: there is no folder 'FOLDER'
          = Check the path given to --knowledge.
        """)
  }

  @Test func `a file in place of a folder`() throws {
    #expect(
      says(try TemporaryFolder(["body.yaml": "muscles: []"]), "body.yaml") == """
        FOLDER: missing-folder: there is no folder 'FOLDER'
          = Check the path given to --knowledge.
        """)
  }

  @Test func `a folder without knowledge in it`() throws {
    #expect(
      says(try TemporaryFolder(["README.md": "# Nothing"]), "") == """
        FOLDER: missing-folder: 'FOLDER' holds no .yaml file
          = Point to a folder such as Knowledge.
        """)
  }

  @Test func `a folder whose name ends like a file's`() throws {
    let folder = try KnowledgeTexts.smallest.write()
    try folder.write("nothing", to: "body.yaml/README.md")
    #expect(
      says(folder) == """
        body.yaml: unreadable-file: this is not a file
          = Give it a name that does not end in .yaml or .yml.
        """)
  }

  @Test func `a link that leads nowhere`() throws {
    let folder = try KnowledgeTexts.smallest.write()
    try FileManager.default.createSymbolicLink(atPath: folder.path("body.yaml"), withDestinationPath: "gone.yaml")
    #expect(
      says(folder) == """
        body.yaml: unreadable-file: this link leads nowhere
          = Point it to a file, or remove it.
        """)
  }

  @Test func `a device behind a link is not read`() throws {
    let folder = try KnowledgeTexts.smallest.write()
    try FileManager.default.createSymbolicLink(atPath: folder.path("zero.yaml"), withDestinationPath: "/dev/zero")
    #expect(diagnostics(folder).map(\.code) == [.unreadableFile])
  }

  @Test func `a file that is not UTF-8`() throws {
    let folder = try KnowledgeTexts.smallest.write()
    try folder.write(Data([0x66, 0xFC, 0x72]), to: "body.yaml")
    #expect(
      says(folder) == """
        body.yaml: unreadable-file: the file is not UTF-8 text
          = Save it as UTF-8.
        """)
  }

  @Test func `a file that is too large, even behind a link`() throws {
    let (folder, other) = (try KnowledgeTexts.smallest.write(), try TemporaryFolder())
    try other.write(Data(count: 9 << 20), to: "large")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("large.yaml"), withDestinationPath: other.path("large"))
    #expect(
      says(folder) == """
        large.yaml: too-large: the file has 9 MB; the limit is 8 MB
          = Split it by topic.
        """)
  }

  @Test func `a folder behind a link is read`() throws {
    let (folder, other) = (try KnowledgeTexts.smallest.write(), try TemporaryFolder())
    try FileManager.default.createSymbolicLink(
      atPath: other.path("knowledge"), withDestinationPath: folder.url.path)
    #expect(diagnostics(other, "knowledge") == [])
  }

  @Test func `hidden files, such as those editors leave behind, are not read`() throws {
    let folder = try KnowledgeTexts.smallest.write()
    try folder.write("nonsense", to: ".#body.yaml")
    try folder.write("nonsense", to: ".git/body.yaml")
    #expect(diagnostics(folder) == [])
  }

  @Test func `empty files and empty sections say nothing and break nothing`() throws {
    let texts = KnowledgeTexts.smallest.adding("", as: "empty.yaml").adding("# soon", as: "remark.yaml")
    #expect(try texts.adding("muscles:\ngroups: []\n").diagnostics() == [])
  }

  @Test func `a vocabulary without a relation the program speaks of`() throws {
    let texts = try KnowledgeTexts.smallest.replacing("- id: mixed", with: "- id: blended", in: "vocabulary.yaml")
    #expect(
      try texts.diagnostics().map(\.text) == [
        """
        vocabulary.yaml: missing-relation: the relation 'mixed' is not declared
          = Declare it under 'relations:'; the program speaks of it.
        """
      ])
  }

  @Test func `a relation with another number of slots than the program knows`() throws {
    let texts = try KnowledgeTexts.smallest
      .replacing(
        "form: ?muscle and ?other are mixed\n    kinds: [muscle, muscle]",
        with: "form: ?muscle is mixed\n    kinds: [muscle]", in: "vocabulary.yaml")
    #expect(
      try texts.diagnostics().map(\.text) == [
        """
        vocabulary.yaml:\(KnowledgeTexts.line(of: "- id: mixed", in: "vocabulary.yaml")):9: missing-relation: 'mixed' has 1 slots, but the program speaks of it with 2
          |   - id: mixed
          |         ^
          = Write its form with 2 slots.
        """
      ])
  }

  @Test func `nesting that would exhaust the stack is refused`() throws {
    let text = "groups: " + String(repeating: "[", count: 100_000)
    #expect(try KnowledgeTexts.smallest.adding(text).diagnostics().map(\.code) == [.tooDeep])
  }
}
