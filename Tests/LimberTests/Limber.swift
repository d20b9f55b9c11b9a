import Foundation
import TestSupport

/// The built program, run as a user runs it.
struct Limber {
  struct Run {
    var exit: Int32
    var out: String
    var error: String

    var lines: [String] { out.split(separator: "\n").map(String.init) }
  }

  /// The program stands beside the test bundle.
  static let path: String = {
    let bundle = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    return bundle.deletingLastPathComponent().appending(path: "limber").path
  }()

  /// Runs the program with arguments and a text on standard input.
  static func run(_ arguments: String..., input: String = "") throws -> Run {
    try run(path, arguments, Data(input.utf8))
  }

  /// Runs the program with bytes on standard input that need not be text.
  static func run(_ arguments: String..., bytes: [UInt8]) throws -> Run { try run(path, arguments, Data(bytes)) }

  /// Runs a line of shell in which `limber` is the program.
  static func shell(_ line: String, environment: [String: String] = [:]) throws -> Run {
    try run("/bin/sh", ["-c", "limber() { '\(path)' \"$@\"; }; \(line)"], Data(), environment)
  }

  /// Runs the program in a state folder, or with other settings of its environment.
  static func run(_ arguments: [String], input: String = "", environment: [String: String]) throws -> Run {
    try run(path, arguments, Data(input.utf8), environment)
  }

  private static func run(
    _ program: String, _ arguments: [String], _ input: Data, _ environment: [String: String] = [:]
  ) throws -> Run {
    let folder = try TemporaryFolder()
    for (name, data) in [("in", input), ("out", Data()), ("error", Data())] { try folder.write(data, to: name) }
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = Package.root
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"].merging(environment) { $1 }
    process.standardInput = FileHandle(forReadingAtPath: folder.path("in"))
    process.standardOutput = FileHandle(forWritingAtPath: folder.path("out"))
    process.standardError = FileHandle(forWritingAtPath: folder.path("error"))
    try process.run()
    process.waitUntilExit()
    return Run(exit: process.terminationStatus, out: try text(folder, "out"), error: try text(folder, "error"))
  }

  private static func text(_ folder: TemporaryFolder, _ file: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: folder.path(file))), as: UTF8.self)
  }
}
