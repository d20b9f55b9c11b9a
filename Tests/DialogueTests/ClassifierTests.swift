import Testing

@testable import Language

/// What tells the samples of one owner from those of another.
@Suite struct ClassifierTests {
  private static let samples: [(owner: Int, text: String)] = [
    (0, "roll the calf slowly"), (0, "roll the thigh slowly"), (0, "roll the hip slowly"),
    (1, "stretch the calf gently"), (1, "stretch the thigh gently"), (1, "stretch the hip gently"),
  ]

  private static func keys(_ text: String) -> KeySet {
    let tokens = Normaliser.tokens(text)
    return KeySet(wording: tokens.map { ClassifierKey.beginning(of: $0.word) }, tokens)
  }

  private static func classifier() -> LinearClassifier {
    LinearClassifier(samples.map { ($0.owner, keys($0.text)) }, owners: 2)
  }

  /// What a classifier says of each owner.
  private static func said(of text: String, _ classifier: LinearClassifier) -> [Float] {
    classifier.biases.indices.map { owner in
      classifier.vocabulary.vector(of: keys(text)).reduce(classifier.biases[owner]) { sum, key in
        sum + key.value * classifier.weights[key.row * classifier.biases.count + owner]
      }
    }
  }

  @Test(arguments: [("slowly roll it", 0), ("gently, a stretch", 1), ("rolling", 0), ("streching", 1)])
  func `what only one owner's samples have speaks for it, in other forms and with slips too`(text: String, owner: Int) {
    let said = Self.said(of: text, Self.classifier())
    #expect(said[owner] > said[1 - owner] + 1)
  }

  @Test func `what all samples have speaks for none`() {
    let said = Self.said(of: "the calf", Self.classifier())
    #expect(abs(said[0] - said[1]) < 1.5)
  }

  @Test func `the same samples always give the same weights`() {
    #expect(Self.classifier().weights == Self.classifier().weights)
  }

  @Test func `what only one sample has is no key`() {
    let samples = [Self.keys("a calf"), Self.keys("a thigh")]
    let both = Set(samples[0].wording + samples[0].letters).intersection(samples[1].wording + samples[1].letters)
    #expect(KeyVocabulary(samples).keys == both.sorted())
  }
}
