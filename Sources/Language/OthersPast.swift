/// The parts of a line that tell what somebody else once had: "my mother had a clot, should I roll my calves?"
///
/// What is asked about somebody else ("my mother has a clot, may she roll?") and what happens now is not among them.
struct OthersPast {
  private var covered: [Range<Int>] = []

  private static let relatives: Set<String> = [
    "mother", "mum", "mom", "father", "dad", "brother", "sister", "grandmother", "grandma", "grandad", "grandfather",
    "gran", "granny", "nan", "nana", "grandpa", "parents", "ex", "coach", "flatmate", "roommate", "teammate", "buddy",
    "aunt", "uncle", "cousin", "husband", "wife", "friend", "colleague", "neighbour", "neighbor", "coworker", "boss",
  ]
  private static let past: Set<String> = ["had", "died", "suffered", "broke", "tore", "got", "lost"]
  private static let ownWords: Set<String> = ["i", "me", "my", "mine"]

  init(_ tokens: [Token]) {
    for place in tokens.indices where Self.relatives.contains(tokens[place].word) {
      guard tokens[place...].dropFirst().prefix(2).contains(where: { Self.past.contains($0.word) }) else { continue }
      let end = tokens.indices.first { $0 > place && (tokens[$0].startsClause || tokens[$0].word == "i") }
      guard let end, tokens[end...].contains(where: { Self.ownWords.contains($0.word) }) else { continue }
      covered.append(place..<end)
    }
  }

  /// Whether a word belongs to what is told of others.
  func covers(_ place: Int) -> Bool { covered.contains { $0.contains(place) } }
}
