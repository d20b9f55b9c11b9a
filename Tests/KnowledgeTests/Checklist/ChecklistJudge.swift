import Inquiry
import Knowledge
import Language
import Logic

/// Judges what the checklist asks for: `kind:id`, or a word such as `prime` with what it is asked of.
struct ChecklistJudge {
  private let survey: KnowledgeSurvey
  private let expert: Expert
  private let reader: Reader
  private let cited: Set<String>
  private var base: KnowledgeBase { survey.base }

  init(_ survey: KnowledgeSurvey) {
    self.survey = survey
    cited = Self.cited(in: survey.base)
    expert = Expert(survey.base)
    var builder = TablesBuilder(survey.base)
    reader = Reader(survey.base, tables: Tables(image: Image(keeping: builder.build())))
  }

  func holds(_ need: String) -> Bool {
    let words = need.split(separator: "=").map(String.init)
    return words.count > 1 && !words[0].contains(":") ? asserts(words) : exists(words)
  }

  /// `rule:id`, `gap:id` (perhaps `=thing`), `cited:source#place`, `claim:id=source`, or a kind and an id.
  private func exists(_ words: [String]) -> Bool {
    let parts = words[0].split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return false }
    let rest = words.dropFirst().first
    switch parts[0] {
    case "rule": return base.program.rules.contains { $0.id.name == parts[1] }
    case "gap":
      return survey.gaps.contains { gap in
        gap.id == parts[1] && rest.map { gap.about.map(base.id).contains($0) } ?? true
      }
    case "cited": return cited.contains(parts[1])
    case "states":
      return thing(parts[1], .pattern).map { pattern in
        base.facts(about: pattern).contains { base.name($0.relation) == "listed-overactive" }
          || base.facts(about: pattern).contains { base.name($0.relation) == "tightened" }
      } ?? false
    case "check": return thing(parts[1], .pattern).flatMap { base.text($0, "check") } != nil
    default:
      guard let kind = EntityKind.allCases.first(where: { $0.name == parts[0] }), let found = thing(parts[1], kind)
      else { return false }
      return rest.map { source in base.citations(found).contains { base.id($0.source) == source } } ?? true
    }
  }

  private func asserts(_ words: [String]) -> Bool {
    let (first, second) = (words[1], words.count > 2 ? words[2] : "")
    switch words[0] {
    case "prime": return fact("prime-mover", (first, .muscle), (second, .movement))
    case "helps":
      return fact("performs", (first, .muscle), (second, .movement))
        && !fact("prime-mover", (first, .muscle), (second, .movement))
    case "group": return fact("belongs-to", (first, .muscle), (second, .group))
    case "opposite": return fact("opposite", (first, .movement), (second, .movement))
    case "part": return fact("part-of", (first, .muscle), (second, .muscle))
    case "honesty", "positive":
      let text = thing(first, .test).flatMap { base.text($0, words[0]) } ?? ""
      return !text.isEmpty && second.split(separator: "|").allSatisfy { text.contains($0) }
    case "dose": return thing(first, .phase).flatMap { base.text($0, "dose") } != nil
    case "graded": return thing(first, .claim).flatMap { base.text($0, "grade") } != nil
    case "technique": return techniques(first, second) == true
    case "no-release": return techniques("release", first) == false
    case "word": return named(second).contains(first)
    case "never": return !named(second).contains(first)
    default: return fact(words[0], (first, .muscle), ("both", .side), (second, .pattern))
    }
  }

  private func thing(_ id: String, _ kind: EntityKind) -> Entity? { base.entity(id, kind) }

  private func fact(_ relation: String, _ things: (String, EntityKind)...) -> Bool {
    let found = things.compactMap { thing($0.0, $0.1) }
    let names = base.program.signatures.map(\.name)
    guard found.count == things.count, names.contains(relation) else { return false }
    return base.model.contains(Fact(base.relation(relation), found.map(\.constant)))
  }

  /// Whether there is a technique of a phase for a muscle that may be had; nothing if there is no such muscle.
  private func techniques(_ phase: String, _ muscle: String) -> Bool? {
    guard let muscle = thing(muscle, .muscle), let action = Action(rawValue: phase) else { return nil }
    return !expert.techniques(action, for: muscle).isEmpty
  }

  private func named(_ word: String) -> [String] {
    reader.things(named: word.replacing("_", with: " ")).map(base.id)
  }

  private static func cited(in base: KnowledgeBase) -> Set<String> {
    let relations = base.program.signatures.indices.map { Relation($0) }
    let facts = relations.flatMap { base.model.facts($0) }.filter(base.model.isGiven).flatMap {
      base.note($0).citations
    }
    let rules = base.program.rules.flatMap { base.note($0.id).citations }
    let things = EntityKind.allCases.flatMap(base.entities).flatMap(base.citations)
    return Set((facts + rules + things).map { base.id($0.source) + ($0.place.map { "#" + $0 } ?? "") })
  }
}
