import Knowledge

/// Something that a review of the knowledge found.
public struct ReviewFinding: Hashable, Sendable {
  /// How much it matters.
  public enum Severity: String, Sendable, CaseIterable, Comparable {
    /// The knowledge is not whole.
    case error
    /// The knowledge works, but something in it serves nothing or may mislead.
    case warning
    /// The knowledge itself says that it does not know this.
    case gap

    public static func < (left: Severity, right: Severity) -> Bool {
      allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
  }

  /// The kinds of finding, each with a name that never changes.
  public enum Code: String, Sendable, CaseIterable {
    case noMovement = "no-movement"
    case noOpposite = "no-opposite"
    case noTechnique = "no-technique"
    case contradictoryConclusions = "contradictory-conclusions"
    case idleRule = "idle-rule"
    case noSample = "no-sample"
    case sampleMissesRule = "sample-misses-rule"
    case misreadSample = "misread-sample"
    case misreadVariant = "misread-variant"
    case ambiguousWord = "ambiguous-word"
    case idleAmbiguity = "idle-ambiguity"
    case unusedSource = "unused-source"
    case idleGap = "idle-gap"
    case declaredGap = "declared-gap"

    /// How much a finding of this kind matters.
    public var severity: Severity {
      switch self {
      case .noMovement, .contradictoryConclusions, .idleRule, .noSample, .sampleMissesRule, .misreadSample: .error
      case .noOpposite, .noTechnique, .misreadVariant, .ambiguousWord, .idleAmbiguity, .unusedSource, .idleGap: .warning
      case .declaredGap: .gap
      }
    }
  }

  /// The name of its kind.
  public let code: String
  /// How much it matters.
  public let severity: Severity
  /// Where it is.
  public let place: Place
  /// What was found, as one sentence.
  public let message: String
  /// What to do about it, as one sentence.
  public let remedy: String
  /// The line of the file, for showing it.
  public let excerpt: String?

  init(_ code: Code, at place: Place, _ message: String, remedy: String, excerpt: String? = nil) {
    self.code = code.rawValue
    severity = code.severity
    self.place = place
    self.message = message
    self.remedy = remedy
    self.excerpt = excerpt
  }

  /// A mistake of structure, which stops everything else.
  public init(_ diagnostic: Diagnostic) {
    code = diagnostic.code.rawValue
    severity = .error
    place = diagnostic.place
    message = diagnostic.message
    remedy = diagnostic.remedy
    excerpt = diagnostic.excerpt
  }

  /// The finding as text: place, severity, code, message, the line with a caret below it, the remedy.
  public var text: String {
    Diagnostic.text(code: "\(severity.rawValue): \(code)", at: place, message, remedy: remedy, excerpt: excerpt)
  }

  func with(excerpt: String?) -> ReviewFinding {
    ReviewFinding(
      code: code, severity: severity, place: place, message: message, remedy: remedy, excerpt: excerpt)
  }

  private init(code: String, severity: Severity, place: Place, message: String, remedy: String, excerpt: String?) {
    self.code = code
    self.severity = severity
    self.place = place
    self.message = message
    self.remedy = remedy
    self.excerpt = excerpt
  }
}
