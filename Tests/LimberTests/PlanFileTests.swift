import Foundation
import TestSupport
import Testing

/// What becomes of a plan that is to be written where it cannot be.
struct PlanFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder(["old.html": "older", "a file": "in the way"])
  }

  @Test(arguments: ["text", "markdown", "html", "json"]) func `a plan is written whole`(format: String) throws {
    let path = folder.path("plan")
    #expect(try Limber.run("plan", "lordosis", "--format", format, "-o", path).exit == 0)
    let written = try String(contentsOfFile: path, encoding: .utf8)
    #expect(try Limber.run("plan", "lordosis", "--format", format).out == written)
    #expect(written.count > 1_000 && written.hasSuffix("\n"))
  }

  @Test func `what stood in the file before gives way, its permissions stay`() throws {
    let path = folder.path("old.html")
    #expect(try Limber.shell("chmod 640 '\(path)'; limber plan lordosis -o '\(path)'").exit == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("<!DOCTYPE html>"))
    #expect(try Limber.shell("stat -c %a '\(path)'").out == "640\n")
    #expect(try names() == ["a file", "old.html"])
  }

  @Test func `a link is followed, not replaced`() throws {
    let line = "cd '\(folder.url.path)'; ln -s old.html link; limber plan lordosis -o link; readlink link"
    #expect(try Limber.shell(line).out == "old.html\n")
    #expect(try String(contentsOfFile: folder.path("old.html"), encoding: .utf8).hasPrefix("A corrective"))
  }

  @Test(arguments: [
    ("/dev/full", "No space left on device", "make room"),
    ("a file/plan.html", "Not a directory", "mend the path"),
    ("no folder/plan.html", "No such file or directory", "make its folder first"),
    (".", "Is a directory", "name a file in that folder"),
  ])
  func `a plan that cannot be written is told of with the remedy`(path: String, reason: String, remedy: String) throws {
    let run = try Limber.shell("cd '\(folder.url.path)'; limber plan lordosis --format html -o '\(path)'")
    #expect(run.exit == 2 && run.out.isEmpty)
    #expect(run.error.hasPrefix("\(path): the file cannot be written (\(reason)); \(remedy)"))
    #expect(run.error.hasSuffix(", or name a file elsewhere\n"))
    #expect(try names() == ["a file", "old.html"])
  }

  @Test func `where there is no plan nothing is written, and that is said`() throws {
    let path = folder.path("old.html")
    let referred = try Limber.run("plan", "lordosis and I have numbness between my legs", "-o", path)
    #expect(referred.exit == 0 && referred.error == "\(path): there is no plan, so nothing is written\n")
    #expect(try Limber.run("plan", "frobnicator", "-o", path).exit == 1)
    #expect(try Limber.run("plan", "-o", path).exit == 64)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "older")
  }

  @Test func `a device stays a device`() throws {
    #expect(try Limber.shell("limber plan lordosis -o /dev/null; test -c /dev/null -a -c /dev/full").exit == 0)
    #expect(try Limber.shell("limber plan lordosis -o /dev/stdout").out.contains("corrective exercise plan"))
  }

  @Test func `on a full disk the older file stays, and no half one is left`() throws {
    let line = "cd '\(folder.url.path)'; ulimit -f 4; limber plan lordosis -o old.html"
    let run = try Limber.shell(line)
    #expect(run.exit == 2)
    #expect(run.error.contains("(File too large); make room, or"))
    #expect(try String(contentsOfFile: folder.path("old.html"), encoding: .utf8) == "older")
    #expect(try names() == ["a file", "old.html"])
  }

  @Test func `in a conversation an export that fails is told of, and the conversation goes on`() throws {
    let says = #"plan lordosis\nexport\nshould I roll my TFL?\n"#
    // The limit holds for the program's files only, not for what takes in its answers.
    let limited = "(cd '\(folder.url.path)'; ulimit -f 4; printf '\(says)' | limber; echo $? >&2) | cat"
    let full = try Limber.shell(limited)
    #expect(full.error.contains("limber-plan.html: the file cannot be written (File too large); make room, or start"))
    #expect(full.out.contains("Yes, release") && full.error.hasSuffix("\n2\n"))
    #expect(try names() == ["a file", "old.html"])
    let fine = try Limber.shell("cd '\(folder.url.path)'; printf '\(says)' | limber")
    #expect(fine.exit == 0 && fine.error.contains("Written to limber-plan.html."))
    #expect(try names() == ["a file", "limber-plan.html", "old.html"])
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
  }
}
