import Inquiry
import Knowledge

/// What a line was understood as.
public struct Reading: Sendable {
  /// A word read as another.
  public struct Repair: Hashable, Sendable {
    /// The word as typed.
    public let from: String
    /// The word it was read as.
    public let to: String
  }

  /// One way of understanding a question.
  public struct Candidate: Sendable {
    /// The form or the claim.
    public let owner: Entity
    /// From 0 to 1.
    public var score: Double
    /// Where the sample that came nearest is to be read; few are.
    private let nearest: (image: Image, text: Int)?

    init(owner: Entity, score: Double, sample: (image: Image, text: Int)?) {
      (self.owner, self.score, nearest) = (owner, score, sample)
    }

    /// A way of understanding that no sample leads to.
    public init(owner: Entity, score: Double) { self.init(owner: owner, score: score, sample: nil) }

    /// The sample that came nearest; empty where none came near.
    public var sample: String { nearest.map { $0.image.text($0.text) } ?? "" }
  }

  /// The words, repaired.
  public var tokens: [Token]
  /// Words that were read as others.
  public var repairs: [Repair]
  /// The muscles, groups, zones and other things named, in order.
  public var subjects: [Entity]
  /// Postures and habits named.
  public var patterns: [Entity]
  /// Left, right or both, where the line says so.
  public var sides: [Entity] = []
  /// The side of the body on which a posture is said to hold.
  public var patternSides: [Entity: Entity] = [:]
  /// Muscles and groups that the line rules out: "not the TFL".
  public var excluded: [Entity] = []
  /// Cues heard, such as the wish to release or a "why".
  public var cues: Set<String>
  /// Cues that name an action, in the order heard.
  public var actions: [Action]
  /// Postures and habits that the line denies.
  public var denied: [Entity]
  /// Whether the line says that something is not tight.
  public var deniesTightness: Bool
  /// Whether a roller, a ball or another tool is named.
  public var namesTool: Bool
  /// Red flags, conditions and refusals noticed, gravest first.
  public var alarms: [Entity]
  /// The ways of understanding it, best first.
  public var candidates: [Candidate]
  /// Words that look like a name and are none.
  public var unknownNames: [String]
  /// Whether most words are in no list, so that the line is probably in another language.
  public var isForeign: Bool
  /// An unknown word together with the short name it stands before.
  public var doubtfulName: String?
  /// Whether a part of the body, a posture, a tool or the like is named; words that only say what is asked do not count.
  public var namesThing = false
  /// How many words are met in questions of other fields only.
  public var outsideWords = 0
  /// How many words say something that nothing here is about.
  public var strangers = 0
  /// How many words say something at all.
  public var contentWords = 0
  /// What the words that belong to no name say.
  var plainFeatures: [Int] = []
  /// Whether a yes or a no answers the line.
  public var asksYesOrNo = false
  /// Whether the line asks if two things are the same.
  public var asksForSameness = false
  /// Whether the line asks if something is a muscle.
  public var asksIfMuscle = false
  /// Whether the line asks if an order is the right one.
  public var checksOrder = false
  /// Where each cue is heard, in order.
  var cuePlaces: [(cue: String, thing: Entity, place: Int)] = []
  /// The cues as things, in the order in which they are heard.
  public var cueThings: [Entity] { cuePlaces.map(\.thing) }
  /// Where each posture and habit is named.
  var patternPlaces: [Entity: Int] = [:]
  /// Whether any word belongs to the field.
  public var isInField: Bool

  /// The cues of the last sentence that names an action, or of the whole line where none does.
  public var cuesAboutAction: Set<String> {
    guard let place = cuePlaces.last(where: { Action(rawValue: $0.cue) != nil })?.place else { return cues }
    let sentence = sentence(around: place)
    return Set(cuePlaces.filter { sentence.contains($0.place) }.map(\.cue))
  }

  private func sentence(around place: Int) -> Range<Int> {
    let start = tokens[...place].lastIndex(where: \.startsSentence) ?? 0
    return start..<(tokens[place...].dropFirst().firstIndex(where: \.startsSentence) ?? tokens.count)
  }

  /// The postures and habits named in a sentence that speaks of the speaker: "flat feet? I am new to this" tells
  /// nothing.
  public var ownPatterns: [Entity] {
    patterns.filter { pattern in
      guard let place = patternPlaces[pattern] else { return false }
      return tokens[sentence(around: place)].contains { ["i", "my", "me", "mine"].contains($0.word) }
    }
  }

  /// Whether the line says "it", "that one" or the like.
  public var pointsBack: Bool { tokens.contains(where: Reader.pronouns.contains) }
}
