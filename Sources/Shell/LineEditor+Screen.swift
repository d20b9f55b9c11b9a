import CEditline
import Glibc

extension LineEditor {
  /// The line as the editor has it now.
  var text: (before: String, after: String) {
    guard let line = el_wline(editor)?.pointee, let start = line.buffer, let cursor = line.cursor,
      let end = line.lastchar, start <= cursor, cursor <= end
    else { return ("", "") }
    return (
      String(wide: UnsafeBufferPointer(start: start, count: cursor - start)),
      String(wide: UnsafeBufferPointer(start: cursor, count: end - cursor))
    )
  }

  /// Whether a search shows its pattern below the line.
  var isSearching: Bool { text.after.contains("\n") }

  /// Brings the cursor back into the line.
  ///
  /// Some commands of vi and some searches leave it before the first character, and the next command would write there.
  func keepCursorInLine() {
    guard let line = el_wline(editor)?.pointee, let start = line.buffer, let cursor = line.cursor,
      let end = line.lastchar
    else { return }
    if cursor < start { el_cursor(editor, Int32(start - cursor)) }
    if cursor > end { el_cursor(editor, Int32(end - cursor)) }
  }

  /// Where the cursor is, counted from the start of the prompt.
  func place(after text: String) -> LineLayout {
    LineLayout(columns: terminal.columns, after: prompt + text)
  }

  /// Draws prompt and line anew, over what is there.
  ///
  /// - Parameter row: the row below the prompt's in which the cursor is.
  func redraw(fromRow row: Int) {
    terminal.write("\r" + (row > 0 ? "\u{1B}[\(row)A" : "") + "\u{1B}[J")
    editline_refresh(editor)
  }

  /// Moves the cursor behind the line.
  func leaveLine() {
    let (before, after) = text
    let (here, end) = (place(after: before), place(after: before + after))
    let down = String(repeating: "\r\n", count: end.row - here.row)
    terminal.write(down + "\r" + (end.column > 0 ? "\u{1B}[\(end.column)C" : ""))
  }

  // MARK: Hints

  /// Shows how the line may go on, if the cursor is at its end and there is room in the row.
  func showHint() {
    guard hint.isEmpty, terminal.showsFaintText, !keyboard.bytes.hasWaiting else { return }
    let (before, after) = text
    guard after.isEmpty, !before.isEmpty, !before.contains("\n"), let rest = rest(of: before), !rest.isEmpty else {
      return
    }
    var place = place(after: before)
    let row = place.row
    var shown = String.UnicodeScalarView()
    for scalar in rest.unicodeScalars {
      let width = LineLayout.width(scalar)
      guard place.column + width < place.columns else { break }
      place.add(scalar)
      shown.append(scalar)
    }
    let width = place.column - self.place(after: before).column
    guard width > 0, place.row == row else { return }
    hint = rest
    terminal.write("\u{1B}[2m\(String(shown))\u{1B}[m\u{1B}[\(width)D")
  }

  /// Takes the hint from the screen.
  func clearHint() {
    guard !hint.isEmpty else { return }
    hint = ""
    terminal.write("\u{1B}[K")
  }

  private func rest(of typed: String) -> String? {
    let said = history.lines.last { $0.hasPrefix(typed) && $0 != typed }
    let rest = said.map { String($0.dropFirst(typed.count)) } ?? hinter.rest(typed)
    return rest.flatMap { text in
      text.unicodeScalars.allSatisfy { $0.value >= 0x20 && ($0.isASCII || Characters.areUTF8) } ? text : nil
    }
  }
}
