import Knowledge

extension Reader {
  /// A reader of the same words over a base that differs in what follows only.
  public func reading(over base: KnowledgeBase) -> Reader { Reader(base, tables: tables) }

  /// What a name alone stands for, cues left out.
  public func things(named name: String) -> [Entity] {
    let words = Normaliser.tokens(name).map(\.word)
    let variants = Linker.variants(words).lazy.compactMap { linker.entities(named: $0) }
    return (variants.first ?? []).filter { base.kind($0) != .cue }
  }
}
