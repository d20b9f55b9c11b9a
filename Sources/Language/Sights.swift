import Inquiry
import Knowledge

/// Finds the postures and habits that a sentence describes without naming them, "my shoulder blades stick out", and the
/// cues whose words stand apart, "switch my glutes back on".
final class Sights: Sendable {
  private let finder: RowFinder
  private let base: KnowledgeBase

  init(tables: Tables, base: KnowledgeBase) {
    finder = RowFinder(image: tables.image, keys: tables.sightKeys, prints: tables.sightPrints, rows: tables.sightRows)
    self.base = base
  }

  /// The names in a line, with the postures and habits that are described and the cues whose words stand apart.
  ///
  /// The parts of the body in such a description only say where it shows, so they give way to what is described; cues
  /// and other postures among its words stay.
  func seen(in tokens: [Token], among mentions: [Mention]) -> [Mention] {
    var mentions = mentions
    var start = 0
    while start < tokens.count {
      let end = tokens[start...].dropFirst().firstIndex(where: \.startsSentence) ?? tokens.count
      let isTreated = mentions.contains { $0.range.overlaps(start..<end) && $0.entities.contains(where: isAction) }
      for (thing, places) in finder.found(in: tokens, within: start..<end).sorted(by: { $0.key < $1.key })
      where !mentions.contains(where: { $0.entities.contains(thing) }) {
        if isCue(thing) {
          take(places, for: thing, from: &mentions) { isCue($0) || givesWay($0) }
        } else {
          take(places, for: thing, from: &mentions) { !isTreated && givesWay($0) }
        }
      }
      start = end
    }
    return mentions
  }

  /// Puts a thing in the place of what its words name otherwise, as far as that gives way.
  private func take(
    _ places: [Range<Int>], for thing: Entity, from mentions: inout [Mention], where givesWay: (Entity) -> Bool
  ) {
    mentions.removeAll { mention in
      places.contains { $0.overlaps(mention.range) } && mention.entities.allSatisfy(givesWay)
    }
    let free = places.sorted { $0.lowerBound < $1.lowerBound }.first { place in
      !mentions.contains { $0.range.overlaps(place) }
    }
    guard let free else { return }
    mentions.append(Mention(range: free, entities: [thing]))
    mentions.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Whether something is to be done: then the part named is what it is to be done to.
  private func isAction(_ entity: Entity) -> Bool {
    base.kind(entity) == .cue && Action(rawValue: base.id(entity)) != nil
  }

  private func isCue(_ entity: Entity) -> Bool { base.kind(entity) == .cue }

  private func givesWay(_ entity: Entity) -> Bool {
    switch base.kind(entity) {
    case .muscle, .group, .zone, .region, .joint, .side, .movement: true
    case .source, .pattern, .test, .phase, .tool, .technique, .redFlag, .condition, .stopSignal, .refusal, .concept,
      .claim, .assumption, .cue, .form, .check, .planning, .position, .shape:
      false
    }
  }
}
