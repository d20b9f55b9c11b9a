import Inquiry
import Knowledge
import Language
import Pages

extension Conversation {
  // MARK: Asking back

  /// Asks which of several readings is meant where the next ones come too near to the first.
  ///
  /// - Parameters:
  ///   - candidate: the reading about to be answered.
  ///   - question: the question it asks.
  mutating func askBack(
    _ candidate: Reading.Candidate, _ question: Question, _ reading: Reading, _ whole: Reading, _ line: String
  ) -> Reply? {
    guard candidate.score < Thresholds.clear, Self.leadsSomewhere(question) else { return nil }
    let rivals = reading.candidates.filter { other in
      other.owner != candidate.owner && other.score <= candidate.score
        && other.score >= max(Thresholds.enough, candidate.score - Thresholds.apart)
    }
    var offers = [Offer(said: said(question), deed: .answer(question))]
    for rival in rivals {
      guard let other = self.question(rival, reading, whole), Self.leadsSomewhere(other), !isAlike(other, question)
      else { continue }
      offers.append(Offer(said: said(other), deed: .answer(other)))
    }
    guard offers.count > 1, Set(offers.map(\.said)).count == offers.count else { return nil }
    return asked(Array(offers.prefix(3)), candidate.score, line)
  }

  private mutating func asked(_ offers: [Offer], _ confidence: Double, _ line: String) -> Reply {
    context.offers = offers
    var reply = Reply(input: line, status: .unclear, page: talk.whichOf(offers.map(\.said)))
    reply.suggestions = offers.map(\.said)
    reply.understood.confidence = confidence
    return reply
  }

  private func said(_ question: Question) -> String { Restatement(base).text(question) ?? "" }

  /// Small talk, commands and what is told of worlds and weights of evidence are never worth a question back.
  private static func leadsSomewhere(_ question: Question) -> Bool {
    ![Meaning.command, .reply, .outside, .whatIf, .support].contains(question.meaning)
  }

  /// Whether two readings of a line come to the same answer.
  private func isAlike(_ first: Question, _ other: Question) -> Bool {
    first.meaning == other.meaning && first.claim == other.claim
  }

  // MARK: Choosing

  /// The reply to a line that chooses one of the things offered, by its number or by a word only it has.
  mutating func chosen(of offers: [Offer], _ reading: Reading, _ line: String) -> Reply? {
    guard let place = ordinal(reading.tokens.map(\.word), of: offers.count) ?? word(reading, of: offers) else {
      return nil
    }
    switch offers[place].deed {
    case .answer(let question): return answered(question, reading, 1, line)
    case .hear(let other):
      let again = reader.read(other, topics: context.topics)
      return reply(to: again, whole: again, line)
    }
  }

  /// "2", "the second one", "number two".
  private func ordinal(_ words: [String], of count: Int) -> Int? {
    guard words.count <= 4, words.allSatisfy({ Self.choosing[$0] != nil || Self.besideChoice.contains($0) }) else {
      return nil
    }
    let places = words.compactMap { Self.choosing[$0] }
    guard let place = places.first, Set(places).count == 1 else { return nil }
    return place < count ? (place < 0 ? count - 1 : place) : nil
  }

  private static let choosing = [
    "1": 0, "one": 0, "first": 0, "1st": 0, "2": 1, "two": 1, "second": 1, "2nd": 1, "3": 2, "three": 2, "third": 2,
    "3rd": 2, "last": -1, "former": 0, "latter": -1,
  ]
  private static let besideChoice: Set<String> = [
    "the", "number", "option", "question", "i", "mean", "meant", "please",
  ]

  /// A word that stands in one of the questions only.
  private func word(_ reading: Reading, of offers: [Offer]) -> Int? {
    guard reading.tokens.count <= 3, (reading.candidates.first?.score ?? 0) < Thresholds.certain else { return nil }
    let texts = offers.map { Set(Normaliser.tokens($0.said).map(\.word)) }
    for token in reading.tokens where token.word.utf8.count > 3 {
      let places = texts.indices.filter { texts[$0].contains(token.word) }
      if places.count == 1 { return places[0] }
    }
    return nil
  }
}
