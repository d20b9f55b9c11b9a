import ArgumentParser

/// Another way to type the same question.
enum QuestionVariant: String, CaseIterable {
  case plain, capitals, bare, typo, reordered

  /// One variant, or all of them.
  enum Choice: ExpressibleByArgument {
    case only(QuestionVariant)
    case all

    init?(argument: String) {
      if argument == "all" {
        self = .all
      } else if let one = QuestionVariant(rawValue: argument) {
        self = .only(one)
      } else {
        return nil
      }
    }

    var defaultValueDescription: String { variants.count > 1 ? "all" : variants[0].rawValue }

    var variants: [QuestionVariant] {
      switch self {
      case .only(let variant): [variant]
      case .all: QuestionVariant.allCases
      }
    }
  }

  /// The question typed this way; the same for the same seed.
  func apply(to line: String, seed: UInt64) -> String {
    switch self {
    case .plain: line
    case .capitals: line.uppercased()
    case .bare: String(line.filter { $0.isLetter || $0.isNumber || $0 == "'" || $0 == "’" || $0.isWhitespace })
    case .typo: Self.withTypo(line, seed)
    case .reordered: Self.reordered(line)
    }
  }

  /// Swaps two neighbouring letters, drops one or doubles one, inside one word longer than five letters.
  private static func withTypo(_ line: String, _ seed: UInt64) -> String {
    var dice = Dice(seed, line)
    var words = line.split(separator: " ", omittingEmptySubsequences: false).map(Array.init)
    let long = words.indices.filter { words[$0].count > 5 && words[$0].allSatisfy(\.isLetter) }
    guard !long.isEmpty else { return line }
    let word = long[dice.below(long.count)]
    let place = 1 + dice.below(words[word].count - 2)
    switch dice.below(3) {
    case 0: words[word].swapAt(place, place + (place + 1 < words[word].count ? 1 : -1))
    case 1: words[word].remove(at: place)
    default: words[word].insert(words[word][place], at: place)
    }
    return words.map { String($0) }.joined(separator: " ")
  }

  /// Puts what stands before a single comma after it: "my calves are tight, what now" the other way round.
  private static func reordered(_ line: String) -> String {
    let parts = line.split(separator: ",")
    guard parts.count == 2, let first = parts.first, let last = parts.last else { return line }
    let end = last.reversed().prefix { "?!.".contains($0) }
    return "\(last.dropLast(end.count)), \(first)\(String(end.reversed()))"
  }
}

/// Numbers that look random and are the same every time for the same seed and line (SplitMix64).
private struct Dice {
  private var state: UInt64

  init(_ seed: UInt64, _ line: String) {
    state = line.utf8.reduce(seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) % UInt64(limit))
  }
}
