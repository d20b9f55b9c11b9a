import Foundation

/// The program `swipl` of SWI-Prolog, where it is installed.
enum Swipl {
  static let path = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { "\($0)/swipl" }.first(where: FileManager.default.isExecutableFile)

  /// Whether to ask it: where it is missing the tests are skipped, but not when everything must be checked.
  static let isWanted = path != nil || ProcessInfo.processInfo.environment["LIMBER_STRICT"] == "1"

  /// Runs the goal `main` of a program and returns the lines it prints.
  static func run(_ program: String) throws -> [Substring] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("program.pl")
    try program.write(to: file, atomically: true, encoding: .utf8)
    return try output(of: ["-g", "main", "-t", "halt", file.path]).split(separator: "\n")
  }

  private static func output(of arguments: [String]) throws -> String {
    let (process, output) = (Process(), Pipe())
    process.executableURL = URL(fileURLWithPath: path ?? "swipl")
    // Warnings count as errors: the exported program is to be free of them.
    process.arguments = ["--on-warning=halt", "--on-error=halt"] + arguments
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(status: process.terminationStatus) }
    return String(decoding: data, as: UTF8.self)
  }

  struct Failure: Error {
    let status: Int32
  }
}
