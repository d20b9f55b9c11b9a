import Pages

extension Report {
  /// The report as the XML that JUnit writes: a suite a file, a case a turn.
  public var junit: String {
    let suites = replays.map(\.junit)
    let counts = #"tests="\#(replays.reduce(0) { $0 + $1.turns.count })" failures="\#(count(.failed))""#
    let open = #"<testsuites \#(counts) skipped="\#(count(.unchecked))">"#
    return ([#"<?xml version="1.0" encoding="UTF-8"?>"#, open] + suites + ["</testsuites>"]).joined(separator: "\n")
  }
}

extension Replay {
  fileprivate var junit: String {
    let counts = #"tests="\#(turns.count)" failures="\#(count(.failed))" skipped="\#(count(.unchecked))""#
    let open = #"  <testsuite name="\#(transcript.file.escapedForXML)" \#(counts)>"#
    return ([open] + turns.map(junit) + ["  </testsuite>"]).joined(separator: "\n")
  }

  private func junit(_ turn: ReplayedTurn) -> String {
    let name = "\(turn.turn.line): \(turn.turn.input)".escapedForXML
    let open = #"    <testcase classname="\#(transcript.file.escapedForXML)" name="\#(name)""#
    switch turn.outcome {
    case .passed: return open + "/>"
    case .unchecked: return open + "><skipped/></testcase>"
    case .failed:
      let details = turn.details.map(\.escapedForXML).joined(separator: "\n")
      let message = "not as expected at \(place(of: turn))".escapedForXML
      return open + ">\n      <failure message=\"\(message)\">\(details)</failure>\n    </testcase>"
    }
  }
}

extension String {
  /// The text as it may stand in an element or an attribute.
  fileprivate var escapedForXML: String {
    // XML has no way to write a control character.
    sanitised().reduce(into: "") { text, character in
      switch character {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      default: text.append(character)
      }
    }
  }
}
