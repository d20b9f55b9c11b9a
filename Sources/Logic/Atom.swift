/// A fact with holes: a relation and a term for each of its places.
public struct Atom: Hashable, Sendable {
  /// The relation spoken of.
  public let relation: Relation
  /// What stands in each place.
  public let terms: [Term]

  /// Creates an atom.
  ///
  /// - Parameters:
  ///   - relation: the relation spoken of.
  ///   - terms: what stands in each place.
  public init(_ relation: Relation, _ terms: [Term]) {
    self.relation = relation
    self.terms = terms
  }
}
