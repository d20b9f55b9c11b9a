extension Completer {
  /// Completes names and lines, whatever the case they are typed in.
  ///
  /// A name fits where the text ends with its beginning, a line only where it begins with the whole text: with the name
  /// "red wine", the text "is a red w" can go on. Of names that begin with one word of the text and names that begin with
  /// several, only the latter fit. At the start of a text everything fits.
  ///
  /// - Parameters:
  ///   - names: names of one word or more, asked for once, when they are first needed.
  ///   - lines: whole lines, asked for likewise.
  public static func phrases(
    _ names: @escaping () -> [String], lines: @escaping () -> [String] = { [] }
  ) -> Completer {
    let names = Lazily { names().map(Phrase.init) }
    let lines = Lazily { lines().map(Phrase.init) }
    return Completer { before in
      let tails = tails(of: before.lowercased())
      let known = tails.lazy.map { tail in names.value.compactMap { $0.candidate(after: tail) } }
      return lines.value.compactMap { line in tails.first.flatMap { line.candidate(after: $0) } }
        + (known.first { !$0.isEmpty } ?? [])
    }
  }

  /// What follows the start or a space, longest first.
  private static func tails(of text: String) -> [Substring] {
    let text = text.drop { $0 == " " }
    let starts = [text.startIndex] + text.indices.filter { text[$0] == " " }.map(text.index(after:))
    return starts.map { text[$0...] }.filter { !$0.isEmpty || text.isEmpty }
  }
}

/// Something that can be completed.
private struct Phrase {
  let text: String
  let folded: String

  init(_ text: String) {
    (self.text, folded) = (text, text.lowercased())
  }

  func candidate(after tail: Substring) -> Completer.Candidate? {
    folded.hasPrefix(tail) ? .init(text: text, rest: String(text.dropFirst(tail.count))) : nil
  }
}

/// A value made when it is first asked for.
private final class Lazily<Value> {
  private let make: () -> Value
  private(set) lazy var value = make()

  init(_ make: @escaping () -> Value) {
    self.make = make
  }
}
