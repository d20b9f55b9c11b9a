import Inquiry
import Knowledge
import Pages

extension PlanWords {
  /// The stretches of time of a step, each with what is done meanwhile.
  public func holds(_ step: PlanStep) -> [(label: String, seconds: Int)] {
    let dose = step.dose
    let one = step.isOneSided(base) ? base.id(step.side) + " side" : ""
    let sides = dose.takesTurns ? ["left side", "right side"] : [one]
    let rounds = 1...max(1, dose.sets)
    return sides.flatMap { side in
      rounds.flatMap { round -> [(label: String, seconds: Int)] in
        let lead = [side, dose.sets > 1 ? "round \(round) of \(dose.sets)" : ""].filter { !$0.isEmpty }
        switch step.phase {
        case .release, .lengthen:
          return (1...max(1, dose.reps)).map { hold in
            ((lead + [dose.reps > 1 ? "hold \(hold) of \(dose.reps)" : "hold"]).joined(separator: ", "), dose.seconds)
          }
        case .activate, .integrate:
          return [((lead + ["\(dose.reps) slow repetitions"]).joined(separator: ", "), dose.reps * dose.seconds)]
        }
      }
    }
  }

  /// What the timer will count, for where no timer can be shown.
  public func timing(_ step: PlanStep, _ number: Int, of count: Int) -> Page {
    var page = self.step(step, number, of: count, base)
    page.blocks.removeLast()
    let items = holds(step).map { [Span($0.label.capitalised + ": ", .term), Span("\($0.seconds) seconds.")] }
    page.append(.bullets(items))
    page.append(line("Say done when you have done it"))
    return page
  }
}

extension PlanWords {
  /// A document was made.
  public func exported(_ name: String, isUnscreened: Bool) -> Page {
    var page: Page = [line("The plan as a page to keep, without anything personal: \(name)", .good)]
    if isUnscreened { page = page + warning(isUnscreened: true) }
    return page
  }

  /// A plan that was begun and not made yet.
  public var unfinished: String { "We were making a plan; say plan to go on." }
}
