/// The letters of the words of a line, side by side in memory, for whoever looks at each of them many times.
struct Letters {
  private let all: UnsafeMutableBufferPointer<UInt8>
  /// Where each word begins, and where the last one ends.
  private let starts: UnsafeMutableBufferPointer<Int>
  private let hashes: UnsafeMutableBufferPointer<Hash>

  /// How many words there are.
  var count: Int { hashes.count }

  /// The letters of a word.
  subscript(place: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: all[starts[place]..<starts[place + 1]])
  }

  /// The hash of a word.
  func hash(_ place: Int) -> Hash { hashes[place] }

  /// Lends the letters of some words.
  static func lend<Result>(of tokens: [Token], _ use: (Letters) -> Result) -> Result {
    let count = tokens.reduce(0) { $0 + $1.word.utf8.count }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { all in
      withUnsafeTemporaryAllocation(of: Int.self, capacity: tokens.count + 1) { starts in
        withUnsafeTemporaryAllocation(of: Hash.self, capacity: tokens.count) { hashes in
          var end = 0
          starts[0] = end
          for (place, token) in tokens.enumerated() {
            for letter in token.word.utf8 {
              all[end] = letter
              end += 1
            }
            starts[place + 1] = end
            hashes[place] = token.hash
          }
          return use(Letters(all: all, starts: starts, hashes: hashes))
        }
      }
    }
  }
}
