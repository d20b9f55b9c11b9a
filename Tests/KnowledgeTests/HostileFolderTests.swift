import Foundation
import Knowledge
import Synchronization
import TestSupport
import Testing

/// Folders that are broken at large, made to exhaust us, or change under our hands.
struct HostileFolderTests {
  private func problems(_ folder: TemporaryFolder) -> [Diagnostic] {
    do {
      _ = try KnowledgeFolder(folder.url.path).read()
      return []
    } catch {
      return error.diagnostics
    }
  }

  @Test func `thousands of mistakes are all told, sorted, and nothing that only follows from them`() throws {
    let folder = try KnowledgeTexts.smallest.write()
    let (files, mistakes) = (20, 250)
    for file in 0..<files {
      let records = (0..<mistakes).map { number in
        // The record is refused for its id; the next one speaks of it, which is no mistake of its own.
        """
          - {id: "bad \(file) \(number)", name: one, press: "yes", cites: [book]}
          - {id: part_\(file)_\(number), name: part \(file) \(number), part_of: "bad \(file) \(number)", press: "no", cites: [book]}
        """
      }
      try folder.write("muscles:\n" + records.joined(separator: "\n") + "\n", to: "m\(file).yaml")
    }
    let found = problems(folder)
    #expect(found.count == files * mistakes)
    #expect(Set(found.map(\.code)) == [.badIdentifier])
    #expect(found.map(\.place) == found.map(\.place).sorted())
    #expect(found.allSatisfy { $0.excerpt != nil })
  }

  @Test func `a bomb of aliases is refused before it unfolds`() throws {
    let folder = try KnowledgeTexts.smallest.write()
    let levels = (1...12).map {
      "a\($0): &a\($0) [" + Array(repeating: "*a\($0 - 1)", count: 9).joined(separator: ", ") + "]"
    }
    try folder.write("a0: &a0 [x]\n" + levels.joined(separator: "\n") + "\n", to: "bomb.yaml")
    let found = problems(folder)
    #expect(found.map(\.code) == [.tooDeep])
    #expect(found[0].message == "the file repeats itself by more than 16 aliases")
  }

  @Test func `few aliases that unfold to very much are refused`() throws {
    let folder = try KnowledgeTexts.smallest.write()
    let levels = (1...7).map {
      "a\($0): &a\($0) [" + Array(repeating: "*a\($0 - 1)", count: 2).joined(separator: ", ") + "]"
    }
    let wide = "a0: &a0 [" + Array(repeating: "x", count: 9_000).joined(separator: ", ") + "]\n"
    try folder.write(wide + levels.joined(separator: "\n") + "\n", to: "bomb.yaml")
    let found = problems(folder)
    #expect(found.map(\.code) == [.tooDeep])
    #expect(found[0].message == "the file holds more than 400000 values")
  }

  @Test(arguments: [100, 20_000, 500_000])
  func `deep nesting is refused`(depth: Int) throws {
    let folder = try KnowledgeTexts.smallest.write()
    let deep = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    try folder.write("muscles: \(deep)\n", to: "deep.yaml")
    let found = problems(folder)
    #expect(found.map(\.code) == [.tooDeep])
    #expect(found[0].place.file == "deep.yaml")
  }

  @Test func `a file of a hundred megabytes is refused unread`() throws {
    let folder = try KnowledgeTexts.smallest.write()
    try folder.write("", to: "huge.yaml")
    let handle = try FileHandle(forWritingTo: folder.url.appending(path: "huge.yaml"))
    try handle.truncate(atOffset: 100 << 20)
    try handle.close()
    let found = problems(folder)
    #expect(found.map(\.code) == [.tooLarge])
    #expect(found[0].message == "the file has 100 MB; the limit is 8 MB")
  }

  @Test func `files that change once while they are read are read again, whole`() throws {
    let folder = try KnowledgeTexts.smallest.adding(region("one"), as: "a.yaml").adding(region("two"), as: "b.yaml")
      .write()
    let changes = Mutex(0)
    let url = folder.url
    let (third, fourth) = (region("three"), region("four"))
    var reading = KnowledgeFolder(folder.url.path)
    reading.whileReading = {
      guard
        changes.withLock({
          $0 += 1
          return $0
        }) == 1
      else { return }
      try? third.write(to: url.appending(path: "a.yaml"), atomically: true, encoding: .utf8)
      try? fourth.write(to: url.appending(path: "b.yaml"), atomically: true, encoding: .utf8)
    }
    let base = try reading.read()
    #expect(base.entities(.region).map(base.id) == ["three", "four"])
    #expect(changes.withLock { $0 } == 2)
  }

  @Test func `a file that appears while others are read is not missed`() throws {
    let folder = try KnowledgeTexts.smallest.adding(region("one"), as: "a.yaml").write()
    let (url, second) = (folder.url, region("two"))
    var reading = KnowledgeFolder(folder.url.path)
    reading.whileReading = {
      let file = url.appending(path: "b.yaml")
      guard !FileManager.default.fileExists(atPath: file.path) else { return }
      try? second.write(to: file, atomically: true, encoding: .utf8)
    }
    let base = try reading.read()
    #expect(base.entities(.region).map(base.id) == ["one", "two"])
  }

  @Test func `files that never stop changing are given up, and nothing is loaded`() throws {
    let folder = try KnowledgeTexts.smallest.adding(region("one"), as: "a.yaml").write()
    let changes = Mutex(0)
    let url = folder.url
    var reading = KnowledgeFolder(folder.url.path)
    reading.whileReading = {
      let number = changes.withLock {
        $0 += 1
        return $0
      }
      let text = "# \(String(repeating: "x", count: number))\n"
      try? text.write(to: url.appending(path: "a.yaml"), atomically: true, encoding: .utf8)
    }
    do {
      _ = try reading.read()
      Issue.record("nothing was refused")
    } catch {
      #expect(error.diagnostics.map(\.code) == [.changedWhileRead])
      #expect(error.diagnostics[0].message == "the files change while they are read")
    }
  }

  private func region(_ id: String) -> String { "regions:\n  - {id: \(id), name: \(id), cites: [book]}\n" }
}
