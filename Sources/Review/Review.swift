import Dialogue
import Inquiry
import Knowledge
import Language
import Logic

/// Is the knowledge whole? Looks for what is missing, idle, ambiguous or misread in a base that is well formed.
///
/// Structure was checked when the base was read; what stands here needs everything that follows from the base, and the
/// whole way from a question to its proof.
public struct Review {
  let survey: KnowledgeSurvey
  let reader: Reader
  let expert: Expert
  var base: KnowledgeBase { survey.base }
  var findings: [ReviewFinding] = []

  /// A review of a base.
  ///
  /// - Parameters:
  ///   - survey: the base, and where it was written.
  ///   - reader: a reader of questions over the same base.
  public init(_ survey: KnowledgeSurvey, _ reader: Reader) {
    self.survey = survey
    self.reader = reader
    expert = Expert(survey.base)
  }

  /// Everything that was found, the gravest first, then by place.
  public static func findings(in survey: KnowledgeSurvey, _ reader: Reader) -> [ReviewFinding] {
    var review = Review(survey, reader)
    review.checkMuscles()
    review.checkConclusions()
    review.checkRules()
    review.checkSamples()
    review.checkWords()
    review.checkSources()
    review.checkGaps()
    return review.findings.sorted { left, right in
      (left.severity, left.place, left.message) < (right.severity, right.place, right.message)
    }
  }

  mutating func report(_ code: ReviewFinding.Code, _ place: Place, _ message: String, _ remedy: String) {
    findings.append(
      ReviewFinding(code, at: place, message, remedy: remedy, excerpt: survey.excerpt(at: place)))
  }

  func facts(_ relation: String, _ things: Entity?...) -> [Fact] {
    base.model.facts(base.relation(relation), matching: things.map { $0?.constant })
  }

  /// Whether the files say openly that a thing lacks this.
  func isDeclared(_ lack: DeclaredGap.Lack, of entity: Entity) -> Bool {
    survey.gaps.contains { gap in
      gap.lacks == lack && gap.about.contains { $0 == entity || base.members(of: $0).contains(entity) }
    }
  }
}
