/// What a line of a transcript is, by the marker in its first column.
enum Marking: Hashable {
  case remark(String)
  case turn(String)
  case check(String, negated: Bool)
  /// Text that would be taken for something else if it were not marked.
  case literal(String)
  case text(String)

  /// The text that stands for any number of lines.
  static let anyLines = "..."

  init(_ line: String) {
    let first = line.utf8.first.map { Unicode.Scalar($0) }
    let second = line.utf8.dropFirst().first
    switch first {
    case "\\": self = .literal(String(line.dropFirst()))
    // Editors take away a space at the end of a line, so that a bare marker counts as well.
    case "#" where second.isSpaceOrNil: self = .remark(String(line.dropFirst(2)))
    case ">" where second.isSpaceOrNil: self = .turn(String(line.dropFirst(2)))
    case "=" where second.isSpaceOrNil: self = .check(String(line.dropFirst(2)), negated: false)
    case "!" where second.isSpaceOrNil: self = .check(String(line.dropFirst(2)), negated: true)
    default: self = .text(line)
    }
  }
}

extension UInt8? {
  fileprivate var isSpaceOrNil: Bool {
    self == nil || self == UInt8(ascii: " ")
  }
}
