import Knowledge
import Language

/// The package's own knowledge, checked and embedded when the program was built.
public enum BuiltInKnowledge {
  /// The knowledge base.
  public static var base: KnowledgeBase { KnowledgeBase(image: Image(knowledge)) }

  /// The texts it was made from, as the layer that others are laid over.
  public static var layer: KnowledgeLayers.Layer { .packed(Image(texts), name: "built-in") }

  /// A reader of questions over it.
  public static func reader(_ base: KnowledgeBase) -> Reader { Reader(base, tables: Tables(image: Image(tables))) }
}
