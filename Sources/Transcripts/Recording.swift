/// What the file of a recorded conversation holds: whole turns, and perhaps the beginning of one that was cut short.
public struct Recording: Hashable, Sendable {
  /// How the line begins that ends a recorded turn.
  static let closing = "= status: "

  /// The whole turns.
  public let transcript: Transcript
  /// How many bytes of the file they take.
  let length: Int

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - file: The name of the file, as it is to be shown in messages.
  ///   - bytes: What the file holds.
  /// - Throws: Every mistake in the whole turns, in order.
  public init(file: String, bytes: [UInt8]) throws(TranscriptErrors) {
    length = Self.lengthOfWholeTurns(in: bytes)
    transcript = try Transcript(file: file, text: String(decoding: bytes[..<length], as: UTF8.self))
  }

  /// Only the last turn can have been cut short; an earlier one was followed by another, so somebody meant it to be so.
  private static func lengthOfWholeTurns(in bytes: [UInt8]) -> Int {
    // A machine that stops may leave zeros where the text was not written yet.
    let end = bytes.firstIndex(of: 0) ?? bytes.count
    var (length, start) = (0, 0)
    var isWhole = true
    while start < end, let newline = bytes[start..<end].firstIndex(of: UInt8(ascii: "\n")) {
      let line = bytes[start..<newline]
      if line.first == UInt8(ascii: ">") {
        length = start
        isWhole = false
      } else if line.starts(with: closing.utf8) {
        isWhole = true
      }
      start = newline + 1
      if isWhole { length = start }
    }
    return length
  }
}
