/// A place in a knowledge file.
public struct Place: Hashable, Comparable, Sendable {
  /// The file's path as it was given.
  public let file: String
  /// The line, counted from 1; 0 where the whole file is meant.
  public let line: Int
  /// The column, counted from 1.
  public let column: Int

  /// Names a place.
  public init(file: String, line: Int = 0, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// The place as text: "body/hip.yaml:4:5", or the file alone.
  public var text: String { line > 0 ? "\(file):\(line):\(column)" : file }

  public static func < (left: Place, right: Place) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}

/// A value and where it was written.
struct Located<Value: Sendable>: Sendable {
  let value: Value
  let place: Place
}
