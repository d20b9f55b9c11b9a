import Foundation
import TerminalSupport
import Testing

@testable import Shell

struct `A history` {
  let folder: Folder
  var file: String { folder.path("state/program/history") }

  init() throws {
    folder = try Folder()
  }

  private func text() -> String? { folder.text(of: "state/program/history") }

  @Test func `is there again in the next run, readable by its owner only`() throws {
    var history = History(file: file)
    #expect(history.add("größe?") == nil)
    #expect(history.add("two\nlines") == nil)
    #expect(history.add("  ") == nil)
    #expect(text() == "größe?\ntwo lines\n")
    #expect(History(file: file).lines == ["größe?", "two lines"])
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func `holds each line once, the latest, and no more than it may`() {
    var history = History(file: file, limit: 3)
    for line in ["a", "b", "a", "c", "d"] { #expect(history.add(line) == nil) }
    #expect(history.lines == ["a", "c", "d"])
    #expect(text() == "a\nc\nd\n")
  }

  @Test func `keeps the lines of two programs at once`() async {
    let file = file
    await withTaskGroup { group in
      for name in ["a", "b", "c"] {
        group.addTask {
          var history = History(file: file)
          for number in 0..<60 { #expect(history.add("\(name) \(number)") == nil) }
        }
      }
    }
    let lines = History(file: file).lines
    #expect(lines.count == 180)
    for name in ["a", "b", "c"] {
      #expect(lines.filter { $0.hasPrefix(name) } == (0..<60).map { "\(name) \($0)" })
    }
  }

  @Test func `mends a file whose last line was cut short`() throws {
    try folder.write("one\ntw", to: "cut")
    var history = History(file: folder.path("cut"))
    #expect(history.add("three") == nil)
    #expect(folder.text(of: "cut") == "one\ntw\nthree\n")
  }

  @Test func `that cannot be written says so once and loses nothing`() throws {
    try folder.write("in the way", to: "state")
    var history = History(file: file)
    guard case .failed? = history.problem ?? history.add("one") else {
      Issue.record("nothing was said")
      return
    }
    #expect(history.add("two") == nil)
    try FileManager.default.removeItem(atPath: folder.path("state"))
    #expect(history.add("three") == nil)
    #expect(history.lines.suffix(2) == ["two", "three"])
    #expect(text()?.hasSuffix("two\nthree\n") ?? false)
  }

  @Test func `on a full disk says so`() {
    var history = History(file: "/dev/full")
    #expect(history.problem == .notAFile("/dev/full"))
    #expect(history.add("one") == nil)
    #expect(history.lines == ["one"])
  }

  @Test func `without a file lives in memory`() {
    var history = History()
    #expect(history.add("one") == nil)
    #expect(history.lines == ["one"])
  }
}
