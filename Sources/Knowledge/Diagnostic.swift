/// One mistake in the knowledge files: what is wrong, where, and what to do about it.
public struct Diagnostic: Hashable, Sendable {
  /// The kinds of mistake, each with a name that never changes.
  public enum Code: String, Sendable, CaseIterable {
    case missingFolder = "missing-folder"
    case unreadableFile = "unreadable-file"
    case tooLarge = "too-large"
    case tooDeep = "too-deep"
    case yamlSyntax = "yaml-syntax"
    case wrongShape = "wrong-shape"
    case unknownSection = "unknown-section"
    case unknownField = "unknown-field"
    case missingField = "missing-field"
    case unknownChoice = "unknown-choice"
    case badIdentifier = "bad-identifier"
    case duplicateIdentifier = "duplicate-identifier"
    case unknownIdentifier = "unknown-identifier"
    case unknownSource = "unknown-source"
    case uncited = "uncited"
    case contradictoryStates = "contradictory-states"
    case unreadableStatement = "unreadable-statement"
    case wrongKind = "wrong-kind"
    case unsafeRule = "unsafe-rule"
    case cyclicRules = "cyclic-rules"
    case missingRelation = "missing-relation"
    case changedWhileRead = "changed-while-read"
    case nothingToReplace = "nothing-to-replace"
    case forbiddenTechnique = "forbidden-technique"
    case conflictingVerdicts = "conflicting-verdicts"
  }

  /// The kind of mistake.
  public let code: Code
  /// Where it is.
  public let place: Place
  /// What is wrong, as one sentence.
  public let message: String
  /// What to do about it, as one sentence.
  public let remedy: String
  /// The line of the file, for showing it.
  public let excerpt: String?

  init(_ code: Code, at place: Place, _ message: String, remedy: String, excerpt: String? = nil) {
    self.code = code
    self.place = place
    self.message = message
    self.remedy = remedy
    self.excerpt = excerpt
  }

  /// The diagnostic as text: place, code, message, the line with a caret below it, the remedy.
  public var text: String {
    Self.text(code: code.rawValue, at: place, message, remedy: remedy, excerpt: excerpt)
  }

  /// Lays out what is wrong at a place.
  ///
  /// - Parameters:
  ///   - code: the kind of mistake.
  ///   - place: where it is.
  ///   - message: what is wrong.
  ///   - remedy: what to do about it.
  ///   - excerpt: the line of the file, where there is one.
  public static func text(
    code: String, at place: Place, _ message: String, remedy: String, excerpt: String?
  ) -> String {
    var lines = ["\(place.text): \(code): \(message)"]
    if let excerpt, place.line > 0 {
      lines.append("  | \(excerpt)")
      lines.append("  | " + indentation(to: place.column, in: excerpt) + "^")
    }
    lines.append("  = \(remedy)")
    return lines.joined(separator: "\n")
  }

  /// As much white space as stands before a column; a tab stays a tab, so that the caret meets its character.
  private static func indentation(to column: Int, in excerpt: String) -> String {
    String(excerpt.unicodeScalars.prefix(max(0, column - 1)).map { $0 == "\t" ? "\t" : " " as Character })
  }

  /// The same, its path told with the folder it lies in.
  func `in`(folder: String) -> Diagnostic {
    let inside =
      place.file == folder ? place : Place(file: folder + "/" + place.file, line: place.line, column: place.column)
    return Diagnostic(code, at: inside, message, remedy: remedy, excerpt: excerpt)
  }

  func with(excerpt: String?) -> Diagnostic {
    Diagnostic(code, at: place, message, remedy: remedy, excerpt: excerpt)
  }
}

/// Thrown when knowledge cannot be used: every mistake that was found, sorted by place.
public struct KnowledgeErrors: Error, Sendable {
  /// The mistakes; never empty.
  public let diagnostics: [Diagnostic]
}
