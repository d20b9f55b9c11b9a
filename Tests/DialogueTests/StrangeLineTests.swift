import Dialogue
import Pages
import Testing

/// Lines nobody would call a question: a clear reply, no crash, nothing echoed raw.
struct StrangeLineTests {
  @Test(arguments: ["", " ", "   \t ", "\u{00A0}\u{2003}", "\n", "?", "...", "\u{200B}\u{FEFF}", "—", "'"])
  func `a line without a word gets one clear reply`(line: String) {
    let reply = Hearing.last(line)
    #expect(reply.status == .unclear)
    #expect(reply.page.text().hasPrefix("There is no question in that line."))
    #expect(!reply.suggestions.isEmpty)
  }

  @Test func `a line of a megabyte is answered by its beginning`() {
    let long = "should I roll my calves? " + String(repeating: "and so on ", count: 100_000)
    #expect(Hearing.last(long).understood.subjects.contains("soleus"))
  }

  @Test(arguments: ["a", "?", "glutes ", "\u{0301}", "(", "why "])
  func `a megabyte of the same is no trouble`(part: String) {
    let reply = Hearing.last(String(repeating: part, count: 1_000_000 / part.utf8.count))
    #expect(!reply.page.text().isEmpty)
  }

  static let strange = [
    "should I roll my \u{1B}[31mcalves\u{1B}[0m?", "\u{0}should I roll my calves?", "should I\u{7} roll my calves?",
    "\u{1B}]0;title\u{7}what is the frobnicator?", "what is a frob\u{1B}[2Jnicator", "what is the \u{9B}31mpsoaz",
    "should I roll my \u{202E}frobnicator", "what is a \u{0}\u{0}", "\u{FFFD}\u{FFFD} roll my calves \u{FFFD}",
    "should I release the \u{1}sartorioux\u{2}", "\u{8}\u{8}\u{8}", "what is a fr\u{85}ob",
  ]

  @Test(arguments: strange)
  func `no control character comes back in the text`(line: String) {
    let text = Hearing.last(line).page.text()
    let raw = text.unicodeScalars.filter {
      $0 != "\n" && ($0.properties.generalCategory == .control || $0 == "\u{202E}")
    }
    #expect(raw.isEmpty, "\(text.debugDescription)")
  }

  @Test(arguments: strange)
  func `JSON holds control characters only as escapes, and the text none at all`(line: String) {
    let json = Hearing.json(line)
    #expect(json.line.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) })
    guard case .string(let text)? = json["text"] else {
      Issue.record("no text")
      return
    }
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
  }

  @Test func `control characters between words do not keep a question from being understood`() {
    #expect(Hearing.last("should\u{0}I\u{1B}roll\u{7}my\tcalves?").understood.subjects.contains("soleus"))
  }

  @Test func `bytes that are no UTF-8 are replaced, and the rest is read`() {
    let line = String(decoding: [0xFF, 0xC3] + Array("should I roll my calves".utf8) + [0xE2, 0x82], as: UTF8.self)
    #expect(Hearing.last(line).understood.subjects.contains("soleus"))
  }
}
