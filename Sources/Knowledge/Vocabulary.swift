/// The relations that the program itself speaks of; everything else about relations is in `vocabulary.yaml`.
enum Vocabulary {
  static let required = [
    "performs", "prime-mover", "opposite", "happens-at", "belongs-to", "part-of", "lies-in", "holds", "resembles",
    "brings", "is-a-habit", "may-be-pressed", "must-not-be-pressed", "listed-overactive", "listed-underactive",
    "listed-long-overactive", "listed-short-underactive", "opposes", "opposes-as-prime-movers", "mixed", "overactive",
    "underactive", "short", "inhibited", "compensates", "release", "never-release", "activate", "lengthen",
    "comes-first", "released-before", "activated-before", "re-awakens", "lets-go", "series-first", "arises",
    "long-and-overactive",
  ]
}
