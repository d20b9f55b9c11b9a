import Knowledge
import Pages

/// How a line was read, to be shown.
public struct ReadingNote: Sendable {
  let line: String
  let said: String?
  let form: String?
  let confidence: Double
  let repairs: [Reading.Repair]
  let subjects: [String]
  let cues: [String]
  let alarms: [String]
  let runnerUp: (form: String, score: Double, sample: String)?

  /// What is known of a reading.
  public init(
    line: String, said: String?, form: String?, confidence: Double, repairs: [Reading.Repair], subjects: [String],
    cues: [String], alarms: [String], runnerUp: (form: String, score: Double, sample: String)?
  ) {
    self.line = line
    self.said = said
    self.form = form
    self.confidence = confidence
    self.repairs = repairs
    self.subjects = subjects
    self.cues = cues
    self.alarms = alarms
    self.runnerUp = runnerUp
  }

  /// The parts that there is something to say about, each under its heading.
  var rows: [(heading: String, text: String)] {
    let repaired = repairs.map { "'\($0.from)' as \($0.to)" }
    let next = runnerUp.map { other in
      "\(other.form), \(Self.rounded(other.score))" + (other.sample.isEmpty ? "" : ", by “\(other.sample)”")
    }
    let all: [(String, String?)] = [
      ("read as", said), ("form", form.map { "\($0), \(Self.rounded(confidence))" }),
      ("about", subjects.isEmpty ? nil : subjects.joined(separator: ", ")),
      ("words read", repaired.isEmpty ? nil : repaired.joined(separator: ", ")),
      ("cues", cues.isEmpty ? nil : cues.joined(separator: ", ")),
      ("noticed", alarms.isEmpty ? nil : alarms.joined(separator: "; ")), ("next best", next),
    ]
    return all.compactMap { heading, text in text.map { (heading, $0) } }
  }

  private static func rounded(_ score: Double) -> Double { (score * 100).rounded() / 100 }
}

extension Talk {
  /// How a line was read, on one line.
  public func readingNote(_ note: ReadingNote) -> String {
    note.rows.map { "\($0.heading): \($0.text)" }.joined(separator: "; ") + "\n"
  }

  /// How a line was read, as a reply.
  public func howRead(_ note: ReadingNote) -> Page {
    var page = Page("I read “\(note.line)” like this:")
    page.append(.items(note.rows.map { Item(.bullet, [Span($0.heading + ": ", .term), Span($0.text)]) }))
    return page
  }

  /// Asks which of several questions is meant.
  public func whichOf(_ questions: [String]) -> Page {
    var page = Page("I can read that in more than one way. Which do you mean?")
    page.append(.items(questions.enumerated().map { Item(.number($0 + 1), [Span($1)]) }))
    page.append(.paragraph([Span("Say a number, or ask in other words.", .faint)]))
    return page
  }

  /// Says that an answer is the same for a side.
  public func sameOn(_ side: Entity) -> Page { Page("It is the same on \(base.name(side)): treat one side at a time.") }
}
