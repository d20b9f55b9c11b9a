/// Knowledge in layers: a base, and what is laid over it.
///
/// A later layer adds; it takes the place of an earlier record or rule only where it says `replaces: true`, and takes a
/// fact out only where it says `withdraws: true`. Anything else said twice is a conflict, told with both places.
public struct KnowledgeLayers: Sendable {
  /// One layer.
  public enum Layer: Sendable {
    /// A folder of files.
    case folder(KnowledgeFolder)
    /// The texts of a folder, packed by `KnowledgeFolder.packedTexts`, and how they are called in messages.
    case packed(Image, name: String)
  }

  private let layers: [Layer]

  /// Names the layers, the base first; nothing is read yet.
  public init(_ layers: [Layer]) {
    self.layers = layers
  }

  /// Reads, checks and derives everything.
  ///
  /// - Returns: the base that all layers make together, and the places of what it says.
  /// - Throws: `KnowledgeErrors` with every mistake of every file of every layer, sorted by place.
  public func survey() throws(KnowledgeErrors) -> KnowledgeSurvey {
    var texts: [SourceText] = []
    var problems: [Diagnostic] = []
    for (index, layer) in layers.enumerated() {
      let (found, missed) = try read(layer)
      texts += found.map { $0.in(layer: index, named: layers.count > 1 ? name(layer) : nil) }
      problems += missed.map { layers.count > 1 ? $0.in(folder: name(layer)) : $0 }
    }
    return try Self.survey(texts, problems)
  }

  private func read(_ layer: Layer) throws(KnowledgeErrors) -> ([SourceText], [Diagnostic]) {
    switch layer {
    case .folder(let folder): try folder.texts()
    case .packed(let image, _): (SourceText.unpacked(image), [])
    }
  }

  private func name(_ layer: Layer) -> String {
    switch layer {
    case .folder(let folder): folder.path
    case .packed(_, let name): name
    }
  }

  static func survey(_ texts: [SourceText], _ earlier: [Diagnostic] = []) throws(KnowledgeErrors) -> KnowledgeSurvey {
    var reader = RecordReader()
    reader.losses.hasLostFile = !earlier.isEmpty
    var problems = earlier
    for text in texts {
      var yaml = YAMLText(file: text.file)
      reader.layer = text.layer
      do {
        if let value = try yaml.read(text.content) { reader.read(value) }
      } catch {
        reader.losses.texts.append(text.content)
        problems += error.diagnostics
      }
    }
    problems += reader.diagnostics
    var assembly = Assembly(reader.draft, missing: reader.losses)
    let image = assembly.build()
    problems += assembly.diagnostics
    if let image, problems.isEmpty { return KnowledgeSurvey(image, assembly, texts) }
    let broken = Set(problems.map(\.place.file))
    let lines = Dictionary(
      texts.filter { broken.contains($0.file) }.map { ($0.file, $0.lines) }, uniquingKeysWith: { first, _ in first })
    let shown = Set(problems).map { problem in
      problem.with(excerpt: SourceText.line(problem.place.line, of: lines[problem.place.file]))
    }
    throw KnowledgeErrors(diagnostics: shown.sorted { ($0.place, $0.message) < ($1.place, $1.message) })
  }
}
