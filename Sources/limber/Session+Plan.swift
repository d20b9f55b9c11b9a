import Dialogue
import Shell

extension Session {
  /// Carries out what a reply asks of the world: a file to be written, a timer to be run.
  func deliver(_ reply: Reply) {
    if let document = reply.document { keep(document) }
    guard !reply.timer.isEmpty, StandardInput.isTerminal, StandardOutput.isTerminal else { return }
    let holds = reply.timer.map { Countdown.Hold($0.label, seconds: $0.seconds) }
    Countdown(holds).run(on: CountdownTerminal())
  }

  /// The conversation goes on whatever becomes of the file.
  private func keep(_ document: PlanDocument) {
    guard let problem = OutputFile(document.name).write(document.text) else {
      return StandardError.write("Written to \(document.name).")
    }
    hadTrouble = true
    StandardError.write(problem.description(elsewhere: "start Limber in another folder, then say export again"))
  }
}
