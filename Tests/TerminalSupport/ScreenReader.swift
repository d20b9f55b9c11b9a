/// Feeds a screen with bytes, which may come in any pieces.
struct ScreenReader {
  private enum State {
    case text
    case escape
    case designation
    case sequence(String)
  }

  var screen: Screen
  private var state = State.text
  private var code: [UInt8] = []

  init(_ screen: Screen) {
    self.screen = screen
  }

  mutating func read(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { read(byte) }
  }

  private mutating func read(_ byte: UInt8) {
    switch state {
    case .text where byte == 0x1B: state = .escape
    case .text where byte < 0x20 || byte == 0x7F: screen.control(byte)
    case .text: readText(byte)
    case .escape where byte == UInt8(ascii: "["): state = .sequence("")
    case .escape where "()".utf8.contains(byte): state = .designation
    case .escape, .designation: state = .text
    case .sequence(let text) where (0x40..<0x7F).contains(byte):
      state = .text
      let numbers = text.drop { $0 == "?" }.split(separator: ";").map { Int($0) ?? 0 }
      screen.command(Character(Unicode.Scalar(byte)), numbers, isPrivate: text.hasPrefix("?"))
    case .sequence(let text): state = .sequence(text + String(Unicode.Scalar(byte)))
    }
  }

  private mutating func readText(_ byte: UInt8) {
    code.append(byte)
    let length = code[0] < 0x80 ? 1 : code[0] < 0xE0 ? 2 : code[0] < 0xF0 ? 3 : 4
    guard code.count >= length else { return }
    screen.put(String(decoding: code, as: UTF8.self).first ?? " ")
    code = []
  }
}
