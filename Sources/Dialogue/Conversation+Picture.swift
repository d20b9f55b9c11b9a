import Language
import Pages

extension Conversation {
  /// The reasons of a reply as a picture.
  ///
  /// - Returns: nothing where the reply rests on no chain of reasons.
  public func picture(of reply: Reply) -> Graph? {
    reply.answer.flatMap(writer.graph)
  }
}
