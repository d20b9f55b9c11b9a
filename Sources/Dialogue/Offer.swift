import Inquiry

/// One of the numbered things that can be chosen after the conversation asked back.
struct Offer: Sendable {
  /// What choosing it leads to.
  enum Deed: Sendable {
    /// A question that was understood.
    case answer(Question)
    /// A line to hear in place of the choice.
    case hear(String)
  }

  /// The question, said back.
  let said: String
  let deed: Deed
}
