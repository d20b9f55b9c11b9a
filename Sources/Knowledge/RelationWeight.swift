/// How much the facts of a relation weigh in an explanation.
public enum RelationWeight: String, CaseIterable, Sendable {
  /// Told only to those who ask for more.
  case light
  /// Told as long as there is room.
  case plain
  /// Told whatever else is left out.
  case heavy

  /// How it is marked in an image.
  var mark: Int {
    switch self {
    case .plain: 0
    case .light: 4
    case .heavy: 8
    }
  }

  /// The weight of a mark.
  init(mark: Int) {
    self = Self.allCases.first { $0.mark == mark & 12 } ?? .plain
  }
}
