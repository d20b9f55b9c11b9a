import Dialogue
import Foundation

extension PlanDocument {
  /// Writes the document, whole or not at all.
  ///
  /// - Returns: what went wrong, or nil.
  func write(to path: String) -> String? {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
      return nil
    } catch {
      return "\(path): the file cannot be written. \(error.localizedDescription)"
    }
  }
}
