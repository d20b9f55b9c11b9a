/// When a reading is good enough, on a scale from 0 to 1.
enum Thresholds {
  /// Below this the line was not understood.
  static let enough = 0.5
  /// Small talk and commands need more: they are short, and anything could come near them.
  static let smallTalk = 0.78
  /// Each of several questions in one line must be this clear on its own.
  static let ofSeveral = 0.62
  /// A short line about something new repeats the last question if its own reading is below this.
  static let ownQuestion = 0.6
}
