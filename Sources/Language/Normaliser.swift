/// Turns a line into comparable words: one form for every way of writing the same thing.
public enum Normaliser {
  /// A line longer than this is cut: nobody asks at such length, and a program that pastes a book must not stall us.
  public static let longestLine = 4_000

  /// The words of a line.
  public static func tokens(_ line: String) -> [Token] {
    var tokens: [Token] = []
    // A word has five or six letters, with what parts it from the next.
    tokens.reserveCapacity(min(line.utf8.count, longestLine) / 5 + 2)
    var word = ""
    var (clause, sentence) = (true, true)
    func flush() {
      guard !word.isEmpty else { return }
      let whole = Token(word, startsClause: clause, startsSentence: sentence)
      word = ""
      guard mayStandForOthers(whole) else {
        tokens.append(whole)
        (clause, sentence) = (false, false)
        return
      }
      for part in expand(whole.word) {
        tokens.append(Token(part, startsClause: clause, startsSentence: sentence))
        (clause, sentence) = (false, false)
      }
    }
    func take(_ character: Unicode.Scalar) {
      switch character {
      case "a"..."z", "0"..."9", "'": word.unicodeScalars.append(character)
      case ".":
        // "t.f.l." is one word; a full stop after a longer word ends a sentence.
        if !isAbbreviation(word) {
          flush()
          (clause, sentence) = (true, true)
        }
      case "?", "!", ";", "\n":
        flush()
        (clause, sentence) = (true, true)
      case ",", ":", "(", ")", "\u{2014}":
        flush()
        clause = true
      default:
        if !character.isASCII, character.properties.isAlphabetic {
          word.unicodeScalars.append(character)
        } else {
          flush()
        }
      }
    }
    for scalar in line.unicodeScalars.prefix(longestLine) {
      if scalar.isASCII { take(scalar.small) } else { folded(scalar).forEach(take) }
    }
    flush()
    return withQuestionClauses(tokens)
  }

  /// One or more words as a phrase to compare with.
  static func phrase(_ text: String) -> String {
    tokens(text).map(\.word).joined(separator: " ")
  }

  /// A question word after "and" or "but" begins a clause of its own, though no comma says so.
  private static func withQuestionClauses(_ tokens: [Token]) -> [Token] {
    var tokens = tokens
    for place in tokens.indices where tokens[place].word == "y" {
      let next = place + 1 < tokens.count ? tokens[place + 1].word : ""
      if next.isEmpty ? tokens.count == 1 : askers.contains(next) || ["not", "that", "this", "it"].contains(next) {
        tokens[place].word = "why"
      }
    }
    for place in tokens.indices.dropFirst() where askers.contains(tokens[place]) {
      if ["and", "but", "so"].contains(tokens[place - 1].word) { tokens[place].startsClause = true }
    }
    return tokens
  }

  /// Whether a word begins a question.
  static func asks(_ token: Token) -> Bool { askers.contains(token) }

  private static let askers: WordSet = [
    "how", "what", "why", "which", "should", "can", "do", "does", "is", "are", "where", "when", "who",
  ]

  private static func isAbbreviation(_ word: String) -> Bool { word.utf8.count == 1 || abbreviations.contains(word) }

  /// Beginnings of dotted abbreviations: "t.f.l." is met as "t", "tf", "tfl".
  private static let abbreviations: WordSet = [
    "tf", "tfl", "qd", "ql", "ap", "apt", "it", "itb", "sm", "smr", "sc",
  ]

  /// Lower case, straight apostrophes, no accents, no invisible characters.
  private static func folded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    switch scalar {
    case "\u{2018}", "\u{2019}", "\u{02BC}", "\u{00B4}": return ["'"]
    case "\u{2013}", "\u{2014}", "\u{2015}": return ["\u{2014}"]
    case "\u{2026}": return ["."]
    default: break
    }
    guard scalar.properties.isAlphabetic else { return [" "] }
    return String(scalar).lowercased().unicodeScalars.map { accents[$0] ?? $0 }
  }

  private static let accents: [Unicode.Scalar: Unicode.Scalar] = [
    "à": "a", "á": "a", "â": "a", "ã": "a", "ä": "a", "å": "a", "ç": "c", "è": "e", "é": "e", "ê": "e", "ë": "e",
    "ì": "i", "í": "i", "î": "i", "ï": "i", "ñ": "n", "ò": "o", "ó": "o", "ô": "o", "õ": "o", "ö": "o", "ù": "u",
    "ú": "u", "û": "u", "ü": "u", "ý": "y",
  ]

  /// Whether a word may have to be written otherwise: with an apostrophe, or where one is usual.
  private static func mayStandForOthers(_ token: Token) -> Bool {
    token.word.utf8.contains(0x27) || standingForOthers.contains(token)
  }

  private static let standingForOthers = WordSet(Array(contractions.keys) + apostropheless.keys)

  /// A contraction as its words; any other word without its apostrophes.
  private static func expand(_ word: String) -> [String] {
    if let whole = contractions[word] { return whole }
    guard word.utf8.contains(0x27) else { return apostropheless[word] ?? [word] }
    for (ending, words) in endings where word.hasSuffix(ending) && word.count > ending.count {
      return [String(word.dropLast(ending.count))] + words
    }
    // "My back's sore", "my calf's cramp": the word is the same with or without what is said of it.
    if word.hasSuffix("'s") {
      let owner = String(word.dropLast(2))
      return contracted.contains(owner) ? [owner, "is"] : owner.isEmpty ? [] : [owner]
    }
    let plain = word.filter { $0 != "'" }
    return plain.isEmpty ? [] : [plain]
  }

  /// After these "'s" says "is", and not whose something is.
  private static let contracted: WordSet = [
    "what", "that", "it", "how", "where", "who", "there", "here", "he", "she", "this", "everything", "something",
    "nothing", "when", "why",
  ]

  private static let endings: [(String, [String])] = [
    ("n't", ["not"]), ("'re", ["are"]), ("'ve", ["have"]), ("'ll", ["will"]), ("'m", ["am"]), ("'d", ["would"]),
  ]

  private static let contractions: [String: [String]] = [
    "can't": ["can", "not"], "won't": ["will", "not"], "shan't": ["shall", "not"], "let's": ["let", "us"],
    "cannot": ["can", "not"], "whats": ["what", "is"], "hows": ["how", "is"],
  ]

  private static let apostropheless: [String: [String]] = [
    "dont": ["do", "not"], "doesnt": ["does", "not"], "isnt": ["is", "not"], "arent": ["are", "not"],
    "cant": ["can", "not"], "wont": ["will", "not"], "shouldnt": ["should", "not"], "didnt": ["did", "not"],
    "im": ["i", "am"], "ive": ["i", "have"], "wouldnt": ["would", "not"], "couldnt": ["could", "not"],
    "whys": ["why", "is"], "wy": ["why"], "n": ["and"], "b4": ["before"], "cuz": ["because"], "coz": ["because"],
    "thats": ["that", "is"], "havent": ["have", "not"], "u": ["you"], "r": ["are"],
    "wich": ["which"], "wen": ["when"], "hav": ["have"], "shud": ["should"], "shuld": ["should"], "pls": ["please"],
  ]
}

extension Unicode.Scalar {
  /// An ASCII character in lower case.
  fileprivate var small: Unicode.Scalar {
    value >= 0x41 && value <= 0x5A ? Unicode.Scalar(UInt8(value + 32)) : self
  }
}
