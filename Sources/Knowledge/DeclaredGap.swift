/// Something the knowledge says openly that it does not know.
public struct DeclaredGap: Hashable, Sendable {
  /// What can be missing in a way that a check finds by itself.
  public enum Lack: String, Sendable, CaseIterable {
    /// A muscle without a movement.
    case movement
    /// A muscle that nothing opposes.
    case opposite
    /// A muscle that may be pressed, and no technique of release for it.
    case technique
  }

  /// Its name in the files.
  public let id: String
  /// What is not known, and what follows from that.
  public let says: String
  /// What is missing, where a check would find it.
  public let lacks: Lack?
  /// What it concerns.
  public let about: [Entity]
  /// The sources that say so.
  public let citations: [Citation]
  /// Where it is declared.
  public let place: Place
}

/// A word that is declared to mean several things.
public struct Homonym: Hashable, Sendable {
  /// The word.
  public let word: String
  /// What it means.
  public let means: [Entity]
  /// Where it is declared.
  public let place: Place
}
