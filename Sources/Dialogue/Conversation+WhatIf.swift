import Inquiry
import Knowledge
import Language
import Pages

extension Conversation {
  /// The expert in the world the conversation is in.
  var expert: Expert { (context.world ?? context.kept)?.expert ?? plainExpert }

  /// "what if …?": enters a world in which it is so and tells what changes; nothing if the line supposes nothing known.
  mutating func suppose(_ question: Question, _ reading: Reading, _ confidence: Double, _ line: String) -> Reply? {
    let new = supposition(in: reading)
    guard !new.isEmpty else { return nil }
    let whole = ((context.world ?? context.kept)?.supposition ?? Supposition()).merged(with: new)
    let before = (context.world?.before ?? context.person)
    let world = World(supposition: whole, expert: plainExpert.supposing(whole, of: before), before: before)
    let answer = expert.changed(by: new, for: context.person, in: world.expert)
    if let alarm = context.alarms.first { return remembered(alarm, reading, line) }
    // What is so already has the consequences that leaving it so has.
    if case .explanation(.changes(let changes)) = answer.content, changes.isEmpty, !new.tight.isEmpty {
      return answered(Question(.skip, subjects: new.tight, person: context.person), reading, confidence, line)
    }
    context.world = world
    context.person = whole.applied(to: before)
    return told(answer, question, reading, confidence, line)
  }

  /// What a line supposes of the person.
  private func supposition(in reading: Reading) -> Supposition {
    var supposition = Supposition()
    let muscles = reading.subjects.filter { [.muscle, .group].contains(base.kind($0)) }
    supposition.told = reading.patterns
    supposition.denied = reading.denied
    let tools = reading.subjects.filter { base.kind($0) == .tool }
    if !tools.isEmpty { supposition.tools = self.tools(tools, reading) }
    let isDenied = reading.cues.contains("not")
    if reading.cues.contains("strong") || reading.cues.contains("weak") && isDenied {
      supposition.strong = muscles
    } else if reading.cues.contains("weak") {
      supposition.weak = muscles
    } else if reading.deniesTightness || reading.cues.contains("tight") && isDenied {
      supposition.loose = muscles
    } else if reading.cues.contains("tight") {
      supposition.tight = muscles
    } else if reading.cues.contains("skip") {
      supposition.leftOut = muscles
    }
    return supposition
  }

  /// The tools named as the only ones; where a tool is denied, all others.
  private func tools(_ named: [Entity], _ reading: Reading) -> [Entity] {
    let isDenied = reading.tokens.contains { ["no", "without"].contains($0.word) }
    return isDenied ? base.entities(.tool).filter { !named.contains($0) } : named
  }

  // MARK: Leaving

  /// "back": leaves the supposed world.
  mutating func leave(_ line: String) -> Reply {
    guard let world = context.world else { return Reply(input: line, status: .done, page: talk.nothingSupposed) }
    context.person = world.left(by: context.person)
    context.world = nil
    return Reply(input: line, status: .done, page: talk.left(writer.supposition(world.supposition)))
  }

  /// "keep": what was supposed is so from now on.
  mutating func keep(_ line: String) -> Reply {
    guard let world = context.world ?? context.offered else {
      return Reply(input: line, status: .done, page: talk.nothingSupposed)
    }
    context.person = world.supposition.applied(to: context.person)
    (context.kept, context.world, context.offered) = (world, nil, nil)
    return Reply(input: line, status: .done, page: talk.kept(writer.supposition(world.supposition)))
  }

  /// "what if I skip …?" is answered for the plan and not lived in; it can be kept.
  mutating func offer(skipping subjects: [Entity]) {
    var whole = (context.world ?? context.kept)?.supposition ?? Supposition()
    whole.leftOut = (whole.leftOut + subjects).uniqued()
    let before = context.world?.before ?? context.person
    context.offered = World(supposition: whole, expert: plainExpert.supposing(whole, of: before), before: before)
  }
}
