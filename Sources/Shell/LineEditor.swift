import CEditline
import Glibc

/// Asks for lines on a terminal, with editing, history, completion and hints.
///
/// One call gives a line, or says that there is none. Whatever happens during the call, the terminal is afterwards as
/// it was before, also if a signal ends the program.
public final class LineEditor {
  /// The lines that the history keys bring back.
  public private(set) var history: History
  let completer: Completer
  let hinter: Hinter
  let editor: OpaquePointer
  let terminal: Terminal
  let signals: Signals
  var keyboard = Keyboard(bytes: ByteSource(descriptor: STDIN_FILENO))
  /// What is handed to the editor before more is read from the keyboard.
  var pending: [Input] = []
  /// What the next insertion inserts.
  var insertion = ""
  /// The hint on the screen.
  var hint = ""
  /// Why the line ends without having been entered.
  var outcome: LineRead?
  private(set) var prompt = ""
  /// The prompt where the editor can find it at any time.
  private var promptBuffer = LineEditor.buffer("")
  private let recall: OpaquePointer

  /// What the editor is given to read.
  enum Input {
    case character(Unicode.Scalar)
    case insertion(String)
  }

  /// An editor on the standard streams.
  ///
  /// - Parameters:
  ///   - name: the program's name, which may stand before settings in `.editrc`.
  ///   - history: what the history keys bring back.
  ///   - completer: what the Tab key asks.
  ///   - hinter: what is asked for hints where the history has none.
  /// - Throws: why lines cannot be edited here.
  public init(
    name: String, history: History = History(), completer: Completer = .none, hinter: Hinter = .none
  ) throws(TerminalProblem) {
    terminal = try Terminal()
    Characters.useUTF8()
    guard let signals = Signals(), let editor = editline_open(name), let recall = history_winit() else {
      throw .noResources
    }
    (self.signals, self.editor, self.recall) = (signals, editor, recall)
    (self.history, self.completer, self.hinter) = (history, completer, hinter)
    setUp()
    guard editline_is_editing(editor) == 1 else { throw .editingIsOff }
  }

  deinit {
    el_end(editor)
    history_wend(recall)
    terminal.restore()
    promptBuffer.deallocate()
  }

  /// Asks for one line.
  public func line(prompt text: String) -> LineRead {
    show(prompt: text)
    outcome = nil
    signals.hear()
    terminal.markPastes()
    // Left to itself, the editor prompts first: what is typed at once would be shown twice.
    editline_set_raw(editor, 1)
    var count: Int32 = 0
    let read = el_wgets(editor, &count)
    terminal.restore()
    signals.ignore()
    if let outcome { return outcome }
    guard let read, count > 0 else {
      terminal.write("\r\n")
      return .end
    }
    let line = String(wide: UnsafeBufferPointer(start: read, count: Int(count)))
    return .line(line.last == "\n" ? String(line.dropLast()) : line)
  }

  /// Adds a line to the history.
  ///
  /// - Returns: why the line is not kept beyond this run, the first time it is so.
  public func remember(_ line: String) -> HistoryProblem? {
    let problem = history.add(line)
    fillRecall()
    return problem
  }

  private func setUp() {
    editline_set_owner(editor, Unmanaged.passUnretained(self).toOpaque())
    editline_set_prompt(editor) { LineEditor.owning($0)?.promptBuffer.baseAddress }
    editline_set_reader(editor) { LineEditor.owning($0)?.read(into: $1) ?? -1 }
    editline_add_commands(
      editor, { editor, _ in LineEditor.owning(editor)?.complete() ?? UInt8(CC_ERROR) },
      { editor, _ in LineEditor.owning(editor)?.insert() ?? UInt8(CC_ERROR) })
    editline_set_history(editor, recall)
    editline_history_resize(recall, Int32.max)
    fillRecall()
    EditorSettings(editor: editor).apply()
  }

  private func fillRecall() {
    editline_history_clear(recall)
    for line in history.lines { editline_history_enter(recall, line.wide) }
  }

  /// A prompt that the locale cannot encode would be shown as codes.
  private func show(prompt text: String) {
    prompt = Characters.areUTF8 ? text : String(text.map { $0.isASCII ? $0 : "?" })
    promptBuffer.deallocate()
    promptBuffer = Self.buffer(prompt)
  }

  private static func buffer(_ text: String) -> UnsafeMutableBufferPointer<wchar_t> {
    let buffer = UnsafeMutableBufferPointer<wchar_t>.allocate(capacity: text.unicodeScalars.count + 1)
    _ = buffer.initialize(from: text.wide)
    return buffer
  }

  private static func owning(_ editor: OpaquePointer?) -> LineEditor? {
    editor.flatMap(editline_owner).map { Unmanaged<LineEditor>.fromOpaque($0).takeUnretainedValue() }
  }
}
