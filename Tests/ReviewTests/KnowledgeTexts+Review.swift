import Knowledge
import Language
import Review
import TestSupport

extension KnowledgeTexts {
  /// What a review finds in the knowledge.
  func findings() throws -> [ReviewFinding] {
    let folder = try write()
    let survey = try KnowledgeFolder(folder.url.path).survey()
    var builder = TablesBuilder(survey.base)
    return Review.findings(in: survey, Reader(survey.base, tables: Tables(image: Image(keeping: builder.build()))))
  }
}
