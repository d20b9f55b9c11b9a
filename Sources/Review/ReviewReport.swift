import Knowledge
import Pages

/// What a review found, summed up.
public struct ReviewReport: Sendable {
  /// What was reviewed.
  public let name: String
  /// What was found, the gravest first.
  public let findings: [ReviewFinding]
  private let counts: KeyValuePairs<String, Int>?

  /// Sums up a review.
  ///
  /// - Parameters:
  ///   - name: what was reviewed.
  ///   - findings: what was found.
  ///   - base: what it was found in; nothing if it could not be read.
  public init(_ name: String, _ findings: [ReviewFinding], _ base: KnowledgeBase?) {
    self.name = name
    self.findings = findings
    counts = base.map { base in
      [
        "muscles": base.entities(.muscle).count, "patterns": base.entities(.pattern).count,
        "techniques": base.entities(.technique).count, "claims": base.entities(.claim).count,
        "sources": base.entities(.source).count, "rules": base.program.rules.count, "facts": base.model.count,
      ]
    }
  }

  private func count(_ severity: ReviewFinding.Severity) -> Int { findings.count { $0.severity == severity } }

  /// The sum in one line.
  public var sum: String {
    let things = counts.map { counts in counts.map { "\($1) \($0)" }.joined(separator: ", ") + "; " } ?? ""
    let found = ReviewFinding.Severity.allCases.map { severity in
      "\(count(severity)) \(severity.rawValue)\(count(severity) == 1 ? "" : "s")"
    }
    return "\(name): \(things)\(found.joined(separator: ", "))"
  }

  /// Everything as one object.
  public var json: JSON {
    [
      "version": 1, "knowledge": .string(name),
      "counts": .object((counts ?? [:]).map { JSON.Member($0, .int($1)) }),
      "errors": .int(count(.error)), "warnings": .int(count(.warning)), "gaps": .int(count(.gap)),
      "findings": .array(findings.map(\.json)),
    ]
  }
}

extension ReviewFinding {
  /// The finding as one line, without the excerpt and the remedy.
  public var line: String { "\(place.text): \(severity.rawValue): \(message)" }

  /// The finding as an object.
  public var json: JSON {
    [
      "code": .string(code), "severity": .string(severity.rawValue), "file": .string(place.file),
      "line": .int(place.line), "column": .int(place.column), "message": .string(message), "remedy": .string(remedy),
    ]
  }
}
