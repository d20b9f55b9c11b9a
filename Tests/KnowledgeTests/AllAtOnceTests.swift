import Foundation
import Knowledge
import TestSupport
import Testing

/// All mistakes are told at once, and nothing is told that only follows from another mistake.
struct AllAtOnceTests {
  private func told(_ texts: KnowledgeTexts) throws -> [String] {
    try texts.diagnostics().map { "\($0.place.file) \($0.code.rawValue)" }
  }

  @Test func `mistakes of every sort in several files are told together, sorted by place`() throws {
    let texts = Provocation.body
      .adding("groups:\n  - {id: calves, name: calves, wrods: [calf], cites: [boook]}\n", as: "a.yaml")
      .adding("muscles:\n  - {id: soleus, name: soleus, region: tigh, cites: [book]}\n", as: "b.yaml")
      .adding("facts:\n  - that: nothing of the sort\n", as: "c.yaml")
      .adding(
        "rules:\n  - id: leap\n    if: ?muscle belongs to ?group\n    then: ?muscle and ?other are mixed\n    cites: [book]\n",
        as: "d.yaml")
    #expect(
      try told(texts) == [
        "a.yaml unknown-field", "a.yaml unknown-source", "b.yaml missing-field", "b.yaml unknown-identifier",
        "c.yaml uncited", "c.yaml unreadable-statement", "d.yaml unsafe-rule",
      ])
  }

  @Test func `a syntax error hides only the rest of its own file`() throws {
    let texts = Provocation.body
      .adding("groups:\n  - {id: calves, name: [\n", as: "a.yaml")
      .adding("muscles:\n  - {id: soleus, name: soleus, region: tigh, cites: [book]}\n", as: "b.yaml")
    #expect(try told(texts) == ["a.yaml yaml-syntax", "b.yaml missing-field", "b.yaml unknown-identifier"])
  }

  @Test func `what a broken file may have defined is not missed elsewhere`() throws {
    let broken = (Provocation.body.files["body.yaml"] ?? "") + "  broken: [\n"
    let texts = Provocation.body.adding(broken, as: "body.yaml")
      .adding("facts:\n  - that: vastus performs knee:flexion\n    cites: [book]\n")
    #expect(try told(texts) == ["body.yaml yaml-syntax"])
  }

  @Test func `forms that a broken vocabulary may have declared are not missed elsewhere`() throws {
    let broken = (Provocation.body.files["vocabulary.yaml"] ?? "") + "  broken: [\n"
    let texts = Provocation.body.adding(broken, as: "vocabulary.yaml")
      .adding("facts:\n  - that: vastus performs knee:flexion\n    cites: [book]\n")
    #expect(try told(texts) == ["vocabulary.yaml yaml-syntax"])
  }

  @Test func `the records of a misspelled section are not missed elsewhere`() throws {
    let texts = KnowledgeTexts.smallest
      .adding("regoins:\n  - {id: thigh, name: thigh, cites: [book]}\n", as: "a.yaml")
      .adding("muscles:\n  - {id: soleus, name: soleus, region: thigh, press: \"no\", cites: [book]}\n", as: "b.yaml")
    #expect(try told(texts) == ["a.yaml unknown-section"])
  }

  @Test func `a file that cannot be read is the only mistake told of what it may hold`() throws {
    let folder = try KnowledgeTexts.smallest
      .adding("muscles:\n  - {id: soleus, name: soleus, region: thigh, press: \"no\", cites: [book]}\n").write()
    try folder.write(Data([0xFF]), to: "regions.yaml")
    let errors = #expect(throws: KnowledgeErrors.self) { try KnowledgeFolder(folder.url.path).read() }
    #expect(errors?.diagnostics.map(\.code) == [.unreadableFile])
  }

  @Test func `one mistake anywhere and nothing is loaded`() throws {
    let texts = KnowledgeTexts.package.adding("groups:\n  - {id: new-group, name: new}\n")
    #expect(throws: KnowledgeErrors.self) { try texts.read() }
  }
}
