import Foundation

/// A folder that is gone when the test is.
public final class TemporaryFolder {
  /// Where it is.
  public let url: URL

  /// Makes a folder that holds these texts, written in this order.
  public init(_ files: KeyValuePairs<String, String> = [:]) throws {
    url = FileManager.default.temporaryDirectory.appending(path: "limber-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (path, text) in files { try write(text, to: path) }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of a file in it.
  public func path(_ file: String) -> String { url.appending(path: file).path }

  /// Writes a file, folders on the way included.
  public func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

  /// Writes a file, folders on the way included.
  public func write(_ data: Data, to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }
}
