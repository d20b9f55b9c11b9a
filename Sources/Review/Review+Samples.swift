import Dialogue
import Knowledge
import Language

extension Review {
  /// Every sample of a form, and every question of a claim, is read as what it stands under: as written, with and
  /// without "?", in capitals, and with one slip in each long word.
  mutating func checkSamples() {
    for form in base.entities(.form) {
      for sample in base.words(form, "samples") { check(sample, of: form, in: "samples") }
    }
    for claim in base.entities(.claim) {
      for sample in base.words(claim, "asked") { check(sample, of: claim, in: "asked") }
    }
  }

  private mutating func check(_ sample: String, of owner: Entity, in field: String) {
    let place = survey.place(of: sample, in: field, of: owner)
    if let taker = taker(of: sample, from: owner) {
      return report(
        .misreadSample, place, "this sample of '\(base.id(owner))' is read as '\(taker)'",
        "Take it out, word it otherwise, or move it to '\(taker)'.")
    }
    for variant in variants(of: sample) {
      if let taker = taker(of: variant, from: owner) {
        report(
          .misreadVariant, place, "this sample of '\(base.id(owner))', written '\(variant)', is read as '\(taker)'",
          "Add samples that tell the two apart.")
      }
    }
  }

  /// What takes a line that stands under a form or a claim; nothing if it is read as meant.
  private func taker(of line: String, from owner: Entity) -> String? {
    let best = reader.read(line).candidates.first?.owner
    return best == owner ? nil : best.map(base.id) ?? "nothing known"
  }

  /// The ways of writing a sample that have words of their own; marks and capitals mostly change none.
  private func variants(of sample: String) -> [String] {
    let words = Normaliser.tokens(sample)
    let bare = sample.hasSuffix("?") ? String(sample.dropLast()) : sample + "?"
    let marked = [bare, sample.uppercased()].filter { Normaliser.tokens($0) != words }
    let slipped = Slip.in(sample)
    return marked + (slipped == sample ? [] : [slipped])
  }
}
