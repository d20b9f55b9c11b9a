extension String {
  /// Returns the text made safe to show, whoever wrote it.
  ///
  /// White space of any kind becomes a space. Control characters, among them the one that starts a terminal
  /// sequence, are shown as a replacement character. Characters nobody can see, among them those that turn the
  /// direction of writing, are left out, and so are marks piled more than four high.
  ///
  /// - Parameter limit: The number of characters to keep at most, the ellipsis of a cut text among them.
  public func sanitised(limit: Int = .max) -> String {
    if utf8.count <= limit, utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return self }
    var safe = UnicodeScalarView()
    var marks = 0
    for scalar in unicodeScalars {
      marks = scalar.isMark ? marks + 1 : 0
      if marks <= 4, let shown = scalar.shownSafely { safe.append(shown) }
    }
    return String(safe).cut(to: limit)
  }

  private func cut(to limit: Int) -> String {
    guard let end = index(startIndex, offsetBy: limit, limitedBy: endIndex), end < endIndex else { return self }
    return limit > 0 ? prefix(limit - 1) + "…" : ""
  }
}

extension Unicode.Scalar {
  /// What is shown in the scalar's stead; nil where nothing is.
  fileprivate var shownSafely: Unicode.Scalar? {
    // The selector that asks for the coloured form of an emoji is invisible but harmless.
    if (0x20..<0x7F).contains(value) || value == 0xFE0F { return self }
    if (0x09...0x0D).contains(value) || value == 0x85 { return " " }
    switch properties.generalCategory {
    case .lineSeparator, .paragraphSeparator: return " "
    case .format: return nil
    case .control, .privateUse, .unassigned, .surrogate: return "\u{FFFD}"
    default: return properties.isDefaultIgnorableCodePoint ? nil : self
    }
  }
}
