/// What the files may have held that could not be read.
///
/// A name that is missing because of an earlier mistake is no mistake of its own, so it is not reported.
struct Losses: Sendable {
  /// The texts of files with a syntax error.
  var texts: [String] = []
  /// The identifiers of records that were refused, or that stand in a section nobody knows.
  var names: Set<String> = []
  /// Whether a whole file is missing, so that anything could have stood in it.
  var hasLostFile = false
  /// Whether a relation was refused.
  var hasLostRelation = false

  var isEmpty: Bool { texts.isEmpty && names.isEmpty && !hasLostFile && !hasLostRelation }

  /// Whether a missing thing of this name may have been lost; a movement is named after its joint.
  func mayHold(_ name: String) -> Bool {
    let parts = name.split(separator: ":").map(String.init)
    return hasLostFile || names.contains(parts.first ?? name)
      || texts.contains { text in parts.allSatisfy { text.contains($0) } }
  }

  /// Whether a line may have the form of a lost relation.
  var mayHoldRelations: Bool {
    hasLostFile || hasLostRelation || texts.contains { $0.contains("relations:") }
  }
}
