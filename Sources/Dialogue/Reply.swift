import Inquiry
import Knowledge
import Language
import Pages

/// What a conversation says to one line.
public struct Reply: Sendable {
  /// How the line was understood.
  public struct Understanding: Sendable {
    public var form: String?
    public var subjects: [String] = []
    public var said: String?
    public var confidence: Double = 0
    public var repairs: [Reading.Repair] = []
  }

  public var input: String
  public var status: Answer.Status
  public var understood = Understanding()
  public var answer: Answer?
  public var referral: Referral?
  /// The answer to the question as asked, where there is one.
  public var verdict: Finding.Verdict?
  public var page: Page
  public var suggestions: [String] = []
  /// The replies to the single questions of a line that asks several.
  public var parts: [Reply] = []
  /// Whether the conversation is over.
  public var endsConversation = false

  init(input: String, status: Answer.Status, page: Page) {
    self.input = input
    self.status = status
    self.page = page
  }
}
