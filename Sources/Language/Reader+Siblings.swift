import Knowledge

extension Reader {
  /// The muscle or group that a line names by what sets it apart from the one spoken of: after the vastus lateralis
  /// "the medialis" is the vastus medialis, after the upper trapezius "the mid ones" are the middle one.
  ///
  /// - Parameters:
  ///   - subjects: what was spoken of.
  ///   - reading: a line that names nothing itself.
  /// - Returns: the one thing that shares a word with what was spoken of and another with the line, if there is one.
  public func sibling(of subjects: [Entity], in reading: Reading) -> Entity? {
    let said = Set(reading.tokens.filter { $0.feature != FeatureCode.plain }.map(\.word))
    for subject in subjects {
      let own = words(of: subject)
      let setting = said.subtracting(own)
      let others = [EntityKind.muscle, .group].flatMap { base.entities($0) }
      // A name that has more words than these is not what was meant: "mid back" is no trapezius.
      let sayable = own.union(setting).union(Linker.fillers)
      let found = others.filter { other in
        other != subject
          && phrases(of: other).contains {
            !$0.isDisjoint(with: setting) && !$0.isDisjoint(with: own) && $0.isSubset(of: sayable)
          }
      }
      if found.count == 1 { return found[0] }
    }
    return nil
  }

  private func words(of entity: Entity) -> Set<String> {
    Set(phrases(of: entity).flatMap { $0 }).subtracting(Linker.fillers)
  }

  /// The words of each name of a thing.
  private func phrases(of entity: Entity) -> [Set<String>] {
    ([base.name(entity)] + base.words(entity, "words")).map { Set(Normaliser.tokens($0).map(\.word)) }
  }
}
