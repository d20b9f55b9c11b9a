import Knowledge

/// What is said to a plan beyond its command words: figures, tools, positions, answers to its questions.
public enum PlanPhrase: Hashable, Sendable {
  case minutes(Int)
  case exercises(Int)
  case without([Entity])
  case noTools
  case cannotTake([Entity])
  case pain(Int)
  case side(Entity)
  case whyBefore(Int, Int)
  case whyStep(Int)
  case goTo(Int)
  case yes, no, unsure
  case skipQuestions

  /// Reads a line so, or not.
  public init?(_ reading: Reading, _ base: KnowledgeBase) {
    let words = reading.tokens.map(\.word)
    guard !words.isEmpty, words.count <= 10 else { return nil }
    guard
      let phrase = Self.answer(words) ?? Self.side(words, base) ?? Self.steps(words) ?? Self.amount(words)
        ?? Self.lack(words, reading, base)
    else { return nil }
    self = phrase
  }

  // MARK: Answers

  private static let sure: Set<String> = ["yes", "y", "yeah", "yep", "yup", "aye", "true", "sure", "definitely"]
  private static let denying: Set<String> = ["no", "n", "nope", "nah", "none", "nothing", "never", "neither"]
  private static let polite: Set<String> = [
    "please", "thanks", "of", "course", "they", "do", "i", "it", "does", "is", "not", "at", "all", "that", "have",
    "them", "these", "any", "the", "am", "there", "none", "a", "bit", "little", "sometimes", "those", "above", "kind",
    "thank", "you", "to", "me", "my", "far", "as", "know", "sort", "no", "apply", "applies", "nothing",
  ]
  /// Short answers that begin otherwise.
  private static let short: [[String]: PlanPhrase] = [
    ["i", "do"]: .yes, ["i", "have"]: .yes, ["i", "am"]: .yes, ["it", "does"]: .yes, ["they", "do"]: .yes,
    ["i", "do", "not"]: .no, ["i", "have", "not"]: .no, ["i", "am", "not"]: .no, ["it", "does", "not"]: .no,
    ["they", "do", "not"]: .no, ["i", "have", "none"]: .no, ["not", "that", "i", "know"]: .no,
    ["not", "that", "i", "know", "of"]: .no, ["not", "at", "all"]: .no, ["not", "really"]: .unsure,
    ["i", "think", "so"]: .yes, ["i", "do", "not", "think", "so"]: .unsure,
    ["not", "sure"]: .unsure, ["i", "am", "not", "sure"]: .unsure, ["i", "do", "not", "know"]: .unsure,
    ["do", "not", "know"]: .unsure, ["maybe"]: .unsure, ["unsure"]: .unsure, ["perhaps"]: .unsure,
    ["no", "idea"]: .unsure,
    ["skip", "questions"]: .skipQuestions, ["skip", "the", "questions"]: .skipQuestions,
    ["skip", "screening"]: .skipQuestions, ["skip", "the", "screening"]: .skipQuestions,
    ["skip", "all"]: .skipQuestions, ["skip", "all", "questions"]: .skipQuestions, ["no", "questions"]: .skipQuestions,
  ]
  private static let longestAnswer = 6

  private static func answer(_ words: [String]) -> PlanPhrase? {
    guard let first = words.first, words.count <= longestAnswer else { return nil }
    if let phrase = short[words] { return phrase }
    guard words.dropFirst().allSatisfy(polite.contains) else { return nil }
    return sure.contains(first) ? .yes : denying.contains(first) ? .no : nil
  }

  // MARK: A side

  private static let aroundSide: Set<String> = [
    "the", "on", "my", "it", "is", "only", "just", "side", "one", "hip", "i", "mean", "meant", "no", "sorry",
  ]

  /// "The left", "only on the right": which side a posture that was told holds on.
  private static func side(_ words: [String], _ base: KnowledgeBase) -> PlanPhrase? {
    let named = words.filter { ["left", "right"].contains($0) }
    guard named.count == 1, words.allSatisfy({ aroundSide.contains($0) || $0 == named[0] }) else { return nil }
    return base.entity(named[0], .side).map { .side($0) }
  }

  // MARK: Steps

  private static func steps(_ words: [String]) -> PlanPhrase? {
    guard words.first == "why" || words.contains("step") else { return nil }
    let numbers = words.compactMap(number)
    let asks = words.first == "why"
    if asks, words.contains("before"), numbers.count == 2 { return .whyBefore(numbers[0], numbers[1]) }
    if asks, words.contains("after"), numbers.count == 2 { return .whyBefore(numbers[1], numbers[0]) }
    guard numbers.count == 1, words.contains("step") else { return nil }
    if asks, words.count <= 4 { return .whyStep(numbers[0]) }
    return words.allSatisfy { leadingIn.contains($0) || number($0) != nil } ? .goTo(numbers[0]) : nil
  }

  private static let leadingIn: WordSet = ["step", "go", "to", "show", "me", "jump", "do", "the"]

  // MARK: Amounts

  private static func amount(_ words: [String]) -> PlanPhrase? {
    guard !["why", "how", "should", "what", "can", "is", "when"].contains(words[0]),
      let place = words.firstIndex(where: { number($0) != nil }), let figure = number(words[place])
    else { return nil }
    let rest = words.dropFirst(place + 1)
    let next = rest.first ?? ""
    if minuteWords.contains(next) { return .minutes(figure) }
    if exerciseWords.contains(next) || ["steps", "things"].contains(next) { return .exercises(figure) }
    let isOutOfTen = rest.contains("10") || rest.contains("ten")
    guard isOutOfTen || words.contains("pain") || words.contains("hurts"), (0...10).contains(figure) else { return nil }
    return .pain(figure)
  }

  static let minuteWords: Set<String> = ["minute", "minutes", "min", "mins"]
  static let exerciseWords: Set<String> = ["exercises", "exercise", "drills", "moves"]

  private static let numerals = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
  ]
  private static let longestNumeral = 9

  static func number(_ word: String) -> Int? {
    if word.utf8.allSatisfy({ $0 < 0x3A }) { return Int(word).flatMap { $0 < 1_000 ? $0 : nil } }
    return word.utf8.count <= longestNumeral ? numerals[word] : nil
  }

  // MARK: What is missing

  static func lack(_ words: [String], _ reading: Reading, _ base: KnowledgeBase) -> PlanPhrase? {
    let isDenied = words.contains { ["no", "not", "without", "never", "lack", "unable"].contains($0) }
    guard isDenied, reading.cues.isDisjoint(with: ["should", "why", "what-is"]) || words.first == "i" else {
      return nil
    }
    let line = " " + words.joined(separator: " ") + " "
    let distinct = Set(words)
    let tools = named(.tool, in: line, distinct, base)
    let floor = [" floor ", " ground "].contains(where: line.contains)
    if floor, tools.isEmpty { return .cannotTake(base.entities(.position).filter { base.text($0, "floor") != nil }) }
    let positions = named(.position, in: line, distinct, base)
    if !positions.isEmpty { return .cannotTake(positions) }
    if !tools.isEmpty { return .without(tools) }
    return words.contains(where: anything.contains) ? .noTools : nil
  }

  private static let anything: WordSet = ["equipment", "tools", "tool", "gear", "kit"]

  /// The things of a kind that a line names, however else its words were linked; of names within names the longest.
  private static func named(_ kind: EntityKind, in line: String, _ words: Set<String>, _ base: KnowledgeBase)
    -> [Entity]
  {
    let found = base.entities(kind).compactMap { thing -> (thing: Entity, name: String)? in
      // Most names are ruled out by their first word.
      let likely = (base.words(thing, "words") + [base.name(thing)]).filter { name in
        words.contains(String(decoding: name.utf8.prefix { $0.isLetterOrDigit }, as: UTF8.self).lowercased())
      }
      let names = likely.map(Normaliser.phrase).filter { line.contains(" " + $0 + " ") }
      return names.max { $0.count < $1.count }.map { (thing, $0) }
    }
    return found.filter { one in !found.contains { $0.name != one.name && $0.name.contains(one.name) } }.map(\.thing)
  }
}

extension UInt8 {
  /// Whether it is, or is part of, a letter or a digit.
  fileprivate var isLetterOrDigit: Bool {
    self >= 0x80 || (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }
}
