/// Reads keys: characters, pasted text, and the key that accepts a hint.
///
/// Pastes are told apart here and not by a binding of the editor: in vi mode a binding that begins with Escape would
/// swallow the key after a plain Escape.
struct Keyboard {
  enum Key: Equatable {
    case character(Unicode.Scalar)
    case paste(String)
    case right
    case end
  }

  private static let escape: UInt8 = 0x1B
  private static let rights: [[UInt8]] = [Array("[C".utf8), Array("OC".utf8)]
  private static let pasteStart = Array("[200~".utf8)
  private static let pasteEnd = Array("\u{1B}[201~".utf8)
  /// A terminal sends a key's bytes in one go; this is for slow lines.
  private static let patience: Int32 = 25
  /// After this long without a byte, a paste has lost its end.
  private static let pastePatience: Int32 = 500

  var bytes: ByteSource

  /// The next key, or nothing if what came means none.
  ///
  /// - Parameter hinting: whether the right arrow stands for something else than its characters.
  mutating func key(hinting: Bool) -> Key? {
    switch bytes.next(within: 0) {
    case .end: .end
    case .none: nil
    case .some(Self.escape): sequence(hinting: hinting)
    case .some(let byte): character(from: byte)
    }
  }

  private mutating func sequence(hinting: Bool) -> Key? {
    let known = (hinting ? Self.rights : []) + [Self.pasteStart]
    var read: [UInt8] = []
    while known.contains(where: { $0.starts(with: read) && $0 != read }),
      case .some(let byte) = bytes.next(within: Self.patience)
    {
      read.append(byte)
    }
    if read == Self.pasteStart { return .paste(pastedText()) }
    if known.contains(read) { return .right }
    bytes.putBack(read)
    return .character("\u{1B}")
  }

  private mutating func pastedText() -> String {
    var text: [UInt8] = []
    while case .some(let byte) = bytes.next(within: Self.pastePatience) {
      text.append(byte)
      if byte == Self.pasteEnd.last, text.suffix(Self.pasteEnd.count) == Self.pasteEnd[...] {
        text.removeLast(Self.pasteEnd.count)
        break
      }
    }
    return Self.harmless(String(decoding: text, as: UTF8.self))
  }

  /// Text without control characters, save ends of lines.
  static func harmless(_ text: String) -> String {
    let lines = text.replacing("\r\n", with: "\n")
    let scalars = lines.unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
      switch scalar.value {
      case 0x0A, 0x0D: "\n"
      case 0x09: " "
      case 0..<0x20, 0x7F..<0xA0: nil
      default: scalar
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// A character of one byte or more; what is no UTF-8 is dropped, and so are controls that no keyboard has.
  private mutating func character(from first: UInt8) -> Key? {
    guard first >= 0x80 else { return .character(Unicode.Scalar(first)) }
    guard (0xC2...0xF4).contains(first) else { return nil }
    var code = [first]
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    while code.count < length, case .some(let byte) = bytes.next(within: Self.patience) {
      guard byte & 0xC0 == 0x80 else {
        bytes.putBack([byte])
        return nil
      }
      code.append(byte)
    }
    let scalars = String(decoding: code, as: UTF8.self).unicodeScalars
    guard let scalar = scalars.first, scalars.count == 1, scalar != "\u{FFFD}", scalar.value >= 0xA0 else { return nil }
    return .character(scalar)
  }
}
