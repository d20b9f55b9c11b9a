import Yams

/// A YAML value that remembers where it was written.
indirect enum YAMLValue: Sendable {
  case scalar(String, Place)
  case list([YAMLValue], Place)
  case mapping([(key: Located<String>, value: YAMLValue)], Place)

  var place: Place {
    switch self {
    case .scalar(_, let place), .list(_, let place), .mapping(_, let place): place
    }
  }

  /// What the value is, in words an author knows.
  var shape: String {
    switch self {
    case .scalar: "a single value"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }
}

/// Reads the text of one file.
struct YAMLText {
  /// Deeper nesting than this has no use in knowledge files and can exhaust the stack.
  static let deepest = 24
  /// A file may not hold more values than this.
  static let mostValues = 400_000
  /// More aliases than this have no use, and a small file of them can unfold to billions of values.
  static let mostAliases = 16

  let file: String
  private var values = 0

  init(file: String) {
    self.file = file
  }

  /// The value a text holds, or nothing if the text is empty.
  ///
  /// - Throws: `KnowledgeErrors` with the syntax error, its line and column, or the limit that was passed.
  mutating func read(_ text: String) throws(KnowledgeErrors) -> YAMLValue? {
    try checkAliases(text)
    do {
      guard let node = try Yams.compose(yaml: text) else { return nil }
      return try convert(node, depth: 0)
    } catch let error as YamlError {
      throw KnowledgeErrors(diagnostics: [syntax(error)])
    } catch let error as KnowledgeErrors {
      throw error
    } catch {
      throw KnowledgeErrors(diagnostics: [
        Diagnostic(.yamlSyntax, at: Place(file: file), "\(error)", remedy: "Correct the YAML.")
      ])
    }
  }

  private mutating func convert(_ node: Node, depth: Int) throws -> YAMLValue {
    let place = Place(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    values += 1
    try checkLimits(depth, at: place)
    switch node {
    case .scalar(let scalar):
      return .scalar(scalar.string, place)
    case .sequence(let sequence):
      return .list(try sequence.map { try convert($0, depth: depth + 1) }, place)
    case .mapping(let mapping):
      let pairs = try mapping.map { pair in
        let key = Located(
          value: pair.key.string ?? "",
          place: Place(file: file, line: pair.key.mark?.line ?? place.line, column: pair.key.mark?.column ?? 1))
        return (key: key, value: try convert(pair.value, depth: depth + 1))
      }
      return .mapping(pairs, place)
    case .alias:
      return .scalar("", place)
    }
  }

  /// Refuses a file of aliases before the parser unfolds them: even comparing their keys could take for ever.
  private func checkAliases(_ text: String) throws(KnowledgeErrors) {
    var (line, column, count) = (1, 0, 0)
    var before: Unicode.Scalar = " "
    var isStar = false
    for scalar in text.unicodeScalars {
      (line, column) = scalar == "\n" ? (line + 1, 0) : (line, column + 1)
      if isStar && (scalar.properties.isAlphabetic || scalar == "_" || ("0"..."9").contains(scalar)) { count += 1 }
      guard count <= Self.mostAliases else {
        throw KnowledgeErrors(diagnostics: [
          Diagnostic(
            .tooDeep, at: Place(file: file, line: line, column: column - 1),
            "the file repeats itself by more than \(Self.mostAliases) aliases",
            remedy: "Write the records out plainly, and quote any text that starts with '*'.")
        ])
      }
      isStar = scalar == "*" && " \t\n[{,".unicodeScalars.contains(before)
      before = scalar
    }
  }

  private func checkLimits(_ depth: Int, at place: Place) throws(KnowledgeErrors) {
    if depth > Self.deepest { throw KnowledgeErrors(diagnostics: [tooDeep(at: place)]) }
    guard values > Self.mostValues else { return }
    throw KnowledgeErrors(diagnostics: [
      Diagnostic(
        .tooDeep, at: place, "the file holds more than \(Self.mostValues) values", remedy: "Split the file by topic.")
    ])
  }

  private func tooDeep(at place: Place) -> Diagnostic {
    Diagnostic(
      .tooDeep, at: place, "this nests deeper than \(Self.deepest) levels", remedy: "Write the records out plainly.")
  }

  private func syntax(_ error: YamlError) -> Diagnostic {
    var mark: (line: Int, column: Int)?
    var problem = "\(error)"
    switch error {
    case .scanner(let context, let text, let place, _), .parser(let context, let text, let place, _),
      .composer(let context, let text, let place, _):
      mark = (place.line, place.column)
      let bracket = context.flatMap {
        $0.text.contains("flow") ? "; the bracket was opened in line \($0.mark.line)" : nil
      }
      problem = text.replacing("but found", with: "found") + (bracket ?? "")
    case .duplicatedKeysInMapping(let keys, let context):
      (mark, problem) = ((context.mark.line, context.mark.column), "'\(keys.first ?? "")' is given twice in one record")
    case .reader(let text, let offset, _, let yaml):
      (mark, problem) = (offset.map { Self.place(of: $0, in: yaml) }, text)
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded: break
    }
    let place = Place(file: file, line: max(1, mark?.line ?? 1), column: max(1, mark?.column ?? 1))
    // The parser has a limit of its own, far above ours.
    if problem.contains("nesting level") { return tooDeep(at: place) }
    return Diagnostic(.yamlSyntax, at: place, "this is not YAML: \(problem)", remedy: Self.remedy(for: problem))
  }

  /// What mostly helps against a problem the YAML parser reports.
  private static func remedy(for problem: String) -> String {
    let remedies = [
      "given twice": "Keep one of the two.",
      "expected ',' or": "Close the bracket, and quote any text that holds a comma or a bracket.",
      "cannot start any token": "Indent with spaces, and quote any text that starts with a sign.",
      "undefined alias": "Quote any text that starts with '*'.",
      "control characters": "Take the character out.",
      "another document": "Take the line '---' out, or start a new file.",
    ]
    return remedies.first { problem.contains($0.key) }?.value
      ?? "Check the indentation and quote any text that holds ': ' or ' #'."
  }

  /// The line and column of a character.
  private static func place(of offset: Int, in text: String) -> (line: Int, column: Int) {
    let lines = text.prefix(offset).split(separator: "\n", omittingEmptySubsequences: false)
    return (lines.count, (lines.last?.count ?? 0) + 1)
  }
}
