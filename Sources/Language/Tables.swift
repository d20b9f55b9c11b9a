import Knowledge

/// The tables that reading needs, made once from the knowledge and read in place afterwards.
///
/// The compiler embeds them beside the knowledge; knowledge read at run time gets its own.
public struct Tables: Sendable {
  /// The packed form.
  public let image: Image

  enum Section: Int, CaseIterable {
    case phrases, vocabulary, plainWords, wholeLines, features, samples, alarmPhrases, alarmRows
  }

  static let phraseStride = 2
  /// The text of a feature, its weight in forms and in claims, the samples that have it.
  static let featureStride = 4
  /// What a sample asks for, its whole weight, its text, whether things count in it by what they are.
  static let sampleStride = 4
  /// The first word, the rest, whether any ending will do, the row, the item.
  static let alarmStride = 5
  static let rowStride = 2
  /// Weights are kept in thousandths.
  static let weightUnit = 1000.0

  /// Opens tables made earlier.
  public init(image: Image) {
    self.image = image
  }

  subscript(section: Section) -> Words { image[section.rawValue] }

  /// The first place of a sorted table whose text does not precede a key.
  func lowerBound(_ key: some Collection<UInt8>, in section: Section, stride: Int) -> Int {
    let words = self[section]
    var low = 0
    var high = words.count / stride
    while low < high {
      let middle = (low + high) / 2
      if image.utf8(words[middle * stride]).lexicographicallyPrecedes(key) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The place of a text in a sorted table.
  func place(of text: String, in section: Section, stride: Int) -> Int? {
    var text = text
    return text.withUTF8 { key in
      let place = lowerBound(key, in: section, stride: stride)
      let words = self[section]
      guard place < words.count / stride, image.utf8(words[place * stride]).elementsEqual(key) else { return nil }
      return place
    }
  }
}
