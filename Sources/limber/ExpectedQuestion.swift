/// A question and what a right answer holds.
struct ExpectedQuestion: Decodable {
  struct Expectation: Decodable {
    var answerable: Bool
    var verdict: String?
    var acceptVerdicts: [String]?
    var mustMention: [String]?
    var mustNot: [String]?
  }

  var id: String
  var kind: String
  var q: String?
  var turns: [String]?
  var expect: Expectation

  /// The turns of the conversation; the last reply is judged.
  var lines: [String] { turns ?? [q ?? ""] }
}
