import Knowledge
import Language
import Review
import TestSupport
import Testing

/// The knowledge of this package is whole.
struct WholenessTests {
  @Test func `the knowledge has no error and no warning`() throws {
    let folder = try KnowledgeTexts.package.write()
    let survey = try KnowledgeFolder(folder.url.path).survey()
    var builder = TablesBuilder(survey.base)
    let reader = Reader(survey.base, tables: Tables(image: Image(keeping: builder.build())))
    let found = Review.findings(in: survey, reader)
    #expect(found.filter { $0.severity != .gap }.map(\.text) == [])
    #expect(found.contains { $0.severity == .gap })
  }
}
