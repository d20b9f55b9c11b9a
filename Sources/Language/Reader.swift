import Inquiry
import Knowledge

/// Reads lines of English: words, names, cues, alarms, and the forms of question they come near.
public struct Reader: Sendable {
  /// The knowledge whose names are read.
  public let base: KnowledgeBase
  let tables: Tables
  let linker: Linker
  let lexicon: Lexicon
  let spelling: Spelling
  let grammar: Grammar
  let alarms: Alarms
  let sights: Sights

  /// A reader over a base and its tables.
  public init(_ base: KnowledgeBase, tables: Tables) {
    self.base = base
    self.tables = tables
    linker = Linker(tables: tables)
    lexicon = Lexicon(tables: tables)
    spelling = Spelling(tables: tables)
    grammar = Grammar(tables: tables, base: base)
    alarms = Alarms(tables: tables, base: base)
    sights = Sights(tables: tables, base: base)
  }

  /// Reads a line whole.
  ///
  /// - Parameters:
  ///   - line: what was typed.
  ///   - topics: what the conversation is about, for a line that only says "it" or "they".
  public func read(_ line: String, topics: [Entity] = []) -> Reading {
    var typed = Normaliser.tokens(line)
    lexicon.lookUp(&typed)
    let first = mentions(in: typed)
    let repaired = spelling.repair(typed, keeping: first)
    let isForeign = isForeign(typed, first) && !isMended(repaired, first)
    let tokens = isForeign ? typed : repaired
    let isRepaired = tokens.contains { $0.repairedFrom != nil }
    let mentions = isRepaired ? mentions(in: tokens) : first
    let asTyped = alarms.noticed(in: typed)
    let noticed = isRepaired ? asTyped.merged(alarms.noticed(in: tokens)) : asTyped
    var reading = reading(tokens, mentions, alarms: noticed, topics: pointsBack(tokens, mentions) ? topics : [])
    reading.isForeign = isForeign
    return reading
  }

  /// What the words name or describe.
  private func mentions(in tokens: [Token]) -> [Mention] { sights.seen(in: tokens, among: linker.mentions(in: tokens)) }

  /// Whether at least half of the words are unknown even allowing for their other forms.
  private func isForeign(_ tokens: [Token], _ mentions: [Mention]) -> Bool {
    let unknown = tokens.indices.count { place in
      !mentions.contains { $0.range.contains(place) } && !tokens[place].isKnown && !tokens[place].isCommon
    }
    return tokens.count > 2 && unknown * 2 >= tokens.count
  }

  /// Whether repairing left no word unknown: many slips are still English, while in another language some words are
  /// like nothing here.
  private func isMended(_ tokens: [Token], _ mentions: [Mention]) -> Bool {
    tokens.indices.allSatisfy { place in
      mentions.contains { $0.range.contains(place) } || tokens[place].isKnown || tokens[place].isCommon
    }
  }

  /// Whether a line names nothing itself and points back at something.
  private func pointsBack(_ tokens: [Token], _ mentions: [Mention]) -> Bool {
    let names = mentions.contains { mention in
      mention.entities.contains { ![.cue, .side].contains(base.kind($0)) }
    }
    return !names && tokens.contains(where: Self.pronouns.contains)
  }

  static let pronouns: WordSet = ["it", "they", "them", "that", "those", "these", "this", "one", "ones"]

  /// Reads the sentences of a line that ask something, each on its own.
  ///
  /// A sentence that only tells something lends its names to the questions.
  public func questions(in reading: Reading) -> [Range<Int>] {
    let starts = reading.tokens.indices.filter { reading.tokens[$0].startsSentence } + [reading.tokens.count]
    return zip(starts, starts.dropFirst()).map { $0..<$1 }
  }

  /// Reads one sentence of a line that was read before.
  public func reading(of whole: Reading, in range: Range<Int>) -> Reading {
    let tokens = Array(whole.tokens[range])
    return reading(tokens, mentions(in: tokens), alarms: whole.alarms)
  }

  /// What one sentence of a line that was read before names and says, without what it may ask.
  public func outline(of whole: Reading, in range: Range<Int>) -> Reading {
    let tokens = Array(whole.tokens[range])
    return outline(tokens, mentions(in: tokens), alarms: whole.alarms)
  }

  /// Reads part of an already linked line.
  private func reading(
    _ tokens: [Token], _ mentions: [Mention], alarms: [Entity], topics: [Entity] = []
  ) -> Reading {
    var reading = outline(tokens, mentions, alarms: alarms)
    reading.candidates = candidates(tokens, mentions, topics)
    return reading
  }

  private func outline(_ tokens: [Token], _ mentions: [Mention], alarms: [Entity]) -> Reading {
    var reading = Reading(
      tokens: tokens, repairs: repairs(tokens, mentions), subjects: [], patterns: [], cues: [], actions: [],
      denied: [], deniesTightness: deniesTightness(tokens, mentions),
      namesTool: mentions.contains { $0.entities.contains { base.kind($0) == .tool } }, alarms: alarms,
      candidates: [], unknownNames: unknownNames(tokens, mentions), isForeign: false,
      doubtfulName: doubtfulName(tokens, mentions), isInField: false)
    for mention in mentions {
      if isDenied(tokens, mention) {
        reading.denied += mention.entities.filter { base.kind($0) == .pattern }
        reading.excluded += mention.entities.filter { [.muscle, .group, .zone].contains(base.kind($0)) }
      }
      add(mention, to: &reading)
      for entity in mention.entities where base.kind(entity) == .cue {
        reading.cuePlaces.append((base.id(entity), entity, mention.range.lowerBound))
      }
      for entity in mention.entities where base.kind(entity) == .pattern {
        reading.patternPlaces[entity] = reading.patternPlaces[entity] ?? mention.range.lowerBound
      }
    }
    reading.patterns.removeAll(where: reading.denied.contains)
    reading.patternSides = SidesTold(tokens, base).sides(of: mentions)
    reading.isInField = isInField(mentions)
    weigh(tokens, mentions, in: &reading)
    let polarity = Polarity(tokens)
    reading.asksYesOrNo = polarity.asksYesOrNo
    reading.asksForSameness = polarity.asksForSameness
    reading.asksIfMuscle = polarity.asksIfMuscle
    reading.checksOrder = polarity.checksOrder
    reading.namesThing = mentions.contains { mention in
      !mention.entities.contains { base.kind($0) == .cue } && mention.entities.contains { base.kind($0) != .side }
    }
    return reading
  }

  private func repairs(_ tokens: [Token], _ mentions: [Mention]) -> [Reading.Repair] {
    tokens.compactMap { token in token.repairedFrom.map { Reading.Repair(from: $0, to: token.word) } }
  }

  private func add(_ mention: Mention, to reading: inout Reading) {
    for entity in mention.entities {
      switch base.kind(entity) {
      case .cue:
        reading.cues.insert(base.id(entity))
        if let action = Action(rawValue: base.id(entity)) { reading.actions.append(action) }
      case .pattern: if !reading.patterns.contains(entity) { reading.patterns.append(entity) }
      case .muscle, .group, .zone, .concept, .tool, .test, .movement, .region, .technique:
        if entity == mention.entities.first(where: { base.kind($0) != .cue && base.kind($0) != .pattern }),
          !reading.subjects.contains(entity)
        {
          reading.subjects.append(entity)
        }
      case .side: reading.sides.append(entity)
      case .joint, .source, .phase, .redFlag, .condition, .stopSignal,
        .refusal, .claim, .assumption, .form, .check, .planning, .position, .shape:
        break
      }
    }
  }

  private func deniesTightness(_ tokens: [Token], _ mentions: [Mention]) -> Bool {
    mentions.contains { mention in
      mention.entities.contains { base.kind($0) == .cue && base.id($0) == "tight" } && isDenied(tokens, mention)
    }
  }

  /// Whether a denial stands close before a mention, in the same clause.
  private func isDenied(_ tokens: [Token], _ mention: Mention) -> Bool {
    // "I sit less" denies as "I hardly sit" does.
    let next = mention.range.upperBound
    if next < tokens.count, tokens[next].word == "less", !tokens[next].startsClause { return true }
    var place = mention.range.lowerBound
    for _ in 0..<2 {
      guard place > 0, !tokens[place].startsClause else { return false }
      place -= 1
      if ["not", "no", "never", "hardly", "rarely", "without"].contains(tokens[place].word) { return true }
    }
    return false
  }

  private func isInField(_ mentions: [Mention]) -> Bool {
    mentions.contains { mention in
      mention.entities.contains { entity in
        base.kind(entity) != .cue && base.kind(entity) != .side || base.words(entity, "field").count > 0
      }
    }
  }

  // MARK: Candidates

  /// The stretches of a line that are compared: the whole, its sentences, and the clauses of long sentences.
  func stretches(of tokens: [Token]) -> [Range<Int>] {
    let whole = 0..<tokens.count
    var stretches = [whole]
    forEachPart(of: whole, in: tokens, where: \.startsSentence) { sentence in
      if sentence != whole { stretches.append(sentence) }
      guard sentence.count >= Self.longSentence else { return }
      forEachPart(of: sentence, in: tokens, where: \.startsClause) { clause in
        if clause != sentence { stretches.append(clause) }
      }
    }
    return stretches
  }

  /// Whether a stretch is the last sentence and begins as questions do: what stands before tells a story.
  private func isLastWord(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
    range.upperBound == tokens.count && tokens[range.lowerBound].startsSentence
      && Normaliser.asks(tokens[range.lowerBound])
  }

  /// A sentence of fewer words is compared whole only.
  private static let longSentence = 8

  private func forEachPart(
    of whole: Range<Int>, in tokens: [Token], where starts: (Token) -> Bool, _ body: (Range<Int>) -> Void
  ) {
    var start = whole.lowerBound
    for place in whole.dropFirst() where starts(tokens[place]) {
      body(start..<place)
      start = place
    }
    if start < whole.upperBound { body(start..<whole.upperBound) }
  }

  private func candidates(
    _ tokens: [Token], _ mentions: [Mention], _ topics: [Entity]
  ) -> [Reading.Candidate] {
    let exact = wholeLine(tokens)
    if let exact, wantsWholeLine(exact.owner), base.text(exact.owner, "exact") == nil { return [exact] }
    let near = matches(tokens, mentions, topics).map { grammar.candidate($0) }
    guard let exact else { return near }
    // What an author wrote down word for word is meant as the author says, whatever it resembles.
    return [exact] + near.filter { $0.owner != exact.owner }
  }

  /// How near the stretches of a line come to each form and claim, nearest first.
  private func matches(_ tokens: [Token], _ mentions: [Mention], _ topics: [Entity]) -> [Grammar.Match] {
    let named = named(mentions)
    let heard = mentions.flatMap(\.entities).map(\.index)
    let letters = grammar.letterRows(of: tokens)
    return grammar.withBench { bench in
      for range in stretches(of: tokens) {
        let features = Features(tokens, mentions, in: range, also: topics, base: base, code: grammar.code)
        let isWhole = range.count == tokens.count
        guard isWhole || features.hasCue else { continue }
        grammar.compare(features, letters[range], named: named, bench)
        bench.settle(share: isWhole || isLastWord(range, tokens) ? 1 : Grammar.partShare) { owner in
          (isWhole || !grammar.flags[owner].contains(.wholeLine)) && grammar.isSatisfied(owner, by: heard)
        }
      }
      return bench.matches(most: 6)
    }
  }

  /// The muscles, places and postures named, as features of claims.
  private func named(_ mentions: [Mention]) -> [Int] {
    mentions.flatMap(\.entities).filter { entity in
      switch base.kind(entity) {
      case .muscle, .group, .zone, .pattern, .test: true
      case .source, .side, .region, .joint, .movement, .phase, .tool, .technique, .redFlag, .condition,
        .stopSignal, .refusal, .concept, .claim, .assumption, .cue, .form, .check, .planning, .position, .shape:
        false
      }
    }.map(grammar.code.thing)
  }

  /// Small talk, and what lies outside, is recognised by the whole line only.
  private func wantsWholeLine(_ owner: Entity) -> Bool {
    Self.wholeLineMeanings.contains(base.text(owner, "meaning") ?? "")
  }

  /// Meanings that only a whole line has.
  public static let wholeLineMeanings: Set<String> = [
    Meaning.reply.rawValue, Meaning.outside.rawValue, Meaning.command.rawValue,
  ]

  /// The form or claim whose sample a line is, word for word.
  private func wholeLine(_ tokens: [Token]) -> Reading.Candidate? {
    guard let (owner, text) = tables.line(of: tokens) else { return nil }
    return Reading.Candidate(owner: owner, score: 1, sample: (tables.image, text))
  }

  // MARK: Unknown names

  /// Words nobody knows that stand where a name would.
  private func unknownNames(_ tokens: [Token], _ mentions: [Mention]) -> [String] {
    tokens.enumerated().filter { place, token in
      token.word.utf8.count > 3 && !token.isKnown && !token.isCommon && !mentions.contains { $0.range.contains(place) }
    }.map(\.element.word)
  }

  /// The second half of a name that an unknown word stands directly before: "flabbergastus maximus" is not the gluteus
  /// maximus.
  private func doubtfulName(_ tokens: [Token], _ mentions: [Mention]) -> String? {
    for place in tokens.indices.dropFirst() where Self.epithets.contains(tokens[place]) {
      let before = tokens[place - 1]
      let isUnknown = !before.isKnown && !before.isCommon || before.repairedFrom != nil
      guard isUnknown, before.word.utf8.count > 4, !tokens[place].startsClause,
        !mentions.contains(where: { $0.range.contains(place - 1) })
      else { continue }
      return (before.repairedFrom ?? before.word) + " " + tokens[place].word
    }
    return nil
  }

  /// Second halves of anatomical names, which many muscles share.
  private static let epithets: WordSet = [
    "maximus", "medius", "minimus", "major", "minor", "longus", "brevis", "anterior", "posterior", "superior",
    "inferior", "lateralis", "medialis", "intermedius", "brachii", "femoris", "magnus",
  ]

  /// Names near to an unknown one, for "did you mean".
  public func names(near word: String, most: Int = 3) -> [String] {
    let names = [EntityKind.muscle, .group, .pattern].flatMap { base.entities($0) }.map { base.name($0) }
    return Nearest.names(to: word, among: names, most: most)
  }
}

extension Array where Element: Hashable {
  /// These elements, then the others that are not among them.
  func merged(_ others: [Element]) -> [Element] { (self + others).uniqued() }
}
