import Foundation
import TestSupport
import Testing

/// Rules of the house that every source file keeps.
struct SourceTests {
  private static let sources = ["Sources", "Tests"].flatMap { folder in
    Package.files(below: folder, ending: ".swift").map { folder + "/" + $0 }
  }

  private static func lines(_ path: String) throws -> [Substring] {
    try Package.text(path).split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test func `the top level holds only what it may`() throws {
    let allowed: Set<String> = [
      "Package.swift", "Package.resolved", "Sources", "Tests", "Knowledge", "Transcripts", "README.md",
    ]
    let found = try FileManager.default.contentsOfDirectory(atPath: Package.root.path)
    #expect(found.filter { !$0.hasPrefix(".") && !allowed.contains($0) } == [])
  }

  @Test func `no file is longer than 400 lines`() throws {
    #expect(try Self.sources.filter { try Self.lines($0).count > 400 } == [])
  }

  @Test func `nothing is left to do`() throws {
    // Written apart so that this file does not find itself.
    let marks = ["TO" + "DO", "FIX" + "ME", "XX" + "X"]
    let left = try (Self.sources + Package.files(below: "Knowledge").map { "Knowledge/" + $0 }).filter { path in
      guard path.contains(".") else { return false }
      let words = Set(try Package.text(path).split { !$0.isLetter })
      return marks.contains { words.contains(Substring($0)) }
    }
    #expect(left == [])
  }

  @Test func `nothing names the machine it was written on`() throws {
    let marks = ["/ho" + "me/", "/wo" + "rk/", "/ro" + "ot/"]
    let telling = try Self.sources.filter { path in
      let text = try Package.text(path)
      return marks.contains { text.contains($0) }
    }
    #expect(telling == [])
  }

  @Test(arguments: ["Logic", "Pages", "Transcripts", "Shell"])
  func `a module that knows nothing of bodies speaks no word of them`(module: String) throws {
    let words: Set<String> = [
      "muscle", "muscles", "gluteus", "glute", "glutes", "psoas", "pelvis", "pelvic", "hip", "hips", "tfl", "tensor",
      "hamstring", "hamstrings", "quadriceps", "calf", "calves", "posture", "lordosis", "kyphosis", "sitting",
      "release",
      "releases", "lengthen", "activate", "stretch", "roller", "overactive", "underactive", "knee", "ankle", "femoris",
      "trapezius", "spine", "joint", "tendon", "anatomy", "injury", "doctor",
    ]
    for file in Package.files(below: "Sources/" + module, ending: ".swift") {
      let spoken = Self.words(in: try Package.text("Sources/\(module)/\(file)"))
      #expect(words.intersection(spoken).sorted() == [], "\(module)/\(file)")
    }
  }

  /// The words of a text in lower case; a name such as `glutealMuscle` is two.
  private static func words(in text: String) -> Set<String> {
    let apart = text.replacing(/([a-z])([A-Z])/) { "\($0.1) \($0.2)" }
    return Set(apart.lowercased().split { !$0.isLetter }.map(String.init))
  }

  @Test func `every public declaration says what it is`() throws {
    #expect(try Self.sources.filter { $0.hasPrefix("Sources/") }.flatMap(Self.undocumented) == [])
  }

  /// The places of public declarations without a doc comment.
  private static func undocumented(_ path: String) throws -> [String] {
    let lines = try lines(path).map { $0.drop { $0 == " " } }
    return lines.indices.filter { index in
      guard lines[index].contains(/^public (?!extension)/), !isAskedFor(lines[index]) else { return false }
      let above = lines[..<index].last { !$0.hasPrefix("@") } ?? ""
      return !above.hasPrefix("///")
    }.map { "\(path):\($0 + 1): \(lines[$0])" }
  }

  /// Whether a declaration is one that a standard protocol asks for and documents.
  private static func isAskedFor(_ line: Substring) -> Bool {
    line.contains(
      /^public (?:static func [<=+]|func hash|func encode|init\(from|subscript\(index: Int\)|var (?:start|end)Index)/)
  }
}
