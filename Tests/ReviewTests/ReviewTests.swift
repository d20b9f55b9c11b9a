import Review
import TestSupport
import Testing

struct ReviewTests {
  @Test func `nothing is found in the base that the flaws are made in`() throws {
    #expect(try ReviewProvocation.whole.findings() == [])
  }

  @Test(arguments: ReviewProvocation.all)
  func `a flaw is told with its place, the line and a remedy`(_ flaw: ReviewProvocation) throws {
    let found = try flaw.texts.findings()
    #expect(found.map(\.text).joined(separator: "\n\n") == flaw.says)
    #expect(found.contains { $0.code == flaw.code.rawValue })
  }

  @Test func `every kind of finding has been provoked`() {
    let provoked = Set(ReviewProvocation.all.map(\.code))
    #expect(ReviewFinding.Code.allCases.filter { !provoked.contains($0) } == [])
  }

  @Test func `errors come before warnings, and warnings before gaps`() throws {
    let all = ReviewProvocation.all.filter { [.noMovement, .unusedSource, .declaredGap].contains($0.code) }
    let texts = all.enumerated().reduce(ReviewProvocation.whole) { $0.adding($1.element.yaml, as: "\($1.offset).yaml") }
    #expect(try texts.findings().map(\.severity) == [.error, .warning, .gap])
  }
}
