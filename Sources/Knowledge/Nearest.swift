/// Finds what somebody may have meant.
public enum Nearest {
  /// The known names nearest to a written one, best first.
  ///
  /// - Parameters:
  ///   - written: what was typed.
  ///   - known: what there is.
  ///   - most: how many to return at the most.
  public static func names(to written: String, among known: some Sequence<String>, most: Int = 3) -> [String] {
    let word = Array(written.utf8)
    let limit = max(1, word.count / 3)
    let scored = Set(known).compactMap { name in
      distance(word, Array(name.utf8), limit: limit).map { (name, $0) }
    }
    return scored.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.prefix(most).map(\.0)
  }

  /// A closing sentence naming the nearest names, or nothing.
  static func question(_ written: String, among known: some Sequence<String>) -> String? {
    let names = names(to: written, among: known)
    return names.isEmpty ? nil : "Did you mean \(names.map { "'\($0)'" }.joined(separator: " or "))?"
  }

  /// The number of letters to insert, delete, change or swap with their neighbour, or nothing above a limit.
  ///
  /// This is the restricted edit distance (optimal string alignment) of Damerau.
  public static func distance<Letters: RandomAccessCollection>(_ left: Letters, _ right: Letters, limit: Int) -> Int?
  where Letters.Element == UInt8, Letters.Index == Int {
    guard abs(left.count - right.count) <= limit else { return nil }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    var row = last
    for i in 0..<left.count {
      row[0] = i + 1
      var best = row[0]
      for j in 0..<right.count {
        let same = left[left.startIndex + i] == right[right.startIndex + j]
        row[j + 1] = min(last[j] + (same ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, left[left.startIndex + i] == right[right.startIndex + j - 1],
          left[left.startIndex + i - 1] == right[right.startIndex + j]
        {
          row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
        }
        best = min(best, row[j + 1])
      }
      if best > limit { return nil }
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }
}
