/// One line of an expected text.
public enum ExpectedLine: Hashable, Sendable {
  /// This very line, but for white space at its end.
  case exact(String)
  /// Any number of lines, none included.
  case anyLines

  /// The line as it stands in a file.
  ///
  /// A line that would be taken for something else is marked as literal.
  var written: String {
    switch self {
    case .anyLines: Marking.anyLines
    case .exact(let line) where Marking(line) == .text(line) && line != Marking.anyLines: line
    case .exact(let line): "\\" + line
    }
  }
}
