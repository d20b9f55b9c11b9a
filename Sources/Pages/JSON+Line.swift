extension JSON {
  /// The value written on one line, as short as it goes; characters beyond ASCII stand as they are.
  public var line: String {
    var writer = LineWriter()
    writer.write(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

private struct LineWriter {
  var bytes: [UInt8] = []

  mutating func write(_ value: JSON) {
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .int(let value): bytes += value.description.utf8
    // JSON has no name for what is not a number.
    case .double(let value): bytes += (value.isFinite ? value.description : "null").utf8
    case .string(let text): write(text)
    case .array(let elements): write(elements, within: "[", "]") { $0.write($1) }
    case .object(let members):
      write(members, within: "{", "}") { writer, member in
        writer.write(member.key)
        writer.bytes.append(UInt8(ascii: ":"))
        writer.write(member.value)
      }
    }
  }

  private mutating func write<Part>(
    _ parts: [Part], within open: Unicode.Scalar, _ close: Unicode.Scalar, each: (inout Self, Part) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    for (index, part) in parts.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      each(&self, part)
    }
    bytes.append(UInt8(ascii: close))
  }

  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): bytes += #"\n"#.utf8
      case UInt8(ascii: "\t"): bytes += #"\t"#.utf8
      case UInt8(ascii: "\r"): bytes += #"\r"#.utf8
      case 0..<0x20, 0x7F: escape(byte)
      // The control characters above ASCII are written as 0xC2 and a byte of their own number.
      case 0x80..<0xA0 where bytes.last == 0xC2:
        bytes.removeLast()
        escape(byte)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ control: UInt8) {
    bytes += (control < 0x10 ? #"\u000"# : #"\u00"#).utf8
    bytes += String(control, radix: 16).utf8
  }
}
