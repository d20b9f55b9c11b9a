import Knowledge

extension Reader {
  /// What a name alone stands for, cues left out.
  public func things(named name: String) -> [Entity] {
    let words = Normaliser.tokens(name).map(\.word)
    let variants = Linker.variants(words).lazy.compactMap { linker.entities(named: $0) }
    return (variants.first ?? []).filter { base.kind($0) != .cue }
  }
}
