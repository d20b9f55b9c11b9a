import Knowledge
import Language

/// The package's own knowledge, checked and embedded when the program was built.
public enum BuiltInKnowledge {
  /// The knowledge base.
  public static var base: KnowledgeBase { KnowledgeBase(image: Image(knowledge)) }

  /// A reader of questions over it.
  public static func reader(_ base: KnowledgeBase) -> Reader { Reader(base, tables: Tables(image: Image(tables))) }
}
