/// The relations that the program itself speaks of; everything else about relations is in `vocabulary.yaml`.
enum Vocabulary {
  /// The name of each, and how many arguments it takes.
  static let required: KeyValuePairs = [
    "performs": 2, "prime-mover": 2, "opposite": 2, "happens-at": 2, "belongs-to": 2, "part-of": 2, "lies-in": 2,
    "holds": 2, "resembles": 2, "brings": 2, "is-a-habit": 1, "may-be-pressed": 1, "must-not-be-pressed": 1,
    "has-own-state": 3, "listed-overactive": 3, "listed-underactive": 3, "listed-long-overactive": 3,
    "listed-short-underactive": 3,
    "opposes": 3, "opposes-as-prime-movers": 3, "shares": 3, "mixed": 2, "overactive": 3, "underactive": 3, "short": 3,
    "long-and-overactive": 3, "inhibited": 4, "compensates": 4, "release": 3, "never-release": 3, "activate": 3,
    "lengthen": 3, "comes-first": 3, "released-before": 4, "activated-before": 4, "re-awakens": 4, "lets-go": 4,
    "series-first": 1, "arises": 2, "starts-at": 2, "tests-strong": 1, "tests-loose": 1, "left-out": 1,
    "planned": 2, "counts-here": 1, "read-as": 1,
    "listed-before": 2, "named-before": 2, "worked-before": 2, "has-turn-with": 2, "precedes-by-method": 4,
    "precedes-by-textbook": 4, "precedes-by-convention": 4,
  ]
}
