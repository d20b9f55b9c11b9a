import BuiltInKnowledge
import Knowledge
import TestSupport
import Testing

struct ImageTests {
  @Test(arguments: [0, 1, -1, 63, 64, -64, 4095, 4096, (1 << 23) - 1, -(1 << 23)])
  func `a number comes back as it was`(number: Int) {
    var builder = ImageBuilder(sections: 1)
    builder.section(0, [number, 7])
    #expect(Array(Image(keeping: builder.build())[0]) == [number, 7])
  }

  @Test(arguments: ["", "a", "naïve", "“quoted” \\ \"raw\" \"\"\"#", "two\nlines\n\tand a tab", "0123", "日本"])
  func `a text comes back as it was`(text: String) {
    var builder = ImageBuilder(sections: 0)
    let (first, second) = (builder.text("before"), builder.text(text))
    let image = Image(keeping: builder.build())
    #expect(image.text(second) == text)
    #expect(image.text(first) == "before")
  }

  @Test func `a text is stored once`() {
    var builder = ImageBuilder(sections: 0)
    #expect(builder.text("same") == builder.text("same"))
  }

  @Test func `carriage returns become spaces, because a literal would not give them back`() {
    var builder = ImageBuilder(sections: 0)
    let text = builder.text("one\r\ntwo")
    #expect(Image(keeping: builder.build()).text(text) == "one \ntwo")
  }

  @Test func `lists and sections come back side by side`() {
    var builder = ImageBuilder(sections: 2)
    let (list, empty) = (builder.list([3, -4, 5]), builder.list([]))
    builder.section(1, [list, empty])
    let image = Image(keeping: builder.build())
    #expect(Array(image[0]).isEmpty)
    #expect(image[1].map { Array(image.list($0)) } == [[3, -4, 5], []])
  }

  @Test func `the embedded knowledge and the folder it was made from are identical`() throws {
    let folder = KnowledgeFolder(Package.root.appending(path: "Knowledge").path)
    #expect(try folder.read().isIdentical(to: BuiltInKnowledge.base))
  }

  @Test func `knowledge says the same in whatever order its files were written`() throws {
    let texts = KnowledgeTexts.package.files.sorted { $0.key < $1.key }
    for order in [texts, texts.reversed()] {
      let folder = try TemporaryFolder()
      for (path, text) in order { try folder.write(text, to: path) }
      #expect(try KnowledgeFolder(folder.url.path).read().isIdentical(to: BuiltInKnowledge.base))
    }
  }
}
