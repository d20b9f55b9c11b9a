import Review
import TestSupport
import Testing

/// The knowledge of this package is whole.
struct WholenessTests {
  @Test func `the knowledge has no error and no warning, and says what it does not know`() throws {
    let found = try KnowledgeTexts.package.findings()
    #expect(found.filter { $0.severity != .gap }.map(\.text) == [])
    #expect(found.contains { $0.severity == .gap })
  }
}
