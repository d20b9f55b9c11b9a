import CEditline
import Glibc

extension LineEditor {
  /// Gives the editor its next character; the editor has drawn the line by now.
  func read(into character: UnsafeMutablePointer<wchar_t>?) -> Int32 {
    keepCursorInLine()
    while outcome == nil {
      if pending.isEmpty { listen() }
      guard outcome == nil, !pending.isEmpty else { continue }
      character?.pointee = wchar_t(take(pending.removeFirst()).value)
      return 1
    }
    return -1
  }

  private func take(_ input: Input) -> Unicode.Scalar {
    switch input {
    case .character(let scalar): return scalar
    case .insertion(let text):
      insertion = text
      return EditorSettings.insertKey
    }
  }

  /// Waits for a key or a signal, and does what it asks for.
  private func listen() {
    showHint()
    let hasKey = waitForKey()
    while let request = signals.next() {
      clearHint()
      answer(request)
    }
    guard hasKey, outcome == nil else { return }
    let accepted = hint
    guard let key = keyboard.key(hinting: !hint.isEmpty) else { return }
    clearHint()
    switch key {
    // In a search the editor would take a word from before the line.
    case .character("\u{17}") where isSearching: break
    case .character(let scalar): pending.append(.character(scalar))
    case .paste(let text): pending += Self.inputs(of: text)
    case .right: pending.append(.insertion(accepted))
    case .end: outcome = .end
    }
  }

  /// Whether a key came; otherwise it was a signal.
  private func waitForKey() -> Bool {
    if keyboard.bytes.hasWaiting { return true }
    let readable = Int16(POLLIN)
    var requests = [
      pollfd(fd: keyboard.bytes.descriptor, events: readable, revents: 0),
      pollfd(fd: signals.descriptor, events: readable, revents: 0),
    ]
    return poll(&requests, 2, -1) > 0 && requests[0].revents != 0
  }

  /// A paste is inserted as text, whatever the keys mean; only the ends of its lines are keys.
  static func inputs(of paste: String) -> [Input] {
    let lines = paste.split(separator: "\n", omittingEmptySubsequences: false).map { $0.prefix(longestPaste) }
    let inserted = lines.map { $0.isEmpty ? [] : [Input.insertion(String($0))] }
    return Array(inserted.joined(separator: [.character("\n")]))
  }

  /// Beyond this a line is no line; drawing it would take the editor minutes.
  private static let longestPaste = 10_000

  /// Carries out the insertion that its key announced.
  func insert() -> UInt8 {
    defer { insertion = "" }
    return el_winsertstr(editor, insertion.wide) == 0 ? UInt8(CC_REFRESH) : UInt8(CC_ERROR)
  }
}
