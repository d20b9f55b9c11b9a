extension Page {
  /// Renders the page for a terminal, a pipe or a file of plain text.
  ///
  /// Lines never end in a space, and the last one has no line feed.
  ///
  /// - Parameters:
  ///   - width: The columns available; at least 20 are used.
  ///   - colour: Whether styles are shown, by ANSI sequences.
  ///   - unicode: Whether anything beyond ASCII may be written.
  public func text(width: Int = 80, colour: Bool = false, unicode: Bool = true) -> String {
    var typesetter = Typesetter(width: max(width, 20), unicode: unicode, ink: Ink(colour: colour))
    typesetter.set(blocks, indent: 0)
    return typesetter.ink.text
  }
}
