import Knowledge
import TestSupport
import Testing

struct DiagnosticTests {
  @Test func `the base that the mistakes are made in has none`() throws {
    #expect(try Provocation.body.diagnostics() == [])
  }

  @Test(arguments: Provocation.all)
  func `a mistake is told with its place, the line and a remedy`(_ mistake: Provocation) throws {
    let found = try mistake.texts.diagnostics()
    #expect(found.map(\.text).joined(separator: "\n\n") == mistake.says)
    #expect(found.contains { $0.code == mistake.code })
  }

  @Test func `every kind of mistake has been provoked`() {
    let elsewhere: Set<Diagnostic.Code> = [
      .missingFolder, .unreadableFile, .tooLarge, .missingRelation, .changedWhileRead,
    ]
    let provoked = Set(Provocation.all.map(\.code)).union(elsewhere)
    #expect(Diagnostic.Code.allCases.filter { !provoked.contains($0) } == [])
  }
}
