import ArgumentParser
import Glibc
import Pages

/// How answers are printed.
struct Output {
  /// When to colour.
  enum When: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
  }

  var isJSON = false
  var isPlain = false
  var isVerbose = false
  var colour = When.auto
  var width: Int?

  /// A page as it is shown here.
  func text(_ page: Page) -> String {
    let width = width ?? StandardOutput.columns ?? 80
    return page.text(width: width, colour: isColoured, unicode: !isPlain && Locale.isUTF8)
  }

  private var isColoured: Bool {
    switch colour {
    case .always: return true
    case .never: return false
    case .auto:
      return !isPlain && StandardOutput.isTerminal && getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
    }
  }
}

/// What the environment says of characters.
enum Locale {
  /// Whether the terminal's characters are UTF-8; off a terminal text is UTF-8 unless the locale denies it.
  static var isUTF8: Bool {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { continue }
      let lower = value.lowercased()
      return lower.contains("utf-8") || lower.contains("utf8")
    }
    return true
  }
}
