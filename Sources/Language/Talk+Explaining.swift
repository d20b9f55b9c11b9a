import Inquiry
import Knowledge
import Pages

extension Talk {
  // MARK: Supposing

  /// The reply to leaving or keeping a world where none was supposed.
  public var nothingSupposed: Page { Page("Nothing was supposed: all is as you told me.") }

  /// Reminds that an answer holds in a supposed world only.
  public func supposing(_ supposed: String) -> Block {
    .paragraph([Span("All this supposes that \(supposed). \"back\" ends that, \"keep\" makes it so.", .faint)])
  }

  /// Says that a supposed world was left.
  public func left(_ supposed: String) -> Page { Page("No longer supposed: that \(supposed).") }

  /// Says that what was supposed is so from now on.
  public func kept(_ supposed: String) -> Page { Page("Kept: \(supposed). I shall answer accordingly.") }

  // MARK: Reasons

  /// Says that there is no further reason.
  public func noOtherReason(told: Int) -> Page {
    Page(told == 0 ? "I know no other reason for that." : "I know no further reason for that.")
  }

  /// The reply to "why do you ask?" where nothing was asked.
  public var nothingAsked: Page { Page("I asked you nothing just now.") }

  /// Says what hangs on the reply to a question asked back.
  public func whyAsked(_ outcomes: [(option: String, says: String)]) -> Page {
    if outcomes.count > 1, Set(outcomes.map(\.says)).count == 1 {
      return Page("It would make no difference: I would say the same each time. \(outcomes[0].says)")
    }
    let items = outcomes.map { [Span("“\($0.option)” ", .term), Span($0.says)] }
    return Page([.paragraph([Span("Because what I say hangs on it. If you mean:")]), .bullets(items)])
  }

  /// The first sentence of a page.
  public func headline(_ page: Page) -> String {
    let text = page.text(width: 1000).split(separator: "\n").first.map(String.init) ?? ""
    guard let end = text.firstRange(of: ". ") else { return text }
    return String(text[..<end.lowerBound]) + "."
  }
}
