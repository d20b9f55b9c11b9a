import Knowledge
import TestSupport
import Testing

/// Every row of the checklist is in the knowledge, or declared as a gap.
struct ChecklistTests {
  private static let rows: [ChecklistRow] = {
    let text = (try? Package.text("Tests/KnowledgeTests/Checklist/checklist.tsv")) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(ChecklistRow.init)
  }()

  @Test func `every row is there, or declared a gap`() throws {
    let folder = try KnowledgeTexts.package.write()
    let judge = ChecklistJudge(try KnowledgeFolder(folder.url.path).survey())
    let missing = Self.rows.flatMap { row in
      row.needs.filter { !judge.holds($0) }.map { "\(row.table) \(row.name): \($0)" }
    }
    #expect(missing == [])
  }

  @Test func `the list has every table and all muscles`() {
    let tables = Dictionary(grouping: Self.rows, by: \.table)
    #expect(tables["muscles"]?.count == 167)
    #expect(tables["b"]?.count == 30)
    #expect(Set(tables.keys.compactMap(\.first)) == Set("abcdefghijkm"))
  }

  @Test func `a row that is not there is missed`() throws {
    let folder = try KnowledgeTexts.package.write()
    let judge = ChecklistJudge(try KnowledgeFolder(folder.url.path).survey())
    let wrong = [
      "source:nobody-1900", "cited:seed#S31", "prime=iliacus=hip:extension", "opposite=hip:flexion=hip:abduction",
      "listed-overactive=gluteus_maximus=lordosis", "technique=release=psoas_major", "no-release=piriformis",
      "word=hamstrings=TFL", "never=hamstrings=hammies", "gap:nothing", "honesty=ober=99.9",
      "claim:harder-is-not-better=swain-2020", "nonsense",
    ]
    #expect(wrong.filter(judge.holds) == [])
  }
}

/// One row: the table it comes from, its name, and what shows that it is there.
struct ChecklistRow {
  let table: String
  let name: String
  let needs: [String]

  init(_ line: Substring) {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    (table, name) = (cells[0], cells[1])
    needs = cells[2].split(separator: " ").map(String.init)
  }
}
