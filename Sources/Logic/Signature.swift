/// The declaration of a relation: its name, and what may stand in each of its places.
public struct Signature: Hashable, Sendable {
  /// The name of the relation, for messages.
  public let name: String
  /// The kind each place asks for; nil accepts any.
  public let kinds: [Kind?]

  /// The number of places.
  public var arity: Int { kinds.count }

  /// Declares a relation.
  ///
  /// - Parameters:
  ///   - name: its name, for messages.
  ///   - kinds: the kind each place asks for; nil accepts any.
  public init(name: String, kinds: [Kind?]) {
    self.name = name
    self.kinds = kinds
  }
}
