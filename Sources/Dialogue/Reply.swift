import Inquiry
import Knowledge
import Language
import Pages

/// What a conversation says to one line.
public struct Reply: Sendable {
  /// How the line was understood.
  public struct Understanding: Sendable {
    /// The form the question was read by.
    public var form: String?
    /// What it is about, groups expanded.
    public var subjects: [String] = []
    /// The question, said back.
    public var said: String?
    /// How near the line came to a known way of asking, from 0 to 1, in hundredths.
    public var confidence: Double = 0 {
      didSet { confidence = min(1, (confidence * 100).rounded() / 100) }
    }
    /// Words that were read as others.
    public var repairs: [Reading.Repair] = []
  }

  /// The line.
  public var input: String
  /// Whether and how it was answered.
  public var status: Answer.Status
  /// How it was understood.
  public var understood = Understanding()
  /// The answer, where there is one.
  public var answer: Answer?
  /// Whom to see, where that comes before any answer.
  public var referral: Referral?
  /// The answer to the question as asked, where there is one.
  public var verdict: Finding.Verdict?
  /// The reply in words.
  public var page: Page
  /// What is only supposed in it, as a clause.
  public var supposed: String?
  /// What could be asked next.
  public var suggestions: [String] = []
  /// The replies to the single questions of a line that asks several.
  public var parts: [Reply] = []
  /// The state of the plan, where the reply is about it.
  var plan: PlanTalk?
  /// A document to be written, where one was asked for.
  public var document: PlanDocument?
  /// Holds to be timed, where that was asked for.
  public var timer: [TimedHold] = []
  /// Whether the conversation is over.
  public var endsConversation = false

  init(input: String, status: Answer.Status, page: Page) {
    self.input = input
    self.status = status
    self.page = page
  }
}
