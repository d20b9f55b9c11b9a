import Pages
import Testing

@Suite struct SanitisedTests {
  @Test func `ordinary text is left alone`() {
    #expect("Why release the TFL first?".sanitised() == "Why release the TFL first?")
    #expect("Müller’s → 筋 ❤️".sanitised() == "Müller’s → 筋 ❤️")
  }

  @Test func `control characters are shown as replaced`() {
    #expect("a\u{1B}[31mb\u{0}c\u{9B}d\u{7F}".sanitised() == "a\u{FFFD}[31mb\u{FFFD}c\u{FFFD}d\u{FFFD}")
  }

  @Test func `white space of any kind becomes a space`() {
    #expect("a\tb\nc\u{2028}d\u{85}e".sanitised() == "a b c d e")
  }

  @Test func `what nobody can see is left out`() {
    #expect("a\u{202E}b\u{200B}c\u{FEFF}d\u{2066}e\u{AD}f\u{3164}g\u{E0041}h".sanitised() == "abcdefgh")
  }

  @Test func `marks are piled four high at most`() {
    let pile = "o" + String(repeating: "\u{301}", count: 50)
    #expect(pile.sanitised().unicodeScalars.count == 5)
  }

  @Test func `long text is cut with an ellipsis`() {
    #expect("abcdef".sanitised(limit: 6) == "abcdef")
    #expect("abcdefg".sanitised(limit: 6) == "abcde…")
    #expect("äöüäöü".sanitised(limit: 3) == "äö…")
    #expect("abc".sanitised(limit: 0) == "")
  }
}
