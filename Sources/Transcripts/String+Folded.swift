extension String {
  /// Says whether the words stand in the text, whatever their case and the white space between them.
  func says(_ words: String) -> Bool {
    // To lower the case of every script is slow, and needless where the words sought are ASCII.
    let isASCII = words.utf8.allSatisfy { $0 < 0x80 }
    let text = (isASCII ? self : lowercased()).folded
    let words = (isASCII ? words : words.lowercased()).folded
    guard let first = words.first, words.count <= text.count else { return words.isEmpty }
    return (0...text.count - words.count).contains { start in
      text[start] == first && text[start..<start + words.count].elementsEqual(words)
    }
  }

  /// The bytes of the text, ASCII in lower case, any white space a single space and none at the ends.
  private var folded: [UInt8] {
    let space = UInt8(ascii: " ")
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for byte in utf8 where byte > space || (!bytes.isEmpty && bytes.last != space) {
      bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : max(byte, space))
    }
    if bytes.last == space { bytes.removeLast() }
    return bytes
  }
}
