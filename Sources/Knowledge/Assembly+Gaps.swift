extension Assembly {
  /// Resolves what is declared to be unknown and what is declared to be ambiguous.
  mutating func readGaps() {
    var seen: [String: Place] = [:]
    for gap in draft.gaps {
      if let earlier = seen[gap.id.value] { reportDuplicate("the gap '\(gap.id.value)'", gap.id.place, earlier) }
      seen[gap.id.value] = seen[gap.id.value] ?? gap.id.place
      let about = gap.about.flatMap { all($0) }
      gaps.append(
        DeclaredGap(
          id: gap.id.value, says: gap.says, lacks: gap.lacks, about: about,
          citations: citations(gap.cites), place: gap.id.place))
    }
    for homonym in draft.homonyms {
      homonyms.append(
        Homonym(
          word: homonym.word.value, means: homonym.means.flatMap { all($0) }, place: homonym.word.place))
    }
  }

  /// The things of an id, whatever their kind: a region and a zone may share one.
  private mutating func all(_ name: Located<String>) -> [Entity] {
    guard resolve(name, EntityKind.allCases) != nil else { return [] }
    return (entityIndex[name.value] ?? []).map(Entity.init(index:))
  }

  private mutating func citations(_ cites: [Located<String>]) -> [Citation] {
    resolve(cites: cites).map { Citation(source: Entity(index: $0.source), place: $0.place) }
  }

  /// The sources that anything cites; all of them were resolved before.
  var cited: Set<Entity> {
    var all = records.flatMap { $0.cites + $0.otherCites }
    all += draft.statements.flatMap(\.cites)
    all += draft.rules.flatMap(\.cites)
    all += draft.gaps.flatMap(\.cites)
    let ids = Set(all.compactMap { $0.value.split(separator: "#").first.map(String.init) })
    return Set(ids.compactMap { id in thing(id, [.source]).map(Entity.init(index:)) })
  }

  // MARK: What no layer may say

  /// Refuses a technique of release for what must not be pressed.
  mutating func checkTechniques() {
    let barred = barredMuscles
    for technique in records where technique.kind == .technique {
      guard technique.references("phase").contains(where: { $0.value == "release" }) else { continue }
      for target in technique.references("for") where isBarred(target.value, barred) {
        report(
          .forbiddenTechnique, target.place,
          "'\(technique.id.value)' presses '\(target.value)', which must not be pressed",
          "Take '\(target.value)' out of 'for'; what must not be pressed is lengthened or left alone.")
      }
    }
  }

  /// The muscles that are not to be pressed, or lie where nothing is.
  private var barredMuscles: Set<String> {
    let zones = records.filter { $0.kind == .zone && $0.text("press") != "yes" }
    let muscles = records.filter { $0.kind == .muscle && $0.text("press") == "no" }
    return Set(zones.flatMap { zone in zone.references("muscles").map(\.value) }).union(muscles.map(\.id.value))
  }

  /// Whether a muscle, or every muscle of a group, must not be pressed.
  private func isBarred(_ name: String, _ barred: Set<String>) -> Bool {
    guard let group = thing(name, [.group]) else { return barred.contains(name) }
    let members = members(of: group).map { records[$0].id.value }
    return !members.isEmpty && members.allSatisfy(barred.contains)
  }

  /// Refuses two claims that answer the same question differently.
  mutating func checkVerdicts() {
    var seen: [String: (claim: Record, asked: Located<String>)] = [:]
    for claim in records where claim.kind == .claim {
      for asked in claim.words("asked") {
        let question = asked.value.lowercased().filter { $0 != "?" }
        guard let other = seen[question] else {
          seen[question] = (claim, asked)
          continue
        }
        guard other.claim.text("verdict") != claim.text("verdict") else { continue }
        report(
          .conflictingVerdicts, asked.place,
          "'\(claim.id.value)' answers this '\(claim.text("verdict") ?? "null")', but '\(other.claim.id.value)' at "
            + "\(other.asked.place.text) answers it '\(other.claim.text("verdict") ?? "null")'",
          "Take the question out of one claim, or replace the earlier claim with 'replaces: true'.")
      }
    }
  }
}
