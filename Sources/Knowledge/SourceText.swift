/// The text of one knowledge file.
struct SourceText: Sendable {
  let file: String
  let content: String
  var layer = 0

  /// The lines without their endings.
  var lines: [Substring] {
    content.split(omittingEmptySubsequences: false) { ["\n", "\r\n", "\r"].contains($0) }
  }

  /// A line of those, counted from 1; nothing where the whole file is meant.
  static func line(_ number: Int, of lines: [Substring]?) -> String? {
    guard let lines, (1...max(1, lines.count)).contains(number), !lines.isEmpty else { return nil }
    return String(lines[number - 1])
  }

  /// The same text as part of a layer, its path told with the layer's name where there are several.
  func `in`(layer: Int, named name: String?) -> SourceText {
    SourceText(file: name.map { $0 + "/" + file } ?? file, content: content, layer: layer)
  }

  /// Packs the texts of a folder, to be read again without it.
  static func packed(_ texts: [SourceText]) -> [UInt8] {
    var builder = ImageBuilder(sections: 1)
    builder.section(0, texts.flatMap { [builder.text($0.file), builder.text($0.content)] })
    return builder.build()
  }

  /// The texts that `packed` packed.
  static func unpacked(_ image: Image) -> [SourceText] {
    let references = image[0]
    return stride(from: 0, to: references.count, by: 2).map { place in
      SourceText(file: image.text(references[place]), content: image.text(references[place + 1]))
    }
  }
}
