import Pages
import Testing

@Suite struct PageTextTests {
  @Test func `a paragraph is wrapped at the width, greedily`() {
    let page = Page("one two three four five six seven")
    #expect(page.text(width: 20) == "one two three four\nfive six seven")
    #expect(page.text(width: 33) == "one two three four five six seven")
    #expect(page.text(width: 32) == "one two three four five six\nseven")
  }

  @Test func `fewer than twenty columns are taken as twenty`() {
    #expect(Page("one two three four five").text(width: 3) == "one two three four\nfive")
  }

  @Test func `only a word longer than the line is broken`() {
    let page = Page("a supercalifragilisticexpialidocious word")
    #expect(page.text(width: 20) == "a\nsupercalifragilistic\nexpialidocious word")
  }

  @Test func `white space of any kind and number is one space`() {
    #expect(Page("  one\n\ttwo   three ").text() == "one two three")
  }

  @Test func `spans join into one word where no white space stands between them`() {
    let page: Page = [.paragraph(["Release the ", Span("TFL", .term), ", then ", Span("go on", .strong), "."])]
    #expect(page.text() == "Release the TFL, then go on.")
    #expect(page.text(width: 20) == "Release the TFL,\nthen go on.")
  }

  @Test func `one empty line parts blocks, and none stands under a heading`() {
    let page: Page = [.heading(["Why"]), .paragraph(["First."]), .paragraph([" "]), .paragraph(["Second."])]
    #expect(page.text() == "Why\nFirst.\n\nSecond.")
  }

  @Test func `numbers keep their gaps, stand flush right and leave the text hanging`() {
    let page: Page = [
      .items([
        Item(.number(2), ["one two three four"], aside: ["seed", ", ", "norris"]),
        Item(.number(10), ["five"]),
      ])
    ]
    #expect(page.text(width: 20) == " 2. one two three\n    four [seed,\n    norris]\n10. five")
  }

  @Test func `bullets nest, and what belongs to an item stands beneath its text`() {
    let inner = Block.bullets([["deep"], ["deeper"]])
    let page: Page = [.items([Item(.bullet, ["outer"], blocks: [inner]), Item(.bullet, ["next"])])]
    #expect(page.text() == "• outer\n  • deep\n  • deeper\n• next")
    #expect(page.text(unicode: false) == "* outer\n  * deep\n  * deeper\n* next")
  }

  @Test func `indented blocks stand further in, never beyond the middle of the line`() {
    #expect(Page([.indented([.paragraph(["text"])])]).text() == "  text")
    let deep = (0..<30).reduce(Block.paragraph(["text"])) { block, _ in .indented([block]) }
    #expect(Page([deep]).text(width: 20) == "          text")
  }

  @Test func `verbatim lines are kept, less the spaces at their ends`() {
    let page: Page = [.verbatim("a  b   \n\n  c")]
    #expect(page.text(width: 20) == "a  b\n\n  c")
  }

  @Test func `styles are terminal sequences, and never run over the end of a line`() {
    let page: Page = [.paragraph(["plain ", Span("strong words and more", .strong), " plain"])]
    #expect(
      page.text(width: 20, colour: true)
        == "plain \u{1B}[1mstrong words\u{1B}[0m\n\u{1B}[1mand more\u{1B}[0m plain")
    #expect(Page([.heading(["Why"])]).text(colour: true) == "\u{1B}[1mWhy\u{1B}[0m")
  }

  @Test(arguments: Style.allCases)
  func `without colour no style leaves a trace`(style: Style) {
    #expect(Page([.paragraph([Span("word", style)])]).text() == "word")
  }

  @Test func `wide characters count two columns and marks none`() {
    #expect(Page("筋肉筋肉筋肉筋肉筋 ab").text(width: 20) == "筋肉筋肉筋肉筋肉筋\nab")
    #expect(Page("e\u{301}e\u{301}e\u{301}e\u{301}e\u{301} fifteen letters").text(width: 21).contains("\n") == false)
  }

  @Test func `without Unicode a page is plain ASCII`() {
    let page = Page("“90°” — sit → stand … Müller’s naïve 筋")
    #expect(page.text(unicode: false) == "\"90 deg\" -- sit -> stand ... Mueller's naive ?")
  }

  @Test func `no control character gets through`() {
    let page: Page = [.paragraph(["a\u{1B}[31mb\u{7}c\u{9B}d"]), .verbatim("x\u{1B}y")]
    let text = page.text()
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
  }

  @Test func `a word of invisible characters is none`() {
    #expect(Page("a \u{200B} b").text() == "a b")
  }

  @Test func `a style may change within a word too long for a line`() {
    let page: Page = [.paragraph(["0123456789", Span("0123456789abc", .term)])]
    #expect(page.text(width: 20) == "01234567890123456789\nabc")
    #expect(
      page.text(width: 20, colour: true) == "0123456789\u{1B}[36m0123456789\u{1B}[0m\n\u{1B}[36mabc\u{1B}[0m")
  }

  @Test func `an empty page is an empty text`() {
    #expect(Page().text() == "")
    #expect(Page([.paragraph([]), .items([])]).text() == "")
    #expect(Page("").isEmpty)
  }
}
