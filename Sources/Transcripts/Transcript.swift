/// A conversation as a file of text: what is said, what is expected of each reply, and remarks.
public struct Transcript: Hashable, Sendable {
  /// The name of the file, as it is shown in messages.
  public let file: String
  /// The remarks before the first turn.
  public let remarks: [String]
  /// The turns, in order.
  public let turns: [Turn]
  /// The file as it was read, for rewriting.
  let lines: [String]

  /// Reads a transcript.
  ///
  /// - Parameters:
  ///   - file: The name of the file, as it is to be shown in messages.
  ///   - text: What the file holds.
  /// - Throws: Every mistake in the file, in order.
  public init(file: String, text: String) throws(TranscriptErrors) {
    lines = text.lines
    var parser = TranscriptParser(file: file)
    for (index, line) in lines.enumerated() { parser.read(line, at: index) }
    parser.closeTurn()
    if let errors = TranscriptErrors(parser.errors) { throw errors }
    self.file = file
    remarks = parser.remarks
    turns = parser.turns
  }
}

extension String {
  /// The lines, however they end; a line break at the end is followed by one more, empty line.
  var lines: [String] {
    utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      String(Substring(line.last == UInt8(ascii: "\r") ? line.dropLast() : line))
    }
  }

  /// The line without the white space at its end.
  var trimmedAtEnd: String {
    guard utf8.last == UInt8(ascii: " ") || utf8.last == UInt8(ascii: "\t") else { return self }
    let end = lastIndex { $0 != " " && $0 != "\t" }
    return end.map { String(self[...$0]) } ?? ""
  }
}
