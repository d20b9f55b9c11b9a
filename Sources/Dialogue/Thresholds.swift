/// When a reading is good enough, on a scale from 0 to about 1.
enum Thresholds {
  /// Below this the line was not understood.
  static let enough = 0.47
  /// Below this a claim was not asked for.
  static let enoughOfClaims = 0.5
  /// From here on no question is asked back.
  static let clear = 0.6
  /// Two readings nearer to each other than this are both offered.
  static let apart = 0.002
  /// From here on a reading is taken, however near the next one comes.
  static let certain = 0.8
  /// What a reading gains that means what the cues of the line alone would mean.
  static let vote = 0.15
  /// What a reading counts that comes near no sample, but means what the cues alone would mean.
  static let voted = 0.63
  /// Below this a line that names nothing of the field and has words nobody knows lies outside.
  static let strange = 0.55
  /// Below this a line that names nothing of the body and is full of words of everyday English lies outside, too.
  static let literal = 0.95
  /// A reading that leaves this share of the words unexplained is none, where nothing of the body is named.
  static let unexplained = 0.6
  /// Small talk and commands need more: they are short, and anything could come near them.
  static let smallTalk = 0.78
  /// Each of several questions in one line must be this clear on its own.
  static let ofSeveral = 0.62
  /// A short line about something new repeats the last question if its own reading is below this.
  static let ownQuestion = 0.6
}
