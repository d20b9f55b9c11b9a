extension Replay {
  /// The file with the text of every judged turn as it was heard.
  ///
  /// Only text that differs is rewritten. Checks, remarks and wildcards stay, and so do turns without text.
  public var updated: String {
    var lines = transcript.lines
    for turn in turns.reversed() {
      guard let expected = turn.turn.expected else { continue }
      let alignment = Alignment(expected: expected, heard: turn.heard)
      if !alignment.agrees { lines.replaceSubrange(turn.turn.textLines, with: alignment.heardLines.written) }
    }
    return lines.joined(separator: "\n")
  }
}

extension Alignment {
  /// What to expect from now on: the lines that were heard, the wildcards kept.
  fileprivate var heardLines: [ExpectedLine] {
    steps.compactMap { step in
      switch step {
      case .agreed(let line), .unexpected(let line): .exact(line)
      case .anyLines: .anyLines
      case .missing: nil
      }
    }
  }
}

extension [ExpectedLine] {
  /// The lines as they stand in a file; an empty text is written so that it is not taken for none.
  var written: [String] {
    self == [.exact("")] ? ["\\"] : map(\.written)
  }
}
