import CEditline

extension LineEditor {
  /// Inserts what all candidates have in common; if that is nothing, lists them.
  func complete() -> UInt8 {
    let candidates = completer.candidates(text.before)
    guard let first = candidates.first else { return UInt8(CC_ERROR) }
    let common = candidates.dropFirst().reduce(first.rest) { $0.commonPrefix(with: $1.rest) }
    guard common.isEmpty else {
      return el_winsertstr(editor, common.wide) == 0 ? UInt8(CC_REFRESH) : UInt8(CC_ERROR)
    }
    guard candidates.count > 1 else { return UInt8(CC_NORM) }
    list(candidates.map(\.text))
    return UInt8(CC_NORM)
  }

  private func list(_ texts: [String]) {
    leaveLine()
    let table = CandidateTable(texts, columns: terminal.columns, rows: terminal.rows)
    terminal.write("\r\n" + table.lines.map { $0 + "\r\n" }.joined())
    editline_refresh(editor)
  }
}

extension String {
  /// What both texts begin with.
  func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
