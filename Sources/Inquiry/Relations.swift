import Knowledge
import Logic

/// The relations that questions are answered from, looked up once.
struct Relations: Sendable {
  let performs, primeMover, belongsTo, partOf: Relation
  let mustNotBePressed, opposes, opposesAsPrimeMovers, shares, mixed: Relation
  let overactive, underactive, longAndOveractive, listedShortUnderactive, inhibited: Relation
  let release, neverRelease, activate, lengthen: Relation
  let listedOveractive, listedUnderactive, testsStrong, testsLoose, leftOut: Relation
  let comesFirst, releasedBefore, activatedBefore, reAwakens, letsGo, seriesFirst, arises, startsAt: Relation

  init(_ base: KnowledgeBase) {
    performs = base.relation("performs")
    primeMover = base.relation("prime-mover")
    belongsTo = base.relation("belongs-to")
    partOf = base.relation("part-of")
    mustNotBePressed = base.relation("must-not-be-pressed")
    opposes = base.relation("opposes")
    opposesAsPrimeMovers = base.relation("opposes-as-prime-movers")
    shares = base.relation("shares")
    mixed = base.relation("mixed")
    overactive = base.relation("overactive")
    underactive = base.relation("underactive")
    longAndOveractive = base.relation("long-and-overactive")
    listedShortUnderactive = base.relation("listed-short-underactive")
    inhibited = base.relation("inhibited")
    release = base.relation("release")
    neverRelease = base.relation("never-release")
    activate = base.relation("activate")
    lengthen = base.relation("lengthen")
    listedOveractive = base.relation("listed-overactive")
    listedUnderactive = base.relation("listed-underactive")
    testsStrong = base.relation("tests-strong")
    testsLoose = base.relation("tests-loose")
    leftOut = base.relation("left-out")
    comesFirst = base.relation("comes-first")
    releasedBefore = base.relation("released-before")
    activatedBefore = base.relation("activated-before")
    reAwakens = base.relation("re-awakens")
    letsGo = base.relation("lets-go")
    seriesFirst = base.relation("series-first")
    arises = base.relation("arises")
    startsAt = base.relation("starts-at")
  }

  /// The relation that says an action is due.
  func due(_ action: Action) -> Relation {
    switch action {
    case .release: release
    case .lengthen: lengthen
    case .activate: activate
    }
  }
}
