import Knowledge

/// How answers are told: what a conversation has told already need not be told again.
public struct Manner: Sendable {
  /// Whether nothing can be asked after the answer.
  public var isSingle = false
  /// Whether what advice must not be followed with was told shortly before.
  public var isCautioned = false
  /// Things that were met before and need no description.
  public var met: Set<Entity> = []

  /// The manner of a first answer.
  public init() {}
}
