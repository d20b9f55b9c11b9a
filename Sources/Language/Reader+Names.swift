import Knowledge

extension Reader {
  /// A reader of the same words over a base that differs in what follows only.
  public func reading(over base: KnowledgeBase) -> Reader { Reader(base, tables: tables) }

  /// What a name alone stands for, cues left out.
  public func things(named name: String) -> [Entity] {
    var tokens = Normaliser.tokens(name)
    lexicon.lookUp(&tokens)
    let whole = linker.mentions(in: tokens).first { $0.range == 0..<tokens.count }
    return (whole?.entities ?? []).filter { base.kind($0) != .cue }
  }
}
