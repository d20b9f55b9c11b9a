/// Reads the lines of a transcript, one after another.
struct TranscriptParser {
  let file: String
  private(set) var remarks: [String] = []
  private(set) var turns: [Turn] = []
  private(set) var errors: [TranscriptError] = []
  private var turn: Turn?
  private var text = ExpectedText()

  init(file: String) {
    self.file = file
  }

  /// Takes in the next line.
  mutating func read(_ line: String, at index: Int) {
    // A file written elsewhere may begin with a mark that tells the order of bytes.
    let line = index == 0 && line.unicodeScalars.first == "\u{FEFF}" ? String(line.unicodeScalars.dropFirst()) : line
    switch Marking(line) {
    case .remark(let words): readRemark(words)
    case .turn(let input): openTurn(input.trimmedAtEnd, at: index)
    case .check(let words, let negated): readCheck(words, negated: negated, at: index)
    case .literal(let words): read(.exact(words.trimmedAtEnd), line: line, at: index)
    case .text(let words): readText(words.trimmedAtEnd, at: index)
    }
  }

  /// Ends the last turn.
  mutating func closeTurn() {
    guard var turn else { return }
    turn.expected = text.lines
    turn.textLines = text.range
    turns.append(turn)
  }

  private mutating func openTurn(_ input: String, at index: Int) {
    closeTurn()
    turn = Turn(line: index + 1, input: input, checks: [], expected: nil, textLines: 0..<0)
    text = ExpectedText()
  }

  private mutating func readRemark(_ words: String) {
    if turn == nil { remarks.append(words) }
    text.isClosed = true
  }

  private mutating func readCheck(_ words: String, negated: Bool, at index: Int) {
    text.isClosed = true
    do throws(TranscriptError.Problem) {
      guard turn != nil else { throw .checkBeforeTurn(words) }
      turn?.checks.append(try Check(words, negated: negated, line: index + 1))
    } catch {
      report(error, at: index)
    }
  }

  private mutating func readText(_ words: String, at index: Int) {
    if words.isEmpty {
      text.appendEmptyLine()
    } else {
      read(words == Marking.anyLines ? .anyLines : .exact(words), line: words, at: index)
    }
  }

  private mutating func read(_ expected: ExpectedLine, line: String, at index: Int) {
    guard turn != nil else { return report(.textBeforeTurn(line), at: index) }
    guard !text.isClosed else { return report(.textApart(line), at: index) }
    text.append(expected, at: index)
  }

  private mutating func report(_ problem: TranscriptError.Problem, at index: Int) {
    errors.append(TranscriptError(file: file, line: index + 1, problem: problem))
  }
}

/// The text expected of a turn, while it is read.
private struct ExpectedText {
  private(set) var lines: [ExpectedLine]?
  private(set) var range = 0..<0
  /// Whether a marker has ended the text.
  var isClosed = false
  /// Empty lines count only if more text follows.
  private var emptyLines = 0

  mutating func append(_ line: ExpectedLine, at index: Int) {
    if lines == nil {
      range = index..<index
      emptyLines = 0
    }
    lines = (lines ?? []) + Array(repeating: .exact(""), count: emptyLines) + [line]
    emptyLines = 0
    range = range.lowerBound..<index + 1
  }

  mutating func appendEmptyLine() {
    if !isClosed { emptyLines += 1 }
  }
}
