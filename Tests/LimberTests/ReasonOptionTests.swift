import Foundation
import Testing

/// `--format`, `--why` and `--depth`.
struct ReasonOptionTests {
  private let question = "why release TFL first?"

  @Test func `a chain as a picture is an SVG and nothing else`() throws {
    let run = try Limber.run("ask", "--format", "svg", question)
    #expect(run.exit == 0 && run.error.isEmpty)
    #expect(run.out.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\""))
    #expect(run.out.hasSuffix("</svg>\n"))
    #expect(run.out.contains("<title") && run.out.contains("<desc") && run.out.contains("reciprocal-inhibition"))
  }

  @Test func `a chain as JSON and for Graphviz`() throws {
    let json = try Limber.run("ask", "--format", "json", question)
    #expect(try JSONSerialization.jsonObject(with: Data(json.out.utf8)) is [String: Any])
    #expect(try Limber.run("ask", "--format", "dot", question).out.hasPrefix("digraph {"))
  }

  @Test func `where there is no chain the answer goes to standard error`() throws {
    let run = try Limber.run("ask", "--format", "svg", "hello")
    #expect(run.exit == 1)
    #expect(run.out.isEmpty && run.error.contains("Hello."))
  }

  @Test func `a numbered reason is explained after the answer`() throws {
    let run = try Limber.run("ask", "--why", "2", question)
    #expect(run.exit == 0)
    #expect(run.out.contains("Step 2: "))
    #expect(try Limber.run("--why", "99", question).exit == 1)
  }

  @Test func `the depth says how many steps of reasons are told`() throws {
    func reasons(_ depth: String) throws -> Int {
      try Limber.run("--depth", depth, question).lines.count { $0.wholeMatch(of: /\s*\d+\. .*/) != nil }
    }
    #expect(try reasons("0") == 0)
    #expect(try reasons("1") == 1)
    #expect(try reasons("2") > 1)
    #expect(try reasons("2") < reasons("9"))
  }

  @Test(arguments: [["--why", "0"], ["--depth", "-1"], ["--format", "png"], ["--format", "svg", "--json"]])
  func `values that make no sense end with 64`(options: [String]) throws {
    let run =
      try options.count == 2
      ? Limber.run("ask", options[0], options[1], question)
      : Limber.run("ask", options[0], options[1], options[2], question)
    #expect(run.exit == 64)
  }
}
