import CEditline
import Glibc

/// How the keys are bound: our own wishes, and above them the user's.
struct EditorSettings {
  /// What pasted and hinted text arrives as; no keyboard sends it, and in every mode it means "insert".
  static let insertKey: Unicode.Scalar = "\u{80}"

  private static let bindings = [
    #"bind "^I" complete"#,
    #"bind "^R" em-inc-search-prev"#,
  ]
  /// Bound last, since nothing works without them; vi-histedit would start another program.
  private static let fixedBindings = [
    #"bind "\200" insert-pending"#,
    #"bind -a "\200" insert-pending"#,
    #"bind -a "v" ed-unassigned"#,
  ]

  let editor: OpaquePointer

  /// Binds our keys, then reads the user's `.editrc`.
  ///
  /// It is read line by line: a line that chooses the emacs or the vi keys undoes all bindings, ours as well, and they
  /// must be back before the user's next line changes them.
  func apply() {
    configure("bind -e")
    configure(Self.bindings)
    for line in Self.userLines {
      configure(line)
      if Self.choosesKeys(line) { configure(Self.bindings) }
    }
    configure(Self.fixedBindings)
  }

  private func configure(_ lines: [String]) {
    lines.forEach(configure)
  }

  private func configure(_ line: String) {
    editline_configure(editor, line.wide)
  }

  private static func choosesKeys(_ line: String) -> Bool {
    let words = line.split(whereSeparator: \.isWhitespace)
    return words.first?.hasSuffix("bind") ?? false && (words.contains("-v") || words.contains("-e"))
  }

  private static var userLines: [String] {
    guard let file = getenv("EDITRC").map({ String(cString: $0) }) ?? home.map({ $0 + "/.editrc" }),
      let stream = fopen(file, "re")
    else { return [] }
    defer { fclose(stream) }
    var lines: [String] = []
    var (line, capacity): (UnsafeMutablePointer<CChar>?, Int) = (nil, 0)
    defer { free(line) }
    while getline(&line, &capacity, stream) > 0, let line { lines.append(String(cString: line)) }
    return lines.map { $0.filter { $0 != "\n" } }.filter { !$0.drop(while: \.isWhitespace).hasPrefix("#") }
  }

  private static var home: String? { getenv("HOME").map { String(cString: $0) } }
}
