import Knowledge
import Language

extension Review {
  /// A word that means two things is declared to, and what is declared to is so.
  mutating func checkWords() {
    let vocabulary = Vocabulary(base)
    let named = vocabulary.named
    let declared = Dictionary(
      survey.homonyms.map { (Vocabulary.folded($0.word), $0) }, uniquingKeysWith: { first, _ in first })
    for (word, things) in vocabulary.homonyms(in: named).sorted(by: { $0.key < $1.key }) {
      let known = Set(declared[word]?.means.map(base.id) ?? [])
      if !known.isSuperset(of: things.map(base.id)) { reportAmbiguous(word, things) }
    }
    for (word, homonym) in declared.sorted(by: { $0.key < $1.key }) {
      let meant = Set(named[word]?.map(base.id) ?? [])
      let idle = homonym.means.map(base.id).uniqued().filter { !meant.contains($0) }
      guard !idle.isEmpty else { continue }
      report(
        .idleAmbiguity, homonym.place,
        "'\(homonym.word)' is declared ambiguous, but it does not name \(idle.map { "'\($0)'" }.joined(separator: " or "))",
        "Add the word to those records, or take them out of 'means'.")
    }
  }

  private mutating func reportAmbiguous(_ word: String, _ things: [Entity]) {
    let places = things.map { (thing: $0, place: Vocabulary(base).place(of: word, naming: $0, in: survey)) }
    let last = places.max { $0.place < $1.place }
    let others = places.filter { $0.thing != last?.thing }
    report(
      .ambiguousWord, last?.place ?? Place(file: "words"),
      "'\(word)' means \(last.map { "'\(base.id($0.thing))'" } ?? "this") here, and "
        + others.map { "'\(base.id($0.thing))' at \($0.place.text)" }.joined(separator: ", and "),
      "Take it out of one of them, or declare it under 'ambiguous_words'.")
  }

  // MARK: Sources

  /// Every source is cited by something.
  mutating func checkSources() {
    for source in base.entities(.source) where !survey.cited.contains(source) {
      report(
        .unusedSource, survey.place(of: source), "nothing cites the source '\(base.id(source))'",
        "Cite it where it supports something, or take it out.")
    }
  }

  // MARK: Gaps

  /// Declared gaps are listed, and none is declared that is none.
  mutating func checkGaps() {
    for gap in survey.gaps {
      if let lack = gap.lacks {
        let all = gap.about.flatMap(base.members)
        for thing in all where base.kind(thing) == .muscle && !isMissing(lack, thing) {
          report(
            .idleGap, gap.place,
            "the gap '\(gap.id)' says that '\(base.id(thing))' lacks a \(lack.rawValue), but it has one",
            "Take '\(base.id(thing))' out of 'about'.")
        }
      }
      report(.declaredGap, gap.place, gap.says, "Close the gap when a source is found.")
    }
  }
}
