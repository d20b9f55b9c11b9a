/// The parts of a line that tell what somebody else has or had: "my mother had a clot, should I roll my calves?"
///
/// What is asked about somebody else ("my mother has a clot, may she roll?") is not among them, nor what happens to the
/// asker.
struct OthersTold {
  private var covered: [Range<Int>] = []

  private static let relatives: WordSet = [
    "mother", "mum", "mom", "father", "dad", "brother", "sister", "grandmother", "grandma", "grandad", "grandfather",
    "gran", "granny", "nan", "nana", "grandpa", "parents", "ex", "coach", "flatmate", "roommate", "teammate", "buddy",
    "aunt", "uncle", "cousin", "husband", "wife", "friend", "colleague", "neighbour", "neighbor", "coworker", "boss",
    "mate", "guy", "bloke", "someone", "somebody", "lady", "trainer", "teacher",
  ]
  private static let past: WordSet = ["had", "died", "suffered", "broke", "tore", "got", "lost"]
  private static let present: WordSet = ["is", "has", "takes", "on", "with"]
  private static let ownWords: WordSet = ["i", "me", "my", "mine"]
  private static let theirs: WordSet = [
    "he", "she", "him", "her", "his", "hers", "they", "them", "their", "we", "us", "our",
  ]

  init(_ tokens: [Token]) {
    for place in tokens.indices where Self.relatives.contains(tokens[place]) {
      let verbs = tokens[place...].dropFirst().prefix(2)
      let isPast = verbs.contains { Self.past.contains($0) }
      guard isPast || verbs.contains(where: { Self.present.contains($0) }) else { continue }
      let end = tokens.indices.first { $0 > place && (tokens[$0].startsClause || tokens[$0].word == "i") }
      guard let end, tokens[end...].contains(where: { Self.ownWords.contains($0) }) else { continue }
      // Of what somebody has now more may be asked than of what is over.
      if !isPast, tokens[end...].contains(where: { Self.theirs.contains($0) }) { continue }
      covered.append(place..<end)
    }
  }

  /// Whether a word belongs to what is told of others.
  func covers(_ place: Int) -> Bool { covered.contains { $0.contains(place) } }
}
