import CEditline
import Glibc

/// What the locale makes of characters.
enum Characters {
  /// Makes the locale one of UTF-8, as far as there is one.
  ///
  /// In any other, the editor would drop what is not ASCII without a word.
  static func useUTF8() {
    setlocale(LC_CTYPE, "")
    if !areUTF8 { setlocale(LC_CTYPE, "C.UTF-8") }
  }

  static var areUTF8: Bool {
    nl_langinfo(Int32(CODESET)).map { String(cString: $0) } == "UTF-8"
  }
}

extension String {
  /// The text as the editor takes it, ended by a zero.
  var wide: [wchar_t] {
    unicodeScalars.map { wchar_t($0.value) } + [0]
  }

  /// The text that the editor gives.
  init(wide: some Sequence<wchar_t>) {
    self.init(String.UnicodeScalarView(wide.map { Unicode.Scalar(UInt32(bitPattern: $0)) ?? "\u{FFFD}" }))
  }
}
