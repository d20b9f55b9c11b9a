import Inquiry
import Knowledge
import Language
import Pages

extension Conversation {
  /// Does what a command says.
  mutating func perform(_ command: PlanCommand, _ reading: Reading, _ line: String) -> Reply {
    if command == .today { return dated(reading, line) }
    if command == .end {
      context.plan = nil
      return Reply(input: line, status: .done, page: planWords.ended)
    }
    if let flag = gate() { return referral(for: flag, writer.reminder(flag), line) }
    if command == .new {
      context.plan = nil
      return beginPlan(line)
    }
    guard let talk = context.plan else {
      return command == .show ? beginPlan(line) : planPage(planWords.noPlan, line, status: .unclear, next: ["plan"])
    }
    if talk.stage == .proposed, ![.show, .export, .why].contains(command) { return beginPlan(line) }
    if talk.plan == nil { return talk.isAsking ? ask(line, lead: planWords.stillAsking) : beginPlan(line) }
    return perform(command, talk, reading, line)
  }

  private mutating func perform(
    _ command: PlanCommand, _ talk: PlanTalk, _ reading: Reading, _ line: String
  ) -> Reply {
    switch command {
    case .show: return planPage(overviewPage(), line, next: ["next"])
    case .next: return next(talk, line)
    case .done: return markDone(talk, line)
    case .skip: return leaveOut(.skipped, talk, line)
    case .back: return goBack(talk, line)
    case .swap: return swapped(talk, line)
    case .why: return why(talk, line)
    case .how: return withStep(talk, line) { planWords.step($0, $1, of: talk.steps.count, base) }
    case .dose: return withStep(talk, line) { step, _ in planWords.amount(step, base) }
    case .pain: return leaveOut(.stopped, talk, line, signal: base.entity("too-much-pain", .stopSignal))
    case .pulse: return leaveOut(.stopped, talk, line, signal: base.entity("pulse", .stopSignal))
    case .start: return timed(talk, line)
    case .export: return exported(reading, line)
    case .passive, .active, .everything: return rebuilt(line) { Self.choose(command, &$0) }
    case .check: return checkAgain(line)
    case .new, .end, .today: return planPage(overviewPage(), line)
    }
  }

  private static func choose(_ command: PlanCommand, _ circumstances: inout Circumstances) {
    switch command {
    case .passive: circumstances.order = .passive
    case .active: circumstances.order = .active
    case .everything:
      circumstances.isUnlimited = true
      (circumstances.minutes, circumstances.exercises) = (nil, nil)
    case .show, .new, .end, .next, .done, .skip, .back, .swap, .why, .how, .dose, .pain, .start, .export, .check,
      .today, .pulse:
      break
    }
  }

  // MARK: Going on

  /// Whoever goes on has done the step that is on; it is said so, for it can be taken back.
  private mutating func next(_ talk: PlanTalk, _ line: String) -> Reply {
    guard let step = talk.step, talk.mark(step) == nil, talk.missing(for: step).isEmpty else {
      return show(nextPlace(talk), line)
    }
    return markDone(talk, line)
  }

  /// The step before, open again.
  private mutating func goBack(_ talk: PlanTalk, _ line: String) -> Reply {
    let place = max(0, (talk.place ?? 0) - 1)
    if talk.steps.indices.contains(place) { context.plan?.marks[talk.steps[place].key] = nil }
    return show(place, line)
  }

  private func nextPlace(_ talk: PlanTalk) -> Int? {
    guard let place = talk.place else { return talk.open(from: 0) }
    return talk.open(from: place + 1)
  }

  /// Shows a step, or what it waits for, or the end.
  mutating func show(_ place: Int?, _ line: String, lead: Page = Page()) -> Reply {
    guard let talk = context.plan else { return planPage(planWords.noPlan, line, status: .unclear) }
    guard let place, talk.steps.indices.contains(place) else { return closed(line, lead: lead) }
    let step = talk.steps[place]
    context.plan?.place = place
    context.plan?.stage = .working
    let missing = talk.missing(for: step)
    if !missing.isEmpty {
      let places = missing.map { need in talk.steps.firstIndex { $0.meets(need) } }
      return planPage(
        lead + planWords.notYet(step, place + 1, Array(zip(missing, places))), line, next: ["back", "skip"])
    }
    return planPage(
      lead + planWords.step(step, place + 1, of: talk.steps.count, base), line,
      next: ["done", "skip", "why", "start"])
  }

  private mutating func closed(_ line: String, lead: Page) -> Reply {
    guard let talk = context.plan else { return planPage(lead, line) }
    if let open = talk.open(from: 0) {
      return planPage(lead + planWords.stillOpen(talk.steps[open], open + 1), line, next: ["step \(open + 1)"])
    }
    context.plan?.stage = .closed
    return planPage(
      lead + planWords.finished(talk.steps.map { talk.mark($0)?.rawValue }, today: context.today), line,
      next: ["export", "plan"])
  }

  private mutating func markDone(_ talk: PlanTalk, _ line: String) -> Reply {
    guard let step = talk.step, let place = talk.place else { return show(nextPlace(talk), line) }
    guard talk.missing(for: step).isEmpty else { return show(place, line) }
    context.plan?.marks[step.key] = .done
    return show(context.plan?.open(from: place + 1), line, lead: planWords.marked(step))
  }

  /// Leaves the step out: what that costs by the chain, and what can be done about it.
  private mutating func leaveOut(_ mark: PlanTalk.Mark, _ talk: PlanTalk, _ line: String, signal: Entity? = nil)
    -> Reply
  {
    guard let step = talk.step, let place = talk.place else { return show(nextPlace(talk), line) }
    context.plan?.marks[step.key] = mark
    let answer = expert.answer(Question(.skip, subjects: [step.muscle], person: context.person))
    let waiting = (context.plan ?? talk).waiting(for: step).map { $0 + 1 }
    let stretch = talk.steps.firstIndex { $0.phase == .lengthen && $0.muscles.contains(step.muscle) && $0 != step }
    var page = signal.map { planWords.stop($0) } ?? Page()
    page = page + planWords.left(step, place + 1, cost: answer, waiting: waiting, stretch: stretch.map { $0 + 1 })
    return show(context.plan?.open(from: place + 1), line, lead: page)
  }

  private mutating func swapped(_ talk: PlanTalk, _ line: String) -> Reply {
    guard let step = talk.step, let technique = step.technique else { return show(nextPlace(talk), line) }
    let others = step.alternatives.filter { !talk.circumstances.refused.contains($0) }
    guard !others.isEmpty else { return planPage(planWords.nothingElse(step), line, next: ["skip"]) }
    var changed = talk
    changed.circumstances.refused.insert(technique)
    guard case .plan = build(changed) else { return planPage(planWords.nothingElse(step), line) }
    let place = context.plan?.steps.firstIndex { $0.phase == step.phase && $0.muscles.contains(step.muscle) }
    return show(place, line)
  }

  private func withStep(_ talk: PlanTalk, _ line: String, _ page: (PlanStep, Int) -> Page) -> Reply {
    guard let step = talk.step, let place = talk.place else {
      return planPage(planWords.notBegun, line, next: ["next"])
    }
    return planPage(page(step, place + 1), line, next: ["done", "skip", "why"])
  }

  private mutating func dated(_ reading: Reading, _ line: String) -> Reply {
    context.today = Self.date(in: reading)?.day ?? context.today
    let page = context.today.map { planWords.noted(day: $0) } ?? planWords.noDate
    return Reply(
      input: line, status: context.today == nil ? .unclear : .done,
      page: page + (context.plan.map(reassessment) ?? Page()))
  }

  /// A date in a line, "2026-11-24", and whether it is told rather than mentioned.
  static func date(in reading: Reading) -> (day: Day, isAlone: Bool)? {
    let words = reading.tokens.map { $0.repairedFrom ?? $0.word }
    guard words.count >= 3, words.contains(where: { $0.utf8.first.map { $0 < 0x3A } ?? false }) else { return nil }
    for start in 0...(words.count - 3) {
      if let day = Day(words[start..<(start + 3)].joined(separator: "-")) {
        let told: Set<String> = ["today", "is", "it", "the", "date", "now"]
        return (day, words.enumerated().allSatisfy { (start..<(start + 3)).contains($0) || told.contains($1) })
      }
    }
    return nil
  }
}
