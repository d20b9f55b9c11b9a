import Dialogue
import Knowledge
import Language
import Pages

extension Review {
  /// Every rule with the answer to its sample question, one below the other.
  public static func abstract(of base: KnowledgeBase, _ reader: Reader) -> Page {
    let writer = Writer(base)
    return base.program.rules.reduce(Page()) { page, rule in
      var conversation = Conversation(reader)
      let reply = base.sample(rule.id).map { conversation.hear($0) }
      return page + writer.abstract(of: rule, answer: reply.map(opening) ?? "")
    }
  }

  /// What a reply says first, as running text.
  private static func opening(_ reply: Reply) -> String {
    Page(Array(reply.page.blocks.prefix(1))).text(width: 1000)
  }
}
