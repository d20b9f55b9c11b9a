import Dialogue
import Shell

extension Session {
  /// Carries out what a reply asks of the world: a file to be written, a timer to be run.
  func deliver(_ reply: Reply) {
    if let document = reply.document {
      let problem = document.write(to: document.name)
      StandardError.write(problem ?? "Written to \(document.name).")
    }
    guard !reply.timer.isEmpty, StandardInput.isTerminal, StandardOutput.isTerminal else { return }
    let holds = reply.timer.map { Countdown.Hold($0.label, seconds: $0.seconds) }
    Countdown(holds).run(on: CountdownTerminal())
  }
}
