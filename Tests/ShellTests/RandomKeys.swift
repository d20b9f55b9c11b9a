/// A sequence of keys and the circumstances it is typed in, the same for the same seed.
struct RandomKeys: RandomNumberGenerator {
  enum Stroke {
    case bytes([UInt8])
    case width(Int)
  }

  let seed: UInt64
  private var state: UInt64
  private(set) var environment: [String: String] = [:]
  private(set) var settings = ""
  private(set) var columns = 80
  private(set) var rows = 24

  init(seed: UInt64) {
    (self.seed, state) = (seed, seed &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    environment["LC_ALL"] = pick(["C", "C.UTF-8", "POSIX"])
    environment["TERM"] = pick(["xterm-256color", "vt100", "xterm"])
    settings = pick(["", "bind -v\n"])
    columns = pick([80, 40, 20, 7])
    rows = pick([24, 8, 3])
  }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func strokes() -> [Stroke] {
    (0..<pick([5, 20, 60])).map { _ in stroke() }
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &self)]
  }

  private static let sequences = [
    "\u{1B}[A", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D", "\u{1B}[H", "\u{1B}[F", "\u{1B}[3~", "\u{1B}OA", "\u{1B}OC",
    "\u{1B}b", "\u{1B}f", "\u{1B}d", "\u{1B}\u{7F}", "\u{1B}", "\u{1B}[200~", "\u{1B}[201~",
    "\u{1B}[200~a\nb\u{1B}[201~", "\r", "\t", "gluteus", "first", "ö", "深", "e\u{301}", "👩‍👧", "\u{12}l",
    "\u{12}\u{12}", "\u{1B}99", "dd", "cw", "u", ".", "/line\r", "?sec\r", "yyp", "3x", "fe", "~", "R", "A", "P", "{",
    "%", "*", "[", "\\",
  ]

  private mutating func stroke() -> Stroke {
    switch Int.random(in: 0..<20, using: &self) {
    case 0..<8: return .bytes(Array(pick(Self.sequences).utf8))
    case 8..<14: return .bytes([control()])
    case 14..<18: return .bytes([UInt8.random(in: 0x20..<0x7F, using: &self)])
    case 18: return .bytes([UInt8.random(in: 0x80...0xFF, using: &self)])
    default: return .width(pick([100, 80, 33, 20, 9]))
    }
  }

  /// Not the keys that are meant to end the program: Control-D and Control-\.
  private mutating func control() -> UInt8 {
    pick(Array(0..<0x20).filter { $0 != 0x04 && $0 != 0x1C } + [0x7F])
  }
}
