/// A thing facts speak of, known only by its number.
///
/// Constants are numbered from 0 without gaps, so that a program can keep what it knows of them in arrays.
public struct Constant: Hashable, Comparable, Sendable {
  /// The number of the constant.
  public let index: Int32

  /// Creates the constant with a number.
  ///
  /// - Parameter index: its number, from 0.
  public init(_ index: Int) {
    self.index = Int32(index)
  }

  init(index: Int32) {
    self.index = index
  }

  /// Tells whether one constant is numbered before another.
  public static func < (left: Constant, right: Constant) -> Bool {
    left.index < right.index
  }
}
