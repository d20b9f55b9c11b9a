import Foundation

/// A folder of its own for one test, gone afterwards.
final class Folder {
  let path = NSTemporaryDirectory() + "shell-tests-" + UUID().uuidString

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func path(_ name: String) -> String { path + "/" + name }

  func write(_ text: String, to name: String) throws {
    try text.write(toFile: path(name), atomically: false, encoding: .utf8)
  }

  func text(of name: String) -> String? {
    try? String(contentsOfFile: path(name), encoding: .utf8)
  }
}
